import Orders

/// A commit on its way to the disk, on a thread of its own from `begin` until it has landed.
///
/// The thread alone uses the journal meanwhile; the book stays with whoever began it.
final class Flight: @unchecked Sendable {
  let decision: Decision
  private let store: Store
  // The worker's from its start to its end, else the caller's: never touched by two threads at once.
  private var outcome: Result<Int64, StorageError>
  private var worker: Worker?

  init(_ decision: Decision, of store: Store) {
    (self.decision, self.store, outcome) = (decision, store, .success(store.through))
  }

  /// Begins to write; false if others have written first. Where nothing changes, there is nothing to be written.
  func begin(at now: Moment) throws(StorageError) -> Bool {
    if decision.changes.isEmpty { return true }
    let commit = CommitID.timeOrdered()
    guard let files = store.files else { return try append(commit, at: now) }
    guard case .begun(let newest) = try begin(commit, files.journal) else { return false }
    worker = Worker { [self] in write(commit, at: now, after: newest) }
    if worker == nil { write(commit, at: now, after: newest) }
    return true
  }

  private func begin(_ commit: CommitID, _ journal: SQLiteJournal) throws(StorageError) -> Beginning {
    do throws(StorageError) { return try journal.begin(commit, after: store.through) } catch {
      // Nothing of ours was written yet: it is only made ready for what comes next.
      if error.kind != .busy { _ = try? journal.recover() }
      throw error
    }
  }

  /// Waits for it; the number of its last row, or of the book's where it had none.
  func landed() throws(StorageError) -> Int64 {
    worker?.join()
    worker = nil
    return try outcome.get()
  }

  private func write(_ commit: CommitID, at now: Moment, after newest: JournalPoint) {
    guard let journal = store.files?.journal else { return }
    outcome = Result { () throws(StorageError) in
      try store.recovering { () throws(StorageError) in
        try journal.write(
          ChangeEntries(changes: decision.changes), commit: commit, at: now.seconds, seat: store.seat, after: newest)
      } kept: {
        $0
      }
    }
  }

  /// In memory nothing takes long.
  private func append(_ commit: CommitID, at now: Moment) throws(StorageError) -> Bool {
    let entries = decision.changes.map(\.journalEntry)
    let appended = try store.journal.append(
      entries, commit: commit, at: now.seconds, seat: store.seat, after: store.through)
    guard case .kept(let newest) = appended else { return false }
    outcome = .success(newest)
    return true
  }
}
