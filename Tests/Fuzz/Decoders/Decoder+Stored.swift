@testable import Orders
@testable import Storage

/// What our own files hold, as somebody else may have written or a disk may have spoilt it.
extension Decoder {
  /// What can be read is written again to the same.
  static func change(_ bytes: [UInt8]) {
    guard let kind = bytes.first, let change = try? Array(bytes.dropFirst()).withUnsafeBytes({ try Change(kind: kind, body: $0) })
    else { return }
    let written = change.body
    let again = try? written.withUnsafeBytes { try Change(kind: kind, body: $0) }
    precondition(again == change, "a change that is not written as it is read")
  }

  static func order(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { record in (Order.number(ofRecord: record), try? Order.buyerFields(ofRecord: record)) }
    guard let order = try? bytes.withUnsafeBytes({ try Order(record: $0) }) else { return }
    precondition((try? order.record.withUnsafeBytes { try Order(record: $0) }) == order, "an order that is not written as read")
  }

  static func entry(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { (BlacklistEntry.lastAt(ofRecord: $0), BlacklistEntry.key(ofRecord: $0)) }
    guard let entry = try? bytes.withUnsafeBytes({ try BlacklistEntry(record: $0) }) else { return }
    let again = try? entry.record.withUnsafeBytes { try BlacklistEntry(record: $0) }
    precondition(again == entry, "an entry that is not written as read")
  }

  static func snapshot(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { try? SnapshotHeader($0, path: "fuzz") }
    _ = bytes.withUnsafeBytes { TailHeader($0) }
  }

  static func tail(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      var walk = TailWalk(bytes, after: 0)
      while let record = walk.next() { _ = (record.row.isBodySound, try? record.row.change(in: "fuzz")) }
      precondition(walk.offset <= bytes.count, "a walk beyond the end")
    }
  }

  /// Damaged sections give fewer or no records, never ones from outside.
  static func sections(_ bytes: [UInt8]) {
    let (offsets, records) = halves(bytes)
    let run = SortedRun(offsets: region(offsets), records: region(records), recency: region(offsets.dropFirst(4)))
    let book = Book(settled: RecordTable(base: run), blacklist: RecordTable(base: run), former: RecordTable(base: run))
    book.settled.forEachSorted { _, record in (try? Order(record: record)) == nil || record.count > 0 }
    book.blacklist.forEachSorted(descending: true) { _, record in (try? BlacklistEntry(record: record)) == nil || record.count > 0
    }
    _ = (book.order(1), book.recentEntries(limit: 5), BuyerIndex.pairs(of: book.settled))
    _ = book.entry(.phone(PhoneKey(key: "6281234567890")!))
  }

  private static func region(_ bytes: ArraySlice<UInt8>) -> ByteRegion {
    let owner = Owner(bytes)
    return ByteRegion(UnsafeRawBufferPointer(owner.memory), owner: owner)
  }

  private final class Owner {
    let memory: UnsafeMutableRawBufferPointer
    init(_ bytes: ArraySlice<UInt8>) {
      memory = .allocate(byteCount: bytes.count, alignment: 8)
      memory.copyBytes(from: bytes)
    }
    deinit { memory.deallocate() }
  }
}
