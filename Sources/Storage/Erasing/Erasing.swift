import Orders

/// Forgets a person: out of every snapshot, the journal, the tails, and what lies beside them; the chain still holds.
///
/// Each step can be done again, and the note (`ErasingNote`) outlives a kill, so that what was begun is finished. The order keeps
/// other processes right: they read the book anew when they meet the erasing row, and by then no snapshot holds the person.
struct Erasing {
  let directory: DataDirectory
  let journal: SQLiteJournal
  let snapshots: Snapshots
  let note: ErasingNote
  let seat: CleanText

  /// What it came to.
  struct Outcome {
    var erasure: Erasure
    /// The row that says so.
    var row: Int64
    var blankRows: Int
  }

  /// Does all of it. Refused, with nothing changed and before `begin`, while an order of the person's is not over.
  ///
  /// `begin` makes the note durable: from there on it is brought to its end, whatever becomes of the person's orders meanwhile, as
  /// the first snapshot without the person says otherwise than the journal.
  func run(begin: (() throws(StorageError) -> Void)? = nil) throws(CommitError) -> Outcome {
    let making = try storage { () throws(StorageError) in
      let lock = try snapshots.makingLock()
      try lock.wait()
      return lock
    }
    defer { making.release() }
    let erasure = try plan(hasBegun: begin == nil).erasure
    try storage { () throws(StorageError) in
      try begin?()
      try removeLeftovers()
      try rewriteSnapshots()
    }
    var outcome = try blankRows()
    // The snapshots have forgotten the entries meanwhile.
    outcome.erasure = erasure
    try storage { () throws(StorageError) in
      try rewriteTails()
      try journal.compact()
    }
    return outcome
  }

  /// What there is to do on the book as it is now.
  private func plan(hasBegun: Bool) throws(CommitError) -> (through: Int64, rows: [Int64], erasure: Erasure) {
    let (book, through) = try storage { () throws(StorageError) in try BookOpening.book(of: journal, snapshots: snapshots) }
    let (rows, others) = try storage { () throws(StorageError) in try concerned(through: through) }
    do throws(Refusal) {
      return (through, rows, try book.erasing(note.person, rows: rows, others: others, hasBegun: hasBegun, at: note.moment))
    } catch { throw .refused(error) }
  }

  /// The rows that tell of the person, and the orders of others that they tell of too.
  private func concerned(through last: Int64) throws(StorageError) -> (rows: [Int64], others: [OrderID]) {
    var found: (rows: [Int64], others: Set<OrderID>) = ([], [])
    var row = journal.origin.base.sequence
    while row < last {
      let rows = try journal.read(after: row, limit: 5000)
      guard let newest = rows.last else { break }
      for row in rows {
        guard let change = try row.change(in: "journal"), note.person.concerns(change) else { continue }
        found.rows.append(row.sequence)
        if let order = change.order, !note.person.orders.contains(order) { found.others.insert(order) }
      }
      row = newest.sequence
    }
    return (found.rows, found.others.sorted())
  }

  /// Blanks the rows and says so in one transaction; somebody who writes between makes it look again.
  private func blankRows() throws(CommitError) -> Outcome {
    while true {
      let (through, rows, erasure) = try plan(hasBegun: true)
      let appended = try storage { () throws(StorageError) in
        try journal.append(
          erasure.changes.map(\.journalEntry), commit: .timeOrdered(), at: note.moment.seconds, seat: seat, after: through
        ) { (database) throws(StorageError) in try database.blank(rows) }
      }
      if case .kept(let last) = appended { return Outcome(erasure: erasure, row: last, blankRows: rows.count) }
    }
  }

  private func storage<Result>(_ body: () throws(StorageError) -> Result) throws(CommitError) -> Result {
    do { return try body() } catch { throw .storage(error) }
  }
}
