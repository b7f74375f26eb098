import Orders

/// The shop's book over its journal: what a command of the command line works with, on one thread.
///
/// The dashboard keeps the book itself and leaves the journal to its disk thread; both use `BookOpening` and `ChangeRows`.
package final class Store {
  /// The book with every change through `through` applied.
  package internal(set) var book: Book
  /// The number of the newest row in `book`; 0 for an empty journal.
  package internal(set) var through: Int64
  let journal: any Journal
  let seat: CleanText

  /// What is there only on a disk; nil in memory.
  var files: Files?

  /// The journal's own files, and the row that the newest snapshot stands for.
  struct Files {
    let journal: SQLiteJournal
    let snapshots: Snapshots
    var snapshotRow: Int64
    var damagedSnapshots: [StorageError] = []
  }

  init(book: Book, through: Int64, journal: any Journal, seat: CleanText, files: Files?) {
    (self.book, self.through, self.journal, self.seat, self.files) = (book, through, journal, seat, files)
  }

  /// A store over a journal that is not on disk.
  package convenience init(book: Book, through: Int64, journal: any Journal, seat: CleanText) {
    self.init(book: book, through: through, journal: journal, seat: seat, files: nil)
  }

  /// Makes room in the book for what an import will bring.
  package func reserve(orders: Int = 0, entries: Int = 0) { book.reserve(orders: orders, entries: entries) }

  /// Reads the book anew from the disk: what was forgotten there is forgotten here.
  func reload() throws(StorageError) {
    guard let files else { return }
    (book, through) = try BookOpening.book(of: journal, snapshots: files.snapshots)
  }

  /// Makes durable changes part of the book; a restored snapshot replaces it.
  func apply(_ changes: [Change], through newest: Int64) throws(StorageError) {
    for change in changes {
      if let files {
        try BookOpening.follow(change, of: journal, on: &book, snapshots: files.snapshots)
      } else {
        book.apply(change)
      }
    }
    through = newest
  }
}

/// What a commit came to: durable and in the book.
package struct Committed: Sendable {
  /// The number of its last row.
  package var through: Int64
  package var changes: [Change]
  package var imported: ImportOutcome?
  package var statement: StatementOutcome?

  init(through: Int64, _ decision: Decision) {
    (self.through, changes, imported, statement) = (through, decision.changes, decision.imported, decision.statement)
  }

  /// The number of its first row, by which it can be taken back.
  package var first: Int64 { through - Int64(changes.count) + 1 }
}

/// Why a commit did not happen: the trade or the machine said no.
package enum CommitError: Error {
  case refused(Refusal)
  case storage(StorageError)
}

/// A row of the journal as people read it.
package struct LoggedChange: Sendable {
  package var row: Int64
  /// The first and the last row of its commit.
  package var commit: ClosedRange<Int64>
  package var moment: Moment
  package var seat: CleanText
  /// nil where the body was erased.
  package var change: Change?
  package var kind: ChangeKind?
}
