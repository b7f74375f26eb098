/// The first bytes of a tail file, integers little-endian; permanent.
/// ```
/// "TGTAIL1\n" 8 | data 16 | base sequence 8 | base chain 32 | BLAKE2b-256 of all before 32
/// ```
/// The records that follow are the rows after the base, without gaps.
struct TailHeader: Hashable {
  static let count = 96
  private static let magic = Array("TGTAIL1\n".utf8)

  let data: Identifier
  let base: JournalPoint

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.append(Self.magic)
    writer.append(data)
    writer.append(base.sequence)
    writer.append(base.chain)
    writer.append(writer.bytes.withUnsafeBytes { Checksum(of: $0) })
    return writer.bytes
  }

  init(data: Identifier, base: JournalPoint) {
    self.data = data
    self.base = base
  }

  /// Takes a header as it was stored; nil if it is not as it was written.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var reader = ByteReader(bytes)
    guard let magic = reader.take(8), magic.elementsEqual(Self.magic), let data = reader.identifier(),
      let sequence = reader.number(Int64.self), let chain = reader.checksum(), let sum = reader.checksum(),
      sum == Checksum(of: UnsafeRawBufferPointer(rebasing: bytes.prefix(Self.count - Checksum.count)))
    else { return nil }
    self.init(data: data, base: JournalPoint(sequence: sequence, chain: chain))
  }
}
