import Orders

extension SQLiteJournal {
  package func append(
    _ entries: [JournalEntry], commit: CommitID, at moment: Int64, seat: CleanText, after: Int64
  ) throws(StorageError) -> Appended {
    try append(entries, commit: commit, at: moment, seat: seat, after: after) { (_) throws(StorageError) in }
  }

  /// Appends, and does `alongside` in the same transaction.
  func append(
    _ entries: some JournalEntries, commit: CommitID, at moment: Int64, seat: CleanText, after: Int64,
    alongside: (JournalDatabase) throws(StorageError) -> Void
  ) throws(StorageError) -> Appended {
    switch try begin(commit, after: after) {
    case .behind(let newest): return .behind(newest: newest)
    case .begun(let newest):
      let last = try write(entries, commit: commit, at: moment, seat: seat, after: newest, alongside: alongside)
      return .kept(through: last)
    }
  }

  /// Takes the journal for a commit, if nothing was written after row `after`: nobody else writes then until `write` has.
  func begin(_ commit: CommitID, after: Int64) throws(StorageError) -> Beginning {
    let (database, tail) = try open()
    do throws(StorageError) {
      try database.checkInPlace()
      try tail.refresh()
      try database.begin()
    } catch {
      if error.kind != .busy { suspend(error) }
      throw error
    }
    return try suspending { () throws(StorageError) in
      let newest = try database.newest()
      guard newest.sequence == after else { return .behind(newest: try behind(newest, asked: after)) }
      try compare(newest, with: tail.end)
      inFlight = commit
      return .begun(after: newest)
    }
  }

  /// Writes the rows of a commit that has begun; the number of the last, durable now. May be on another thread than `begin`.
  func write(
    _ entries: some JournalEntries, commit: CommitID, at moment: Int64, seat: CleanText, after newest: JournalPoint,
    alongside: (JournalDatabase) throws(StorageError) -> Void = { (_) throws(StorageError) in }
  ) throws(StorageError) -> Int64 {
    precondition(entries.count > 0, "a commit has at least one row")
    return try suspending { () throws(StorageError) in
      let (database, _) = try open()
      let records = try insert(entries, commit: commit, at: moment, seat: seat, after: newest, into: database)
      try alongside(database)
      try database.commit()
      try keepInTail(records.bytes, after: newest, through: records.last)
      inFlight = nil
      seen = records.last
      return records.last.sequence
    }
  }

  /// Nobody may be told to try again while the commit may be kept.
  private func suspending<Result>(_ body: () throws(StorageError) -> Result) throws(StorageError) -> Result {
    do throws(StorageError) { return try body() } catch {
      suspend(error)
      throw error.kind == .busy ? StorageError(.other, path: error.path, cause: error.cause) : error
    }
  }

  private func behind(_ newest: JournalPoint, asked after: Int64) throws(StorageError) -> Int64 {
    guard newest.sequence > after else {
      throw StorageError.damage(directory.journalPath, at: "row \(after)", "the journal ends before it")
    }
    copies?.database.rollBack()
    return newest.sequence
  }

  /// The tail is written after the journal, so that a tail that is ahead proves a loss.
  private func compare(_ newest: JournalPoint, with end: JournalPoint) throws(StorageError) {
    guard end.sequence < newest.sequence || end == newest else {
      throw StorageError.damage(directory.journalPath, at: "row \(newest.sequence)", "the tail goes on otherwise")
    }
  }

  private func insert(
    _ entries: some JournalEntries, commit: CommitID, at moment: Int64, seat: CleanText, after base: JournalPoint,
    into database: JournalDatabase
  ) throws(StorageError) -> (bytes: [UInt8], last: JournalPoint) {
    let sealing = TailSealing(commit, parts: entries.count, moment: moment, seat: seat, after: base)
    let ahead = SealedAhead(entries, sealing)
    defer { ahead.finish() }
    var (bytes, last) = ([UInt8](), base)
    while let block = ahead.next() {
      last = try block.withBytes { (block) throws(StorageError) in try insert(block, after: last, into: database) }
      bytes += block
    }
    return (bytes, last)
  }

  private func insert(
    _ records: UnsafeRawBufferPointer, after base: JournalPoint, into database: JournalDatabase
  ) throws(StorageError) -> JournalPoint {
    var (walk, last) = (TailWalk(records, after: base.sequence), base)
    while let record = walk.next() {
      try database.insert(record)
      last = JournalPoint(sequence: record.sequence, chain: Checksum(stored: record.chain)!)
    }
    precondition(walk.offset == records.count, "what was sealed is whole")
    return last
  }

  /// Appends to the tail every row that it lacks, ours among them.
  private func keepInTail(_ records: [UInt8], after: JournalPoint, through last: JournalPoint) throws(StorageError) {
    let (database, tail) = try open()
    try tail.locked { () throws(StorageError) in
      if tail.end == after { return try tail.write(records, through: last) }
      while tail.end.sequence < last.sequence {
        try tail.write(try database.rows(from: tail.end.sequence + 1, through: last.sequence, limit: 5000))
      }
    }
  }

  /// Accepts nothing more until `recover()`; closes the files, as what a failed write left in memory is not to be trusted.
  private func suspend(_ error: StorageError) {
    copies?.database.rollBack()
    copies = nil
    suspension = error
  }
}

/// Whether a commit may be written.
enum Beginning {
  case begun(after: JournalPoint)
  /// Others wrote first: read what is new, decide again.
  case behind(newest: Int64)
}
