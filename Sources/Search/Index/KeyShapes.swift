/// What stands at the beginnings of keys' words, and how long keys are, of a whole segment: most of what is typed begins no word
/// of any phone, and none of it is a whole key until its last letter.
///
/// Letters are told apart by their five low bits, so that something may be said to be there that is not, never the other way.
struct KeyShapes: Sendable {
  /// By the first letter of a word, which letters come after it.
  private var seconds = [UInt32](repeating: 0, count: 32)
  private let firsts: UInt32
  /// A bit for each number of bytes; the last one for all that are longer.
  private let lengths: UInt64

  /// Takes keys in, one after another, each after its mark and before another one: a few operations for each byte, since an index
  /// of a million rows is made while somebody waits for it.
  init(_ keys: [UInt8]) {
    var (firsts, lengths, length): (UInt32, UInt64, Int) = (0, 0, 0)
    var (first, isFirst, isInWord) = (0, false, false)
    seconds.withUnsafeMutableBufferPointer { seconds in
      keys.withUnsafeBufferPointer { keys in
        for byte in keys {
          if byte.isMark {
            lengths |= 1 << UInt64(min(length, 63))
            (length, isFirst, isInWord) = (0, false, false)
            continue
          }
          if isFirst { seconds[first] |= Self.bit(byte) }
          (isFirst, isInWord, length) = (!isInWord, byte.isOfWord, length &+ 1)
          guard isFirst else { continue }
          first = Int(byte & 31)
          firsts |= Self.bit(byte)
        }
      }
    }
    (self.firsts, self.lengths) = (firsts, lengths)
  }

  /// One of 32 bits for each letter or digit, by its five low bits.
  @inline(__always)
  static func bit(_ byte: UInt8) -> UInt32 { 1 << UInt32(byte & 31) }

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
