import Orders

/// What a whole check of a shop's data went through: all of it is sound but snapshots that are named.
package struct DataReport: Hashable, Sendable {
  /// Rows of the journal whose chain and content were proven.
  package var rows: Int64
  /// Rows that are blank, as erasings say.
  package var blankRows: Int
  package var orders: Int
  package var entries: Int
  /// Those that are whole.
  package var snapshots: Int
  /// What is wrong with the others; while the journal is whole, nothing is lost with them.
  package var damagedSnapshots: [StorageError]
  /// The row from which the book was made anew to compare: 0 for the journal's first.
  package var comparedFrom: Int64
  /// When the last row was written.
  package var lastMoment: Moment?
}

extension Store {
  /// Proves the whole data: every row and its chain, the journal file's pages and index, every section of every snapshot, and the
  /// book with its counts and index against one that is made anew from the rows. Throws the first damage but a snapshot's, by its
  /// place.
  package func check() throws(StorageError) -> DataReport {
    let files = try kept()
    let journal = files.journal
    try journal.verifyStructure()
    let walk = try RowWalk(journal)
    let snapshots = try files.snapshots.list()
    let damaged = snapshots.compactMap { damage(of: $0, in: files.snapshots) }
    _ = try refresh()
    let (anew, from) = try bookAnew(files)
    try BookComparison(kept: book, anew: anew, path: OutsideText(journal.directory.path).cleaned).run()
    return DataReport(
      rows: walk.rows, blankRows: walk.blank, orders: book.orderCount, entries: book.blacklist.count,
      snapshots: snapshots.count - damaged.count, damagedSnapshots: damaged, comparedFrom: from, lastMoment: walk.last)
  }

  private func damage(of one: Snapshots.Listed, in snapshots: Snapshots) -> StorageError? {
    if let damage = one.damage { return damage }
    do { try snapshots.verify(one.name) } catch { return error }
    return nil
  }

  /// From the first row where the journal has it, else from the oldest sound snapshot.
  private func bookAnew(_ files: Files) throws(StorageError) -> (Book, from: Int64) {
    let base = files.journal.origin.base.sequence
    var anew = Book()
    var from: Int64 = 0
    if base > 0 {
      let reachable = try files.snapshots.list().filter { $0.sequence >= base && damage(of: $0, in: files.snapshots) == nil }
      guard let oldest = reachable.last else {
        throw .damage(files.snapshots.directory, at: "row \(base)", "the snapshot that the journal begins from is gone")
      }
      let file = try files.snapshots.open(oldest.name)
      (anew, from) = (try BookSections.book(in: file), file.header.point.sequence)
    }
    _ = try BookOpening.replay(journal, after: from, through: through, on: &anew, snapshots: files.snapshots)
    return (anew, from)
  }
}

/// Every row of a journal, proven; and that no row is blank but by an erasing.
private struct RowWalk {
  private(set) var rows: Int64 = 0
  private(set) var blank = 0
  private(set) var last: Moment?

  init(_ journal: SQLiteJournal) throws(StorageError) {
    var erased: [RowRuns] = []
    var blanks: [Int64] = []
    var row = journal.origin.base.sequence
    while true {
      let more = try journal.read(after: row, limit: 5000)
      guard let newest = more.last else { break }
      for one in more {
        if one.body == nil { blanks.append(one.sequence) }
        if case .erased(let remains)? = try one.change(in: "journal")?.subject { erased.append(remains.rows) }
      }
      (row, last) = (newest.sequence, Moment(seconds: newest.moment))
    }
    for one in blanks where !erased.contains(where: { $0.contains(one) }) {
      throw .damage(journal.directory.journalPath, at: "row \(one)", "it is blank and no erasing says so")
    }
    (rows, blank) = (row - journal.origin.base.sequence, blanks.count)
  }
}
