import Orders

extension Store {
  /// Opens the data in a directory that was opened before.
  package convenience init(in directory: DataDirectory, seat: CleanText) throws(StorageError) {
    let opening = try BookOpening(in: directory)
    self.init(
      book: opening.book, through: opening.through, journal: opening.journal, seat: seat,
      files: Files(
        journal: opening.journal, snapshots: opening.snapshots, snapshotRow: opening.snapshotRow,
        damagedSnapshots: opening.damagedSnapshots))
  }

  /// Snapshots that are there, the newest first.
  package func listSnapshots() throws(StorageError) -> [Snapshots.Listed] { try kept().snapshots.list() }

  /// Proves every section of a snapshot.
  package func verifySnapshot(_ name: String) throws(StorageError) { try kept().snapshots.verify(name) }

  /// Makes a snapshot of the book as it is; nil if another process is making one just now.
  package func createSnapshot(at now: Moment, offset: Int64) throws(StorageError) -> String? {
    let files = try kept()
    _ = try refresh()
    let name = try SnapshotMaking.make(
      of: book, through: through, journal: files.journal, snapshots: files.snapshots, at: now, offset: offset)
    if name != nil { self.files?.snapshotRow = through }
    return name
  }

  /// Makes one if this process leaves many rows behind the newest; for the end of a command.
  package func snapshotIfBehind(at now: Moment, offset: Int64) throws(StorageError) {
    guard let files, through - files.snapshotRow >= SnapshotMaking.rowsBehind else { return }
    _ = try createSnapshot(at: now, offset: offset)
  }

  /// Puts the book back to a snapshot: the present is snapshotted first, then one row names the one restored, so that every
  /// process follows and it can be undone. Somebody who writes between makes it begin again: nothing is left out of "before".
  package func restoreSnapshot(_ name: String, at now: Moment, policy: Policy) throws(CommitError) -> Committed {
    let offset = policy.calendar.zone.offset
    while true {
      let before = try storage { () throws(StorageError) in
        try kept().snapshots.verify(name)
        return try createSnapshot(at: now, offset: offset)
      }
      guard let before else {
        throw .storage(StorageError(.busy, path: "snapshots", cause: "another process is making a snapshot"))
      }
      let change = Change(.restored, .book(snapshot: OutsideText(name).cleaned, before: OutsideText(before).cleaned))
      switch try append([change], at: now) {
      case .kept(let newest):
        // The next start then needs neither of the two.
        try storage { () throws(StorageError) in
          try apply([change], through: newest)
          _ = try createSnapshot(at: now, offset: offset)
        }
        return Committed(through: newest, Decision([change]))
      case .behind: _ = try storage { () throws(StorageError) in try refresh() }
      }
    }
  }

  func kept() throws(StorageError) -> Files {
    guard let files else { throw StorageError(.unknownSnapshot, path: "memory", cause: "there are no snapshots in memory") }
    return files
  }
}
