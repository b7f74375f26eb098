/// Writes numbers and marks into a buffer, without a String for each.
struct DigitWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  /// Writes the last `width` digits of a number that is not negative.
  mutating func put(_ number: Int, width: Int) {
    var rest = number
    for index in (count..<count + width).reversed() {
      buffer[index] = 0x30 + UInt8(rest % 10)
      rest /= 10
    }
    count += width
  }

  /// Writes ASCII.
  mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { text in
      for byte in text {
        buffer[count] = byte
        count += 1
      }
    }
  }

  /// Writes a number that is not negative.
  mutating func put(_ number: Int) {
    var (width, rest) = (1, number / 10)
    while rest > 0 { (width, rest) = (width + 1, rest / 10) }
    put(number, width: width)
  }

  /// Writes the last `width` digits of a number that is not negative, and one ASCII character.
  mutating func put(_ number: Int, width: Int, then mark: Unicode.Scalar) {
    put(number, width: width)
    buffer[count] = UInt8(ascii: mark)
    count += 1
  }
}
