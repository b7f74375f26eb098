/// Bytes being put together: integers little-endian, nothing aligned.
struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ checksum: Checksum) { checksum.withBytes { bytes.append(contentsOf: $0) } }

  mutating func append(_ identifier: Identifier) { identifier.withBytes { bytes.append(contentsOf: $0) } }

  mutating func append(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

  /// Writes over a checksum that was appended at `offset`.
  mutating func replace(at offset: Int, with checksum: Checksum) {
    checksum.withBytes { source in
      bytes.withUnsafeMutableBytes { $0[offset..<offset + source.count].copyBytes(from: source) }
    }
  }

  /// Writes over a number that was appended at `offset`.
  mutating func replace<Number: FixedWidthInteger>(at offset: Int, with number: Number) {
    withUnsafeBytes(of: number.littleEndian) { source in
      bytes.withUnsafeMutableBytes { $0[offset..<offset + source.count].copyBytes(from: source) }
    }
  }
}
