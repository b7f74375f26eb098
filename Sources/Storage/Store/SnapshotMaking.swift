import Orders

/// Makes a snapshot of a book, then lets go of what no rule keeps any more.
package enum SnapshotMaking {
  /// How many rows a command may leave behind the newest snapshot before it makes one.
  package static let rowsBehind: Int64 = 10_000

  /// Writes `book` as it stood at row `through`; answers the snapshot's name, or nil if another process is making one just now.
  ///
  /// A new tail begins at the snapshot; older tails are kept back to the oldest of the newest three. `offset` is the shop's
  /// zone, east of UTC in seconds: "one a day" means the shop's days.
  package static func make(
    of book: Book, through: Int64, journal: SQLiteJournal, snapshots: Snapshots, at now: Moment, offset: Int64
  ) throws(StorageError) -> String? {
    guard let chain = try journal.chain(at: through) else {
      throw .damage(journal.directory.journalPath, at: "row \(through)", "it is missing")
    }
    let point = JournalPoint(sequence: through, chain: chain)
    let header = SnapshotHeader(data: journal.origin.data, point: point, moment: now.seconds)
    // A book from before an erasing still holds the person.
    let name = try snapshots.create(header, BookSections.sections(of: book)) { () throws(StorageError) in
      try journal.hasErasing(after: through)
    }
    guard let name else { return nil }
    let named = Set(book.namedSnapshots.map(\.string) + [name])
    let kept = try snapshots.rotate(now: now.seconds, offset: offset, keeping: named)
    try journal.startTail(at: point, dropBefore: kept.oldestToRebuild)
    return name
  }

  /// Opens the data anew and makes a snapshot of it, if there is enough that none holds yet.
  ///
  /// For a thread of its own: it shares nothing with the loop, so that no key waits for it; and what is written is what a start
  /// would read.
  package static func makeAside(in directory: DataDirectory, at now: Moment, offset: Int64, rows: Int64) throws(StorageError) {
    let opening = try BookOpening(in: directory)
    guard opening.through - opening.snapshotRow >= rows else { return }
    _ = try make(
      of: opening.book, through: opening.through, journal: opening.journal, snapshots: opening.snapshots, at: now,
      offset: offset)
  }
}
