/// Reads a short text byte by byte, for the small grammars of dates, clocks, terms and money.
struct ByteCursor {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = Substring(text).utf8 }

  var isAtEnd: Bool { rest.isEmpty }
  var next: UInt8? { rest.first }

  /// Takes the next byte if it is `byte`.
  mutating func take(_ byte: Unicode.Scalar) -> Bool { take(where: { $0 == UInt8(ascii: byte) }) != nil }

  /// Takes the next byte if it is one of `bytes`.
  mutating func take(anyOf bytes: StaticString) -> UInt8? {
    take(where: { byte in bytes.withUTF8Buffer { $0.contains(byte) } })
  }

  /// Takes the text if it comes next, ASCII letters in either case; `text` is lower-case.
  mutating func take(word text: StaticString) -> Bool {
    var ahead = rest
    let matches = text.withUTF8Buffer { $0.allSatisfy { byte in ahead.popFirst().map(Self.lower) == byte } }
    if matches { rest = ahead }
    return matches
  }

  /// Takes at least `digits.lowerBound` and at most `digits.upperBound` digits (up to 18); nil, and nothing taken, if fewer.
  mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    var ahead = rest
    var value = 0
    var count = 0
    while count < digits.upperBound, let byte = ahead.first, Self.isDigit(byte) {
      value = value * 10 + Int(byte - 0x30)
      count += 1
      ahead.removeFirst()
    }
    guard count >= digits.lowerBound else { return nil }
    rest = ahead
    return value
  }

  /// Passes over spaces and tabs.
  mutating func skipSpaces() {
    while take(anyOf: " \t") != nil {}
  }

  /// Takes all digits that come next, maybe none.
  mutating func digits() -> Substring.UTF8View {
    let digits = rest.prefix(while: Self.isDigit)
    rest.removeFirst(digits.count)
    return digits
  }

  /// Takes a dot or comma and the digits after it; nil, and nothing taken, without a digit after it.
  mutating func separatedDigits() -> (separator: UInt8, digits: Substring.UTF8View)? {
    let start = rest
    guard let separator = take(anyOf: ".,") else { return nil }
    let digits = digits()
    guard !digits.isEmpty else {
      rest = start
      return nil
    }
    return (separator, digits)
  }

  /// Takes all that comes before the next space or tab.
  mutating func untilSpaces() -> String {
    let word = rest.prefix { $0 != 0x20 && $0 != 0x09 }
    rest.removeFirst(word.count)
    return String(Substring(word))
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  private mutating func take(where accepts: (UInt8) -> Bool) -> UInt8? {
    guard let byte = rest.first, accepts(byte) else { return nil }
    rest.removeFirst()
    return byte
  }
}
