import Orders

/// One row in a tail file, integers little-endian; permanent.
/// ```
/// length 4 | length inverted 4 | sequence 8 | commit 16 | part 4 | parts 4 | moment 8 | kind 2 | seat length 2 | seat UTF-8 |
/// digest 32 | chain 32 | has body 1 | salt 16 | body
/// ```
/// `length` counts what follows the first eight bytes. Salt and body are absent where `has body` is 0.
struct TailRecord {
  /// The bytes before the row.
  static let prefix = 8

  let sequence: Int64
  let commit: UnsafeRawBufferPointer
  let part: UInt32
  let parts: UInt32
  let moment: Int64
  let kind: UInt16
  let seat: UnsafeRawBufferPointer
  let digest: UnsafeRawBufferPointer
  let chain: UnsafeRawBufferPointer
  let salt: UnsafeRawBufferPointer?
  let body: UnsafeRawBufferPointer?

  /// Takes a whole record apart, prefix included; nil if it is none. The fields point into `record`.
  init?(_ record: UnsafeRawBufferPointer) {
    var reader = ByteReader(record)
    guard reader.take(Self.prefix) != nil, let sequence = reader.number(Int64.self),
      let commit = reader.take(Identifier.count), let part = reader.number(UInt32.self),
      let parts = reader.number(UInt32.self), let moment = reader.number(Int64.self), let kind = reader.number(UInt16.self),
      let length = reader.number(UInt16.self), let seat = reader.take(Int(length)),
      let digest = reader.take(Checksum.count), let chain = reader.take(Checksum.count),
      let hasBody = reader.number(UInt8.self), hasBody <= 1
    else { return nil }
    salt = hasBody == 1 ? reader.take(Identifier.count) : nil
    guard (salt == nil) == (hasBody == 0), hasBody == 1 || reader.left == 0 else { return nil }
    body = hasBody == 1 ? reader.take(reader.left) : nil
    self.sequence = sequence
    (self.commit, self.part, self.parts) = (commit, part, parts)
    (self.moment, self.kind, self.seat) = (moment, kind, seat)
    (self.digest, self.chain) = (digest, chain)
  }

  /// The row; its checksums are not looked at.
  var row: JournalRow {
    JournalRow(
      sequence: sequence, commit: CommitID(stored: commit)!, part: Int(part), parts: Int(parts), moment: moment,
      seat: OutsideText(utf8: seat).cleaned, kind: kind, body: body.map(Array.init), salt: salt.flatMap(Identifier.init(stored:)),
      digest: Checksum(stored: digest)!, chain: Checksum(stored: chain)!)
  }

  static func append(_ row: JournalRow, to writer: inout ByteWriter) {
    let start = writer.bytes.count
    writer.append(UInt64(0))
    row.appendFields(to: &writer)
    writer.append(row.chain)
    writer.append(UInt8(row.body == nil ? 0 : 1))
    if let body = row.body, let salt = row.salt {
      writer.append(salt)
      writer.append(body)
    }
    writer.closeRecord(from: start)
  }
}

extension ByteWriter {
  /// Puts its length in front of the record that began at `start`.
  mutating func closeRecord(from start: Int) {
    let length = UInt32(bytes.count - start - TailRecord.prefix)
    replace(at: start, with: length)
    replace(at: start + 4, with: ~length)
  }
}
