import Orders

/// What was forgotten.
package struct Erased: Sendable {
  package var orders: Int
  package var entries: Int
  package var queued: Int
  /// Rows of the journal that are blank now.
  package var rows: Int
  /// The row that says so.
  package var row: Int64
}

extension Store {
  /// Forgets a person for good, on the disk and in this book; others forget when they read the row.
  package func erase(_ person: PersonData, at now: Moment) throws(CommitError) -> Erased {
    let files = try storage { () throws(StorageError) in try kept() }
    let directory = files.journal.directory
    let file = try storage { () throws(StorageError) in
      guard let file = try ErasingFile(directory) else {
        throw StorageError(.busy, path: OutsideText(directory.path).cleaned, cause: "another process erases just now")
      }
      return file
    }
    let person = try storage { () throws(StorageError) in try withCredits(person) }
    let note = ErasingNote(person: person, moment: now)
    let erasing = Erasing(
      directory: directory, journal: files.journal, snapshots: files.snapshots, note: note, seat: seat)
    do throws(CommitError) {
      let outcome = try erasing.run { () throws(StorageError) in try file.write(note) }
      try storage { () throws(StorageError) in
        try file.remove()
        try reload()
      }
      return Erased(
        orders: outcome.erasure.orders, entries: outcome.erasure.entries, queued: outcome.erasure.queued, rows: outcome.blankRows,
        row: outcome.row)
    } catch {
      // What was refused was not begun; what failed is finished later.
      if case .refused = error { try storage { () throws(StorageError) in try file.remove() } }
      throw error
    }
  }
}

extension Store {
  /// What the journal tells of a person, the oldest first.
  package func trail(of person: PersonData) throws(StorageError) -> [LoggedChange] {
    var found: [LoggedChange] = []
    try forEachLogged { if $0.change.map(person.concerns) ?? false { found.append($0) } }
    return found
  }

  /// The person with the money that was the person's, by rows that say so: others of the same money were written before anybody
  /// knew.
  package func withCredits(_ person: PersonData) throws(StorageError) -> PersonData {
    var person = person
    let trail = try trail(of: person)
    person.credits.formUnion(trail.compactMap { $0.change?.credit?.checksum })
    // Who has no key is not named by the money, but it begins the commit that paid the order.
    for row in Set(trail.map(\.commit.lowerBound)).subtracting(trail.map(\.row)) {
      let first = try log(after: row - 1, limit: 1).first
      guard first?.kind == .creditSettled, let credit = first?.change?.credit, credit.buyer == nil else { continue }
      person.credits.insert(credit.checksum)
    }
    return person
  }

  /// Money that names no buyer and was settled or put aside before `limit`: its payer's time is over too.
  ///
  /// What came back since, or still lies there, is the seller's to decide.
  package func decidedMoney(before limit: Moment) throws(StorageError) -> Set<LineChecksum> {
    var decided: [LineChecksum: Bool] = [:]
    try forEachLogged { row in
      guard case .credit(let before, let after) = row.change?.subject, let credit = after ?? before else { return }
      decided[credit.checksum] = after == nil && row.moment < limit && credit.buyer == nil
    }
    return Set(decided.filter(\.value).keys)
  }

  /// Every row of the journal, the oldest first.
  private func forEachLogged(_ body: (LoggedChange) -> Void) throws(StorageError) {
    var row: Int64 = 0
    while true {
      let rows = try log(after: row, limit: 5000)
      guard let last = rows.last else { return }
      rows.forEach(body)
      row = last.row
    }
  }

  /// The directories of what was set aside as damaged.
  package func setAside() throws(StorageError) -> [String] {
    guard let files else { return [] }
    return try FileSystem.names(in: files.journal.directory.path).filter { $0.hasPrefix("damaged-") }
  }
}
