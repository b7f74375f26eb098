import Orders
import Synchronization

/// The index over a book's snapshot: made segment by segment, by any number of threads, and read by any meanwhile.
///
/// What is not indexed yet, whoever searches reads itself; what was put beside the snapshot is not in it.
package final class SearchIndex: Sendable {
  private let settled: TableIndex<OrderID>
  private let entries: TableIndex<BuyerKey>

  package convenience init() { self.init(rowsOfSegment: IndexSegment.most) }

  /// Whether an index of a book is worth making: one of 3,000 records or fewer is read for each question in a millisecond or two.
  package static func isWorthwhile(for book: Book) -> Bool { book.orderCount + book.blacklist.count > 3000 }

  init(rowsOfSegment rows: Int) {
    settled = TableIndex(fold: SearchWeight.order, rowsOfSegment: rows)
    entries = TableIndex(fold: SearchWeight.entry, rowsOfSegment: rows)
  }

  /// Makes the next segment that nobody makes yet; false if there is none.
  ///
  /// A book that grew out of another snapshot makes the index begin anew; not for who only helps: he may have the older book.
  package func makeNext(of book: Book, helps: Bool = false, isCancelled: () -> Bool = { false }) -> Bool {
    entries.makeNext(of: book.blacklist, helps, isCancelled) || settled.makeNext(of: book.settled, helps, isCancelled)
  }

  /// Whether everything is indexed.
  package func isWhole(for book: Book) -> Bool { entries.isWhole(for: book.blacklist) && settled.isWhole(for: book.settled) }

  func settledSegments(of book: Book) -> [TableIndex<OrderID>.Part] { settled.parts(of: book.settled) }
  func entrySegments(of book: Book) -> [TableIndex<BuyerKey>.Part] { entries.parts(of: book.blacklist) }
}

/// The segments of one table's snapshot.
final class TableIndex<Key: RecordKey>: Sendable {
  private struct State {
    var lineage: RecordTable<Key>.Lineage?
    var segments: [IndexSegment?] = []
    /// How many segments were begun.
    var begun = 0
  }

  /// Some of a table's records, and their index if there is one already.
  typealias Part = (records: Range<Int>, segment: IndexSegment?)

  private let fold: RecordFold
  private let rows: Int
  private let state = Mutex(State())

  init(fold: @escaping RecordFold, rowsOfSegment rows: Int) { (self.fold, self.rows) = (fold, rows) }

  private func ranges(_ table: RecordTable<Key>) -> [Range<Int>] {
    stride(from: 0, to: table.baseCount, by: rows).map { $0..<min($0 + rows, table.baseCount) }
  }

  func makeNext(of table: RecordTable<Key>, _ helps: Bool, _ isCancelled: () -> Bool) -> Bool {
    let ranges = ranges(table)
    let next = state.withLock { state -> Int? in
      if state.lineage !== table.lineage {
        if helps, state.lineage != nil { return nil }
        state = State(lineage: table.lineage, segments: Array(repeating: nil, count: ranges.count))
      }
      guard state.begun < ranges.count else { return nil }
      state.begun += 1
      return state.begun - 1
    }
    guard let next else { return false }
    guard let segment = IndexSegment.make(of: table, ranges[next], fold: fold, isCancelled: isCancelled) else { return false }
    state.withLock { state in if state.lineage === table.lineage { state.segments[next] = segment } }
    return true
  }

  /// All records of the table's snapshot in parts, in their order.
  func parts(of table: RecordTable<Key>) -> [Part] {
    let ranges = ranges(table)
    let made = state.withLock { $0.lineage === table.lineage ? $0.segments : Array(repeating: nil, count: ranges.count) }
    return zip(ranges, made).map { ($0, $1) }
  }

  func isWhole(for table: RecordTable<Key>) -> Bool { !parts(of: table).contains { $0.segment == nil } }
}
