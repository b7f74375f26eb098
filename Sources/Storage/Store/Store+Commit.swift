import Orders

extension Store {
  /// Decides a command on the newest book, makes it durable, then applies it. Somebody who wrote first only makes it decide
  /// again.
  package func commit(_ command: Command, at now: Moment, policy: Policy) throws(CommitError) -> Committed {
    try commit(at: now) { (book) throws(Refusal) in try book.decide(command, at: now, policy: policy) }
  }

  /// The same of what `decide` makes of the newest book; it may be asked again.
  package func commit(
    at now: Moment, _ decide: (Book) throws(Refusal) -> Decision
  ) throws(CommitError) -> Committed {
    while true {
      let decision = try decision(decide)
      guard !decision.changes.isEmpty else { return Committed(through: through, decision) }
      switch try append(decision.changes, at: now) {
      case .kept(let newest):
        try storage { () throws(StorageError) in try apply(decision.changes, through: newest) }
        return Committed(through: newest, decision)
      case .behind: _ = try storage { () throws(StorageError) in try refresh() }
      }
    }
  }

  func decision(_ decide: (Book) throws(Refusal) -> Decision) throws(CommitError) -> Decision {
    do throws(Refusal) { return try decide(book) } catch { throw .refused(error) }
  }

  /// Makes changes durable. After an older failure the journal is opened anew first, and what that tells is of the older commit:
  /// nothing of this one was written.
  func append(_ changes: [Change], at now: Moment) throws(CommitError) -> Appended {
    try storage { () throws(StorageError) in
      do throws(StorageError) { return try appendOnce(changes, at: now) } catch let error where error.kind == .suspended {
        _ = try journal.recover()
        return try appendOnce(changes, at: now)
      }
    }
  }

  private func appendOnce(_ changes: [Change], at now: Moment) throws(StorageError) -> Appended {
    let commit = CommitID.timeOrdered()
    return try recovering { () throws(StorageError) in
      try journal.append(changes.map(\.journalEntry), commit: commit, at: now.seconds, seat: seat, after: through)
    } kept: {
      .kept(through: $0)
    }
  }

  /// What became of a commit that failed is asked for, never guessed: one that was kept must not be told as lost. A journal that an
  /// older failure closed tells of that one's commit: it is not asked here.
  func recovering<Result>(
    _ body: () throws(StorageError) -> Result, kept: (Int64) -> Result
  ) throws(StorageError) -> Result {
    do throws(StorageError) { return try body() } catch let error where error.kind != .busy && error.kind != .suspended {
      guard let recovery = try? journal.recover(), let rows = recovery.keptInFlight else { throw error }
      return kept(rows.upperBound)
    }
  }

  func storage<Result>(_ body: () throws(StorageError) -> Result) throws(CommitError) -> Result {
    do { return try body() } catch { throw .storage(error) }
  }
}

/// How errors of rows name their file.
private let journalName: CleanText = "journal"

extension Store {
  /// Applies what others have written since; answers it.
  package func refresh() throws(StorageError) -> [Change] {
    var news: [Change] = []
    while true {
      let rows = try journal.read(after: through, limit: 10_000)
      guard let last = rows.last else {
        if news.contains(where: { $0.kind == .erased }) { try reload() }
        return news
      }
      let changes = try rows.changes(in: journalName)
      try apply(changes, through: last.sequence)
      news += changes
    }
  }

  /// The changes of the commit that a row belongs to, to be taken back; empty where there is no such row.
  package func commit(ofRow row: Int64) throws(StorageError) -> (first: Int64, changes: [Change]) {
    try journal.commit(ofRow: row)
  }

  /// What the journal tells of the rows after `row`.
  package func log(after row: Int64, limit: Int) throws(StorageError) -> [LoggedChange] {
    try journal.read(after: row, limit: limit).map { (row) throws(StorageError) in
      LoggedChange(
        row: row.sequence,
        commit: row.sequence - Int64(row.part)...row.sequence - Int64(row.part) + Int64(row.parts) - 1,
        moment: Moment(seconds: row.moment), seat: row.seat, change: try row.change(in: journalName),
        kind: UInt8(exactly: row.kind).flatMap(ChangeKind.init(rawValue:)))
    }
  }
}
