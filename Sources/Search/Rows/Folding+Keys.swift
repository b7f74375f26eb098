import Orders

extension Folding {
  /// Writes a key field after its mark. A phone is written as `62…` alone: what it is in `0…`, the query knows (`Needle`).
  mutating func add(key field: SearchField) {
    switch field {
    case .number(let number):
      begin(after: Mark.number)
      add(digits: UInt64(number.magnitude))
    case .phone(let packed):
      let digits = packed & ~(1 << 63)
      begin(after: packed == digits ? Mark.phone : Mark.key)
      add(digits: digits)
    case .key(let text):
      guard let digits = Self.phone(inKey: text) else { return addName(text) }
      begin(after: digits.count == text.count ? Mark.phone : Mark.key)
      bytes.append(contentsOf: digits)
    case .username(let text), .name(let text), .text(let text): addName(text)
    }
  }

  private mutating func addName(_ text: UnsafeRawBufferPointer) {
    begin(after: Mark.key)
    add(text)
  }

  /// The digits of `62812…` or `+852…`; nil for the key of a username.
  static func phone(inKey text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    let digits = text.first == UInt8(ascii: "+") ? UnsafeRawBufferPointer(rebasing: text.dropFirst()) : text
    return !digits.isEmpty && digits.allSatisfy(\.isDigit) ? digits : nil
  }

  mutating func add(digits number: UInt64) {
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
