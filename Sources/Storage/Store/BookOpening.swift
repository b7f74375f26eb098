import Orders

/// A shop's data, opened: the newest sound snapshot and the journal after it.
package struct BookOpening {
  package var book: Book
  /// The newest row in `book`.
  package var through: Int64
  package var journal: SQLiteJournal
  package var snapshots: Snapshots
  /// The row that the snapshot stands for that the book began from; 0 if there was none.
  package var snapshotRow: Int64
  /// Snapshots that were passed over, and what is wrong with them.
  package var damagedSnapshots: [StorageError]

  /// The snapshot that the book reads in place, to be proven in the background where it was not proven whole.
  package var snapshotFile: SnapshotFile?

  /// Opens the data of a directory from the newest snapshot that is sound: proven whole, about 1 ms for each megabyte, or only as far as
  /// the first frame needs it; then whoever opens proves the rest.
  package init(in directory: DataDirectory, whole: Bool = true) throws(StorageError) {
    try Erasing.finishBrokenOff(in: directory)
    let snapshots = try Snapshots(in: directory)
    let newest = try snapshots.newestSound(whole: whole)
    snapshotFile = newest.file
    let journal = try SQLiteJournal(in: directory, snapshot: newest.file?.header.point)
    (self.journal, self.snapshots, damagedSnapshots) = (journal, snapshots, newest.damaged)
    snapshotRow = newest.file?.header.point.sequence ?? 0
    // A journal that was begun anew from a snapshot has nothing before it: without one, the older rows are missing.
    guard snapshotRow >= journal.origin.base.sequence else {
      throw newest.damaged.first
        ?? .damage(
          snapshots.directory, at: "row \(journal.origin.base.sequence)", "the snapshot that the journal begins from is gone")
    }
    (book, through) = try Self.book(of: journal, from: newest.file, snapshots: snapshots)
  }

  /// The book anew: for a process that meets a restored snapshot.
  package static func book(of journal: any Journal, snapshots: Snapshots) throws(StorageError) -> (book: Book, through: Int64) {
    try book(of: journal, from: try snapshots.newestSound(whole: true).file, snapshots: snapshots)
  }

  private static func book(
    of journal: any Journal, from file: SnapshotFile?, snapshots: Snapshots
  ) throws(StorageError) -> (book: Book, through: Int64) {
    var book = if let file { try BookSections.book(in: file) } else { Book() }
    let through = try replay(journal, after: file?.header.point.sequence ?? 0, on: &book, snapshots: snapshots)
    return (book, through)
  }

  /// Applies the rows after `row`, up to `last`; a restored snapshot replaces the book. Answers the newest row.
  package static func replay(
    _ journal: any Journal, after row: Int64, through last: Int64 = .max, on book: inout Book, snapshots: Snapshots
  ) throws(StorageError) -> Int64 {
    var through = row
    while through < last {
      let rows = try journal.read(after: through, limit: Int(min(10_000, last - through)))
      guard let newest = rows.last else { return through }
      for change in try rows.changes(in: "journal") { try follow(change, of: journal, on: &book, snapshots: snapshots) }
      through = newest.sequence
    }
    return through
  }

  /// Applies one change, a restore too.
  package static func follow(
    _ change: Change, of journal: any Journal, on book: inout Book, snapshots: Snapshots
  ) throws(StorageError) {
    if case .book(let name, _) = change.subject {
      book = book.replaced(by: try restored(name.string, journal, snapshots))
    }
    book.apply(change)
  }

  /// The book that a snapshot holds; one that is lost or damaged is made again from the rows before the one that it stands for,
  /// so that no shop depends on a single file.
  private static func restored(_ name: String, _ journal: any Journal, _ snapshots: Snapshots) throws(StorageError) -> Book {
    do throws(StorageError) {
      let file = try snapshots.open(name)
      try file.verify()
      return try BookSections.book(in: file)
    } catch {
      guard let row = Snapshots.row(ofName: name) else { throw error }
      var book = Book()
      _ = try replay(journal, after: 0, through: row, on: &book, snapshots: snapshots)
      return book
    }
  }
}
