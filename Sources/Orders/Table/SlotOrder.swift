/// A slot of a table on its way into the order of the keys: a million are sorted by two numbers, seldom by their bytes.
struct SlotOrder {
  let slot: Int
  /// The first sixteen bytes of the key, zero where it is shorter.
  private let high: UInt64
  private let low: UInt64
  private let count: Int
  /// The whole key, where sixteen bytes do not hold it.
  private let long: [UInt8]?

  private init(_ slot: Int, _ key: [UInt8]) {
    self.slot = slot
    var words = (UInt64(0), UInt64(0))
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: key.prefix(16)) }
    (high, low) = (UInt64(bigEndian: words.0), UInt64(bigEndian: words.1))
    (count, long) = (key.count, key.count > 16 ? key : nil)
  }

  /// The slots that have a key, in the order of the keys' bytes.
  static func sorted(_ keys: [[UInt8]?], descending: Bool) -> [SlotOrder] {
    var order: [SlotOrder] = []
    order.reserveCapacity(keys.count)
    for (slot, key) in keys.enumerated() { if let key { order.append(SlotOrder(slot, key)) } }
    order.sort { descending ? $1.isBefore($0) : $0.isBefore($1) }
    return order
  }

  private func isBefore(_ other: SlotOrder) -> Bool {
    if high != other.high { return high < other.high }
    if low != other.low { return low < other.low }
    if long == nil || other.long == nil { return count < other.count }
    return withKey { left in other.withKey { compareBytes(left, $0) } } < 0
  }

  /// Lends the key's bytes.
  func withKey<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    if let long { return long.withUnsafeBytes(body) }
    let words = (high.bigEndian, low.bigEndian)
    return withUnsafeBytes(of: words) { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }
}
