import Orders
import Storage

/// A shop whose data is open: what a loop needs beside a glass and a clock.
package struct OpenShop {
  package var book: Book
  /// The newest row in `book`.
  package var through: Int64
  package var journal: any Journal
  package var seat: CleanText
  package var isFirstStart: Bool
  /// What the opening found wrong and mended or passed over, in the user's words.
  var findings: [CleanText] = []
  /// Where restored snapshots are read from; nil in memory.
  var snapshots: Snapshots?
  /// What the book reads in place and nobody has proven whole yet.
  var unproven: SnapshotFile?
  /// Has snapshots made; nil in memory.
  var keeper: SnapshotKeeper?

  init(
    book: Book, through: Int64, journal: any Journal, seat: CleanText, isFirstStart: Bool, snapshots: Snapshots? = nil,
    keeper: SnapshotKeeper? = nil
  ) {
    (self.book, self.through, self.journal, self.seat) = (book, through, journal, seat)
    (self.isFirstStart, self.snapshots, self.keeper) = (isFirstStart, snapshots, keeper)
  }

  /// A shop over a journal in memory, for tests of the loop.
  package init(book: Book = Book(), through: Int64 = 0, journal: MemoryJournal = MemoryJournal()) {
    self.init(book: book, through: through, journal: journal, seat: "test", isFirstStart: false)
  }
}
