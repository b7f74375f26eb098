/// A telephone number as a key: `6281234567890`, or `+85251234567` from another country.
package struct PhoneKey: Hashable, Sendable {
  /// The whole key in one word, for columns of plain bytes: the digits as a number, and bit 63 if foreign.
  package let packed: UInt64

  private static let foreignBit: UInt64 = 1 << 63

  /// Makes a key of digits that were checked, the country code first.
  init(digits: UInt64, isForeign: Bool) { packed = isForeign ? digits | Self.foreignBit : digits }

  /// The key that was packed; nil if no number packs to this.
  package init?(packed: UInt64) {
    let digits = packed & ~Self.foreignBit
    let isForeign = packed & Self.foreignBit != 0
    guard let key = PhoneReading(isForeign ? "+\(digits)" : String(digits)).key, key.packed == packed else { return nil }
    self = key
  }

  /// The key of its own text, `62…` or `+…`; nil for any other writing of a number.
  package init?(key text: String) {
    guard let key = PhoneReading(text).key, key.text == text else { return nil }
    self = key
  }

  /// Whether the number is of another country than Indonesia.
  package var isForeign: Bool { packed & Self.foreignBit != 0 }

  /// The digits, the country code first.
  package var digits: String { String(packed & ~Self.foreignBit) }

  /// The key in files, JSON and commands: `6281234567890`, or `+85251234567`.
  package var text: String { withText { String(decoding: $0, as: UTF8.self) } }

  /// Lends the ASCII of its text.
  func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { buffer in
      var writer = DigitWriter(buffer)
      if isForeign { writer.put("+") }
      writer.put(Int(packed & ~Self.foreignBit))
      return body(UnsafeBufferPointer(rebasing: buffer[..<writer.count]))
    }
  }
}

extension PhoneKey: Comparable {
  /// Indonesian numbers first, then foreign ones, each by their digits as a number.
  package static func < (left: PhoneKey, right: PhoneKey) -> Bool { left.packed < right.packed }
}
