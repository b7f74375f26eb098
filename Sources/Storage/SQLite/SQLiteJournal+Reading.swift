import Orders

extension SQLiteJournal {
  package func read(after: Int64, limit: Int) throws(StorageError) -> [JournalRow] {
    let rows = try proven(after: after) { (database) throws(StorageError) in
      try database.rows(from: after + 1, through: .max, limit: limit)
    }
    if let last = rows.last, last.sequence > seen.sequence { seen = last.point }
    return rows
  }

  package func rows(from first: Int64, through last: Int64) throws(StorageError) -> [JournalRow] {
    try proven(after: first - 1) { (database) throws(StorageError) in try database.rows(from: first, through: last) }
  }

  package func rows(ofCommit commit: CommitID) throws(StorageError) -> [JournalRow] {
    guard let range = try open().database.range(ofCommit: commit) else { return [] }
    return try rows(from: range.lowerBound, through: range.upperBound)
  }

  /// The chain at a row, or nil if there is no such row: what a snapshot names its place by.
  package func chain(at sequence: Int64) throws(StorageError) -> Checksum? { try open().database.chain(at: sequence) }

  /// Checks rows and chain from a row on, all of them or until `progress`, called with the last row checked about every thousand,
  /// answers false; returns the last row checked. A damaged row is mended if a tail has it, else thrown with its number.
  @discardableResult
  package func verify(from first: Int64, progress: (Int64) -> Bool = { _ in true }) throws(StorageError) -> Int64 {
    var checked = max(first - 1, origin.base.sequence)
    while true {
      let rows = try read(after: checked, limit: 1000)
      guard let last = rows.last else { return checked }
      checked = last.sequence
      if !progress(checked) { return checked }
    }
  }

  /// Checks the pages and the index of the file as SQLite knows them: `PRAGMA integrity_check`, 0.3 s for 100 MB.
  package func verifyStructure() throws(StorageError) {
    let answer = try open().database.connection.text("PRAGMA integrity_check(1)") ?? ""
    guard answer == "ok" else { throw .damage(directory.journalPath, at: .empty, OutsideText(answer).cleaned) }
  }

  /// Reads rows and proves each by its checksums; a damaged one is mended from a tail, once, else thrown.
  private func proven(
    after: Int64, _ read: (JournalDatabase) throws(StorageError) -> [JournalRow]
  ) throws(StorageError) -> [JournalRow] {
    let database = try open().database
    let start = max(after, origin.base.sequence)
    do throws(StorageError) {
      return try database.proven(try read(database), after: start)
    } catch let error where error.kind == .damaged {
      let repair = JournalRepair(database, tails: Tails(directory: directory.path, data: origin.data))
      for row in try repair.mend(after: start) { note(.mended(row: row)) }
      return try database.proven(try read(database), after: start)
    }
  }
}

extension JournalDatabase {
  /// Passes rows on if each is as it was written and follows the one before, from the row after `start` on.
  func proven(_ rows: [JournalRow], after start: Int64) throws(StorageError) -> [JournalRow] {
    guard !rows.isEmpty else { return rows }
    guard var previous = try chain(at: start) else { throw .damage(connection.path, at: "row \(start)", "it is missing") }
    for (row, expected) in zip(rows, (start + 1)...) {
      guard row.sequence == expected else { throw .damage(connection.path, at: "row \(expected)", "it is missing") }
      guard row.isSound(after: previous) else {
        throw .damage(connection.path, at: "row \(expected)", "its checksum is not that of its content")
      }
      previous = row.chain
    }
    return rows
  }
}
