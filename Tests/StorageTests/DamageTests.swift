import Foundation
import Orders
import Testing

@testable import Storage

/// Every file of a shop cut at any length, emptied, gone, or with any byte flipped, after a clean end and after a kill: what opens
/// has all that was there, or it is refused by its name and the way back leads to it. Nothing is lost or invented in silence.
///
/// `TENGGAT_EVERY_BYTE=1` goes through every byte and length, else through some hundred of each file.
@Suite struct DamageTests {
  private static let isThorough = ProcessInfo.processInfo.environment["TENGGAT_EVERY_BYTE"] == "1"
  private static let now = Moment(seconds: 1_795_402_800)
  private static let policy = Policy(calendar: ShopCalendar(zone: .wib))

  enum Ending: CaseIterable { case clean, killed }
  enum Harm: CaseIterable { case cut, flip, emptied, gone }

  /// Orders open and settled, entries, a former one, the queue, two snapshots and rows after them.
  private static func fill(_ store: Store) throws {
    func add(_ name: CleanText, _ phone: String) throws {
      var draft = OrderDraft()
      draft.buyer = Buyer(name: name, phone: PhoneReading(phone).key)
      draft.items = [OrderItem(name: "Gamis Alya", price: 185_000)]
      _ = try store.commit(.add(draft), at: now, policy: policy)
    }
    for number in 0..<6 { try add("Rani \(number)", "0812-0000-000\(number)") }
    _ = try store.commit(.pay(1), at: now, policy: policy)
    _ = try store.commit(.ship(1), at: now, policy: policy)
    _ = try store.commit(.finish(1), at: now, policy: policy)
    _ = try store.commit(.cancel(2, .vanished), at: now, policy: policy)
    _ = try store.createSnapshot(at: now, offset: 25_200)
    for (number, reason) in [(2, CancelReason.vanished), (3, .blockedUs)] {
      let buyer = Buyer(phone: PhoneReading("0812-0000-000\(number)").key)
      _ = try store.commit(.list(EntryDraft(buyer: buyer, reason: reason)), at: now, policy: policy)
    }
    _ = try store.commit(.delist(.phone(PhoneReading("0812-0000-0003").key!)), at: now, policy: policy)
    let place = QueueDraft(buyer: Buyer(name: "Dewi"), item: OrderItem(name: "Tas"))
    _ = try store.commit(.enqueue(place), at: now, policy: policy)
    _ = try store.createSnapshot(at: now + 60, offset: 25_200)
    try add("Sari", "0812-0000-0007")
    _ = try store.commit(.pay(3), at: now, policy: policy)
  }

  /// What the shop knows: every row and all that the book holds.
  private struct Facts: Equatable {
    var rows: [[UInt8]?]
    var orders: [Order?]
    var entries: [BlacklistEntry]
    var former: Int
    var queue: [QueuedBuyer]

    init(_ store: Store) throws {
      rows = try store.journal.read(after: 0, limit: .max).map(\.body)
      orders = (1...7).map { store.book.order(OrderID($0)) }
      entries = store.book.recentEntries(limit: 100).compactMap(store.book.entry)
      (former, queue) = (store.book.former.count, store.book.queue)
    }
  }

  private static func whole(_ ending: Ending) throws -> (scratch: Scratch, facts: Facts) {
    let scratch = Scratch()
    let store = try Store(in: try scratch.directory(), seat: "test")
    try fill(store)
    let facts = try Facts(store)
    if ending == .killed { return (try scratch.copy(), facts) }
    store.files?.journal.copies = nil
    return (try withExtendedLifetime(store) { try scratch.copy() }, facts)
  }

  private static func files(_ scratch: Scratch) throws -> [String] {
    let inside = try FileSystem.names(in: scratch.data).filter { DataDirectory.isOurs($0) && $0 != "snapshots" }
    return inside
      + (try FileSystem.names(in: scratch.data + "/snapshots").filter { $0.hasSuffix(".snapshot") }.map { "snapshots/\($0)" })
  }

  @Test(arguments: Ending.allCases, Harm.allCases)
  func isFoundOrMendedOrRefused(ending: Ending, harm: Harm) throws {
    let (scratch, facts) = try Self.whole(ending)
    let names = try Self.files(scratch)
    #expect(names.contains { $0.hasSuffix("-wal") } == (ending == .killed), "\(names)")
    var random = SeededRandom(seed: 7)
    var tried = 0
    for name in names where !name.hasSuffix("-shm") {
      let bytes = try scratch.bytes(name)
      for place in Self.places(bytes.count, harm, &random) {
        let one = try scratch.copy()
        try Self.harm(one, name, bytes, harm, place)
        try Self.prove(one, facts, "\(ending): \(name) \(harm) \(place)")
        tried += 1
      }
    }
    print("damage, \(ending), \(harm): \(tried) tried in \(names.count) files")
  }

  private static func places(_ count: Int, _ harm: Harm, _ random: inout SeededRandom) -> [Int] {
    guard harm == .cut || harm == .flip, count > 0 else { return [0] }
    if isThorough { return Array(0..<count) }
    return (0..<120).map { _ in Int.random(in: 0..<count, using: &random) } + [0, count - 1]
  }

  private static func harm(_ scratch: Scratch, _ name: String, _ bytes: [UInt8], _ harm: Harm, _ place: Int) throws {
    switch harm {
    case .cut: try scratch.put(Array(bytes.prefix(place)), in: name)
    case .flip:
      var bytes = bytes
      bytes[place] ^= 1 << UInt8(place % 8)
      try scratch.put(bytes, in: name)
    case .emptied: try scratch.put([], in: name)
    case .gone: try scratch.remove(name)
    }
  }

  private static func prove(_ scratch: Scratch, _ facts: Facts, _ what: String) throws {
    do {
      let store = try Store(in: try scratch.directory(), seat: "after")
      let found = try Facts(store)
      #expect(found == facts, "\(what): read otherwise, and nothing said")
    } catch let error as StorageError {
      #expect([.damaged, .missing, .newerFormat, .notOurs].contains(error.kind), "\(what): \(error)")
      try proveWayBack(scratch, error, facts, what)
    }
  }

  /// By a snapshot, else by the tails: nothing is lost beyond what no second copy has.
  private static func proveWayBack(_ scratch: Scratch, _ error: StorageError, _ facts: Facts, _ what: String) throws {
    guard error.kind != .newerFormat else { return }
    let damaged = try #require(DamagedDirectory(scratch.data, damage: error), "\(what): no way back from \(error)")
    let names = try damaged.snapshots.list().filter { $0.damage == nil }.map(\.name)
    for name in names + [DamagedDirectory.tail] {
      guard (try? damaged.rebuild(from: name, at: now)) != nil else { continue }
      let store = try Store(in: try scratch.directory(), seat: "back")
      #expect(try Facts(store).orders == facts.orders, "\(what): back from \(name)")
      return
    }
    Issue.record("\(what): neither a snapshot nor the tails lead back from \(error)")
  }

  @Test(arguments: ["journal", "snapshot"]) func aNewerFormatIsRefusedAndLeftAlone(what: String) throws {
    let (scratch, facts) = try Self.whole(.clean)
    if what == "journal" {
      try Connection(scratch.data + "/journal.sqlite").execute("PRAGMA user_version = 2")
      #expect(failure { _ = try Store(in: try scratch.directory(), seat: "x") }?.kind == .newerFormat)
      try Connection(scratch.data + "/journal.sqlite").execute("PRAGMA user_version = 1")
    } else {
      let name = try #require(try Self.files(scratch).last)
      let bytes = Self.newer(try scratch.bytes(name))
      try scratch.put(bytes, in: name)
      #expect(try Store(in: try scratch.directory(), seat: "x").damagedSnapshots.map(\.kind) == [.newerFormat])
      #expect(try scratch.bytes(name) == bytes)
    }
    #expect(try Facts(Store(in: try scratch.directory(), seat: "x")) == facts)
  }

  /// A snapshot as a newer program would write it, its checksum right.
  private static func newer(_ snapshot: [UInt8]) -> [UInt8] {
    var bytes = snapshot
    bytes[8] = 2
    let end = bytes.withUnsafeBytes { SnapshotHeader.length($0) } ?? 0
    let checksum = (bytes[..<88] + bytes[SnapshotHeader.count..<end]).withUnsafeBytes { Checksum(of: $0) }
    checksum.withBytes { bytes.replaceSubrange(88..<SnapshotHeader.count, with: $0) }
    return bytes
  }
}
