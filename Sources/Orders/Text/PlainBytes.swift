/// Reading bytes that a stranger sent, where they are so plain that nothing is to be cleaned: the same values as by way of text,
/// without making one. Each answers nil for whatever is not of the commonest form; the way by text then decides.
extension UnsafeBufferPointer<UInt8> {
  /// Whether all are printable ASCII.
  package var isPlainText: Bool {
    var odd: UInt8 = 0
    for byte in self { odd |= (byte &- 0x20) >= 0x5F ? 1 : 0 }
    return odd == 0
  }

  /// The number that two digits make from an index on; nil if they are none.
  fileprivate func pair(_ index: Int) -> Int? {
    let (tens, ones) = (self[index] &- 0x30, self[index + 1] &- 0x30)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}

extension CleanText {
  /// Text that is printable ASCII.
  package init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.isPlainText else { return nil }
    self.init(cleanASCII: bytes)
  }
}

extension Moment {
  /// Exactly `2026-11-21T10:42:00+07:00`, as our own files have it.
  package init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 25, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A,
      bytes[19] == 0x2B, bytes[22] == 0x3A, let century = bytes.pair(0), let year = bytes.pair(2), let month = bytes.pair(5),
      let day = bytes.pair(8), let hour = bytes.pair(11), let minute = bytes.pair(14), let second = bytes.pair(17),
      let east = bytes.pair(20), let rest = bytes.pair(23), hour < 24, minute < 60, second < 60, east <= 18, rest < 60,
      let date = CivilDate(year: century * 100 + year, month: month, day: day)
    else { return nil }
    let clock = Int64(hour * 3600 + minute * 60 + second) - Int64(east * 3600 + rest * 60)
    let seconds = Int64(date.daysSinceEpoch) * 86_400 + clock
    guard Self.range.contains(seconds) else { return nil }
    self.init(seconds: seconds)
  }
}

extension Rupiah {
  /// Nothing but one to twelve digits, which are never beyond `largest`.
  package init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    guard let number = Int(plain: bytes) else { return nil }
    self.init(Int64(number))
  }
}

extension Int {
  /// Nothing but one to twelve digits.
  package init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    guard (1...12).contains(bytes.count) else { return nil }
    var number = 0
    for byte in bytes {
      guard byte &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(byte &- 0x30)
    }
    self = number
  }
}

extension PhoneKey {
  /// A valid or foreign number in printable ASCII.
  package init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.isPlainText, let key = PhoneReading(bytes).key else { return nil }
    self = key
  }
}

extension Username {
  /// Printable ASCII in lower case, without an `@` or spaces around.
  package init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    guard (1...200).contains(bytes.count), bytes.isPlainText, bytes[0] != 0x20, bytes[0] != 0x40, bytes[bytes.count - 1] != 0x20,
      !bytes.contains(where: { $0 &- 0x41 < 26 })
    else { return nil }
    self.init(comparable: CleanText(cleanASCII: bytes))
  }
}
