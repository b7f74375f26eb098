/// Reads back what `ByteWriter` wrote; nil where the bytes end too early.
struct ByteReader {
  let bytes: UnsafeRawBufferPointer
  private(set) var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var left: Int { bytes.count - offset }

  mutating func take(_ count: Int) -> UnsafeRawBufferPointer? {
    guard count >= 0, count <= left else { return nil }
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }

  mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
    take(MemoryLayout<Number>.size).map { Number(littleEndian: $0.loadUnaligned(as: type)) }
  }

  mutating func checksum() -> Checksum? { take(Checksum.count).flatMap(Checksum.init(stored:)) }

  mutating func identifier() -> Identifier? { take(Identifier.count).flatMap(Identifier.init(stored:)) }
}
