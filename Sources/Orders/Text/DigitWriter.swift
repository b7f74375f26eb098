/// Writes numbers of a fixed width into a buffer, without a String for each.
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

  /// Writes the last `width` digits of a number that is not negative, and one ASCII character.
  mutating func put(_ number: Int, width: Int, then mark: Unicode.Scalar) {
    put(number, width: width)
    buffer[count] = UInt8(ascii: mark)
    count += 1
  }
}
