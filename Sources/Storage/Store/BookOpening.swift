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

  /// Opens the data of a directory; `snapshot` nil begins from the newest sound one.
  package init(in directory: DataDirectory) throws(StorageError) {
    let snapshots = try Snapshots(in: directory)
    let newest = try snapshots.newestSound()
    let journal = try SQLiteJournal(in: directory, snapshot: newest.file?.header.point)
    (self.journal, self.snapshots, damagedSnapshots) = (journal, snapshots, newest.damaged)
    snapshotRow = newest.file?.header.point.sequence ?? 0
    (book, through) = try Self.book(of: journal, from: newest.file, snapshots: snapshots)
  }

  /// The book anew: for a process that meets a restored snapshot.
  package static func book(of journal: any Journal, snapshots: Snapshots) throws(StorageError) -> (book: Book, through: Int64) {
    try book(of: journal, from: try snapshots.newestSound().file, snapshots: snapshots)
  }

  private static func book(
    of journal: any Journal, from file: SnapshotFile?, snapshots: Snapshots
  ) throws(StorageError) -> (book: Book, through: Int64) {
    var book = if let file { try BookSections.book(in: file) } else { Book() }
    let through = try replay(journal, after: file?.header.point.sequence ?? 0, on: &book, snapshots: snapshots)
    return (book, through)
  }

  /// Applies the rows after `row`; a restored snapshot replaces the book. Answers the newest row.
  package static func replay(
    _ journal: any Journal, after row: Int64, on book: inout Book, snapshots: Snapshots
  ) throws(StorageError) -> Int64 {
    var through = row
    while true {
      let rows = try journal.read(after: through, limit: 10_000)
      guard let last = rows.last else { return through }
      for change in try rows.changes(in: "journal") { try follow(change, on: &book, snapshots: snapshots) }
      through = last.sequence
    }
  }

  /// Applies one change, a restore too.
  package static func follow(_ change: Change, on book: inout Book, snapshots: Snapshots) throws(StorageError) {
    if case .book(let snapshot, _) = change.subject {
      book = book.replaced(by: try BookSections.book(in: try snapshots.open(snapshot.string)))
    }
    book.apply(change)
  }
}
