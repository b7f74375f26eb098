import Synchronization

/// Whose each settled order is: found by a buyer's key without reading the others.
///
/// A hint, never the truth: an order that it names may have another buyer by now, or be open, or gone; whoever asks looks into the
/// order itself. Each pair is the key's hash in the high and the order's number in the low 32 bits; a snapshot keeps them
/// little-endian, sorted.
package struct BuyerIndex: Sendable {
  private let base: Base
  /// What was settled since the snapshot.
  private var added: [UInt32: [OrderID]] = [:]

  /// `pairs` are a snapshot's; where it has none, they are made of `settled`'s records when somebody first asks.
  init(of settled: RecordTable<OrderID>, pairs: ByteRegion) {
    base = Base(settled.base, pairs)
    for place in 0..<settled.placeCount {
      settled.withRecord(atPlace: place) { record in
        if let id = settled.key(atPlace: place) { Self.forEachHash(ofRecord: record) { added[$0, default: []].append(id) } }
      }
    }
  }

  mutating func add(_ order: Order) {
    for key in order.buyer.keys { added[key.indexHash, default: []].append(order.id) }
  }

  /// The orders that may be this buyer's, in no order, some perhaps twice.
  func candidates(_ key: BuyerKey) -> [OrderID] { base.candidates(key.indexHash) + (added[key.indexHash] ?? []) }

  /// The pairs of all settled orders, as a snapshot keeps them.
  package static func pairs(of settled: RecordTable<OrderID>) -> [UInt64] {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(settled.count)
    settled.forEach { record in
      if let id = Order.number(ofRecord: record) {
        forEachHash(ofRecord: record) { pairs.append(UInt64($0) << 32 | UInt64(UInt32(truncatingIfNeeded: id))) }
      }
      return true
    }
    return pairs.sorted()
  }

  private static func forEachHash(ofRecord record: UnsafeRawBufferPointer, _ body: (UInt32) -> Void) {
    guard let found = try? Order.buyerFields(ofRecord: record) else { return }
    if let phone = found.phone { body(BuyerKey.hash(phone: phone)) }
    if let username = found.username { body(BuyerKey.hash(username: username, channel: found.channel)) }
  }
}

extension BuyerIndex {
  /// The snapshot's pairs, shared by all copies.
  private final class Base: Sendable {
    private let run: SortedRun
    private let given: ByteRegion
    private let made = Mutex<[UInt64]?>(nil)

    init(_ run: SortedRun, _ given: ByteRegion) { (self.run, self.given) = (run, given) }

    func candidates(_ hash: UInt32) -> [OrderID] {
      if given.bytes.count >= 8 || run.count == 0 {
        return Self.found(hash, count: given.bytes.count / 8) {
          given.bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self).littleEndian
        }
      }
      return made.withLock { made in
        let pairs = made ?? BuyerIndex.pairs(of: RecordTable(base: run))
        made = pairs
        return Self.found(hash, count: pairs.count) { pairs[$0] }
      }
    }

    private static func found(_ hash: UInt32, count: Int, _ pair: (Int) -> UInt64) -> [OrderID] {
      var (low, high) = (0, count)
      while low < high {
        let middle = (low + high) / 2
        if pair(middle) >> 32 < UInt64(hash) { low = middle + 1 } else { high = middle }
      }
      var ids: [OrderID] = []
      while low < count, pair(low) >> 32 == UInt64(hash) {
        ids.append(OrderID(Int(UInt32(truncatingIfNeeded: pair(low)))))
        low += 1
      }
      return ids
    }
  }
}

extension BuyerKey {
  /// What a key is sorted by in a snapshot's index: for good, unlike `hashValue`.
  fileprivate var indexHash: UInt32 {
    switch self {
    case .phone(let phone): Self.hash(phone: phone.packed)
    case .username(let channel, let username):
      Array(username.text.string.utf8).withUnsafeBytes { Self.hash(username: $0, channel: channel.number) }
    }
  }

  fileprivate static func hash(phone packed: UInt64) -> UInt32 { fnv(withUnsafeBytes(of: packed.littleEndian, Array.init)) }

  fileprivate static func hash(username: UnsafeRawBufferPointer, channel: Int64) -> UInt32 {
    fnv(username, from: fnv([UInt8(truncatingIfNeeded: channel)]))
  }

  /// FNV-1a of 32 bits.
  private static func fnv(_ bytes: some Sequence<UInt8>, from start: UInt32 = 2_166_136_261) -> UInt32 {
    bytes.reduce(start) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
