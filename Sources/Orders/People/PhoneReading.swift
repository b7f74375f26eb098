/// What a text is that stands where a telephone number is expected.
package enum PhoneReading: Hashable, Sendable {
  /// An Indonesian mobile number: national part `8[1-35-9]` and 7 to 10 digits more.
  case valid(PhoneKey)
  /// A number of another country, taken as it is: 7 to 15 digits after the plus.
  case foreign(PhoneKey)
  /// A number with `*`, `•` or `x` in it: no key.
  case masked
  /// Too few digits.
  case tooShort
  /// Too many digits.
  case tooLong
  /// No digits at all, a username, or a number that is not mobile.
  case notAPhone

  /// The key, if it has one.
  package var key: PhoneKey? {
    switch self {
    case .valid(let key), .foreign(let key): key
    case .masked, .tooShort, .tooLong, .notAPhone: nil
    }
  }

  /// Reads a number as people and marketplaces write it, with any spaces, brackets and dashes.
  package init(_ text: OutsideText) { self.init(text.cleaned.string) }

  /// Reads a number as people and marketplaces write it, with any spaces, brackets and dashes.
  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { PhoneReading($0) }
  }

  /// Reads the UTF-8 of cleaned text.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.first == UInt8(ascii: "@") {
      self = .notAPhone
    } else if Self.isMasked(bytes) {
      self = .masked
    } else {
      self = Self.read(PhoneDigits(bytes))
    }
  }

  private static func isMasked(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "x"), UInt8(ascii: "X"): return true
      // • is E2 80 A2.
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA2: return true
      default: break
      }
    }
    return false
  }

  private static func read(_ written: PhoneDigits) -> PhoneReading {
    var digits = written
    // Nothing but 62 after a plus or 00 is ours; a country code never begins with 0, so `+0812` is a slip.
    let isInternational = digits.isInternational && digits.first != 0
    if isInternational, !digits.drop(6, 2) { return foreign(digits) }
    if isInternational || digits.drop(6, 2) {
      _ = digits.drop(0)
    } else if !digits.drop(0), digits.first != 8 {
      return .notAPhone
    }
    return indonesian(digits)
  }

  private static func foreign(_ digits: PhoneDigits) -> PhoneReading {
    switch digits.count {
    case 0: .notAPhone
    case 1..<7: .tooShort
    case 7...15: .foreign(PhoneKey(digits: digits.value, isForeign: true))
    default: .tooLong
    }
  }

  private static func indonesian(_ national: PhoneDigits) -> PhoneReading {
    guard national.first == 8, national.second != 0, national.second != 4 else { return .notAPhone }
    switch national.count {
    case ..<9: return .tooShort
    case 9...12: return .valid(PhoneKey(digits: national.value(after: 62), isForeign: false))
    default: return .tooLong
    }
  }
}
