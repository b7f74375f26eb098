/// The digits of a written number, at most 20 of them, without what stands between and without a leading `+` or `00`.
struct PhoneDigits {
  /// Whether a `+` or `00` came before them.
  private(set) var isInternational = false
  /// How many there are; 20 also stands for more.
  private(set) var count = 0

  // The digits fill these two from the left: 16 and 4 of them, so that no array is made.
  private var places = InlineDigits()
  private var start = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      if byte == UInt8(ascii: "+"), count == 0 { isInternational = true }
      guard ByteCursor.isDigit(byte), count < InlineDigits.capacity else { continue }
      places[count] = byte - 0x30
      count += 1
    }
    if !isInternational, drop(0, 0) { isInternational = true }
  }

  var first: UInt8? { count > 0 ? places[start] : nil }
  var second: UInt8? { count > 1 ? places[start + 1] : nil }

  /// Drops these digits if they come first.
  mutating func drop(_ digits: UInt8...) -> Bool {
    guard count >= digits.count else { return false }
    for (index, digit) in digits.enumerated() where places[start + index] != digit { return false }
    start += digits.count
    count -= digits.count
    return true
  }

  /// The digits as a number; at most 15 of them.
  var value: UInt64 { value(after: 0) }

  /// The digits, written after those of `prefix`, as a number.
  func value(after prefix: UInt64) -> UInt64 { (start..<start + count).reduce(prefix) { $0 * 10 + UInt64(places[$1]) } }
}

/// Twenty digits, four bits each, in place.
private struct InlineDigits {
  static let capacity = 20
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  subscript(index: Int) -> UInt8 {
    get { UInt8(truncatingIfNeeded: (index < 16 ? low >> UInt64(index * 4) : high >> UInt64((index - 16) * 4)) & 15) }
    set {
      if index < 16 { low |= UInt64(newValue) << UInt64(index * 4) } else { high |= UInt64(newValue) << UInt64((index - 16) * 4) }
    }
  }
}
