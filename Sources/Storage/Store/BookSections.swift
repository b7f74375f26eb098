import Orders

/// The sections of a snapshot: how a book lies in a file.
///
/// | section | what |
/// |---|---|
/// | `open` | a record (`RecordWriter`): 1 the highest order number, 2 each open order, 3 snapshots named by restores, 4 just restored, 5 each buyer in the queue, 6 the highest number of a place in it, 7 each statement looked at (1 its account, 2 up to when), 8 each sum that closed lately (1 its order, 2 its account, 3 the sum, 4 when, 5 the rest of a cancelled one), 9 each unsettled credit, 10 the highest number of one, 11 the key of line checksums |
/// | `settled.records`, `entries.records` | `SortedRun.records` |
/// | `settled.offsets`, `entries.offsets` | `SortedRun.offsets` |
/// | `entries.recency` | `SortedRun.recency`: by the last strike, newest first |
/// | `former.records`, `former.offsets` | entries taken off the list, as `SortedRun` has them; none in older snapshots |
/// | `lines` | `SeenLines.sorted`, 16 bytes each; none in older snapshots |
/// | `buyers` | `BuyerIndex.pairs` of the settled orders; none in older snapshots |
///
/// `open` comes first: it is proven before the first frame, the others in the background. The others are lent in place, so that
/// opening takes as long for a million names as for ten.
enum BookSections {
  static let version: UInt32 = 1

  /// What is written for a book; each closure runs while the file is being written, so the book stays as it is till then.
  static func sections(of book: Book) -> [SnapshotSection] {
    let settled = RunOffsets()
    let entries = RunOffsets()
    let former = RunOffsets()
    return [
      SnapshotSection("open", version: version) { (sink) throws(StorageError) in try sink.write(openRecord(of: book)) },
      SnapshotSection("settled.records", version: version) { (sink) throws(StorageError) in
        try write(book.settled, to: sink, noting: settled) { _ in 0 }
      },
      SnapshotSection("settled.offsets", version: version) { (sink) throws(StorageError) in try sink.write(settled.offsets) },
      SnapshotSection("entries.records", version: version) { (sink) throws(StorageError) in
        try write(book.blacklist, to: sink, noting: entries) { BlacklistEntry.lastAt(ofRecord: $0)?.seconds ?? 0 }
      },
      SnapshotSection("entries.offsets", version: version) { (sink) throws(StorageError) in try sink.write(entries.offsets) },
      SnapshotSection("entries.recency", version: version) { (sink) throws(StorageError) in try sink.write(entries.byRecency) },
      SnapshotSection("former.records", version: version) { (sink) throws(StorageError) in
        try write(book.former, to: sink, noting: former) { _ in 0 }
      },
      SnapshotSection("former.offsets", version: version) { (sink) throws(StorageError) in try sink.write(former.offsets) },
      SnapshotSection("buyers", version: version) { (sink) throws(StorageError) in
        try sink.write(bytes(of: BuyerIndex.pairs(of: book.settled)))
      },
      SnapshotSection("lines", version: version) { (sink) throws(StorageError) in
        try sink.write(book.bank.seen.sorted.flatMap(\.bytes))
      },
    ]
  }

  private static func openRecord(of book: Book) -> [UInt8] {
    var writer = RecordWriter(capacity: 1 << 16)
    writer.write(1, Int64(book.highestID.number))
    for order in book.open.values.sorted(by: { $0.id < $1.id }) { writer.write(2, bytes: order.record) }
    for name in book.namedSnapshots { writer.write(3, name) }
    if book.isJustRestored { writer.write(4, 1) }
    for buyer in book.queue { writer.write(5, bytes: buyer.record) }
    writer.write(6, Int64(book.highestQueueNumber))
    for (account, moment) in book.statements.sorted(by: { $0.value < $1.value }) {
      writer.write(
        7,
        record: { writer in
          writer.write(1, account)
          writer.write(2, moment.seconds)
        })
    }
    for total in book.closedTotals.all { writer.write(8, record: { write(total, to: &$0) }) }
    for credit in book.bank.credits { writer.write(9, bytes: credit.record) }
    writer.write(10, Int64(book.bank.highestNumber))
    if let key = book.bank.key { writer.write(11, bytes: key.words.bytes) }
    return writer.bytes
  }

  private static func write(_ total: ClosedTotals.Total, to writer: inout RecordWriter) {
    writer.write(1, Int64(total.order.number))
    writer.write(2, total.account)
    writer.write(3, total.sum.amount)
    writer.write(4, total.closedAt.seconds)
    writer.write(5, total.rest?.amount)
  }

  private static func write<Key>(
    _ table: RecordTable<Key>, to sink: SnapshotSink, noting run: RunOffsets, moment: (UnsafeRawBufferPointer) -> Int64
  ) throws(StorageError) {
    var failure: StorageError?
    table.forEachSorted { key, record in
      do throws(StorageError) {
        try sink.write(UInt8(key.count))
        try sink.write(key)
        try sink.write(record)
        run.note(length: 1 + key.count + record.count, moment: moment(record))
        return true
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
  }
}

/// Where records begin in a run that is being written, and how recent each is.
private final class RunOffsets {
  private var ends: [UInt32] = [0]
  private var moments: [Int64] = []

  func note(length: Int, moment: Int64) {
    ends.append(UInt32(clamping: Int(ends[ends.count - 1]) + length))
    moments.append(moment)
  }

  /// A run without records has no offsets either.
  var offsets: [UInt8] { ends.count == 1 ? [] : bytes(of: ends) }

  var byRecency: [UInt8] {
    bytes(of: (0..<UInt32(moments.count)).sorted { moments[Int($0)] > moments[Int($1)] })
  }
}

private func bytes(of numbers: [some FixedWidthInteger]) -> [UInt8] {
  numbers.map(\.littleEndian).withUnsafeBytes { Array($0) }
}
