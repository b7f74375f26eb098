/// Cuts a JSON array into its elements as its bytes come in, so that one element at a time is in memory.
///
/// It knows only brackets, texts and commas; whether an element is JSON is for who reads it to say.
struct JSONSplitter: Sendable {
  /// A larger element is no order.
  static let elementLimit = 1 << 20

  private enum Place { case before, between, within, after }

  private var place = Place.before
  private var element: [UInt8] = []
  private var depth = 0
  private var isInText = false
  private var isEscaped = false
  private var line = 1
  private var firstLine = 1

  /// Hands out every element that the bytes complete, with the line on which it begins, until `body` answers false; nil stands for
  /// bytes that belong to none.
  mutating func read(_ chunk: some Collection<UInt8>, _ body: (_ element: [UInt8]?, _ line: Int) -> Bool) {
    for byte in chunk {
      if byte == UInt8(ascii: "\n") { line += 1 }
      guard place == .within ? take(byte, body) : step(byte, body) else { return place = .after }
    }
  }

  /// Whether the array was whole.
  var isWhole: Bool { place == .after }
  /// Where it broke off: the line of the element that is not whole.
  var lastLine: Int { element.isEmpty ? line : firstLine }

  /// A byte outside of an element.
  private mutating func step(_ byte: UInt8, _ body: ([UInt8]?, Int) -> Bool) -> Bool {
    if byte == 0x20 || (0x09...0x0D).contains(byte) || Self.mark.contains(byte) && place == .before { return true }
    switch (place, byte) {
    case (.before, UInt8(ascii: "[")): place = .between
    case (.between, UInt8(ascii: "]")): place = .after
    case (.between, UInt8(ascii: ",")): break
    case (.between, _):
      (place, firstLine) = (.within, line)
      return take(byte, body)
    default: return body(nil, line)
    }
    return true
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A byte of an element, or the one that ends it.
  private mutating func take(_ byte: UInt8, _ body: ([UInt8]?, Int) -> Bool) -> Bool {
    if !isInText, depth == 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") {
      place = byte == UInt8(ascii: "]") ? .after : .between
      defer { element.removeAll(keepingCapacity: true) }
      return body(element, firstLine)
    }
    if element.count <= Self.elementLimit { element.append(byte) }
    follow(byte)
    return true
  }

  private mutating func follow(_ byte: UInt8) {
    if isInText {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInText = false
      }
      return
    }
    switch byte {
    case UInt8(ascii: "\""): isInText = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
    default: break
    }
  }
}
