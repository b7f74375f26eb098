/// What stands at the beginnings of keys' words, and how long keys are, of a whole segment: most of what is typed begins no word
/// of any phone, and none of it is a whole key until its last letter.
///
/// Letters are told apart by their five low bits, so that something may be said to be there that is not, never the other way.
struct KeyShapes: Sendable {
  /// By the first letter of a word, which letters come after it.
  private var seconds = [UInt32](repeating: 0, count: 32)
  private var firsts: UInt32 = 0
  /// A bit for each number of bytes; the last one for all that are longer.
  private var lengths: UInt64 = 0

  /// Takes in the keys of a row, each after its mark.
  mutating func add(_ keys: ArraySlice<UInt8>) {
    var (before, length): (UInt8, Int) = (Mark.key, 0)
    var first: UInt8?
    for byte in keys {
      if byte.isMark {
        note(length)
        (before, length, first) = (byte, 0, nil)
        continue
      }
      if let first { seconds[Int(first & 31)] |= Self.bit(byte) }
      first = before.isOfWord ? nil : byte
      if first != nil { firsts |= Self.bit(byte) }
      (before, length) = (byte, length + 1)
    }
    note(length)
  }

  private mutating func note(_ length: Int) { lengths |= 1 << UInt64(min(length, 63)) }

  private static func bit(_ byte: UInt8) -> UInt32 { 1 << UInt32(byte & 31) }

  /// Whether a word may begin so.
  func mayBeginWord(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return true }
    guard let second = text.dropFirst().first else { return firsts & Self.bit(first) != 0 }
    return seconds[Int(first & 31)] & Self.bit(second) != 0
  }

  /// Whether a key may be this.
  func mayBeKey(_ text: ArraySlice<UInt8>) -> Bool {
    lengths >> UInt64(min(text.count, 63)) & 1 == 1 && mayBeginWord(text)
  }
}
