import Orders

/// What the checksums of a row cover; permanent.
///
/// `digest` = BLAKE2b-256(salt, body). `chain` = BLAKE2b-256 of, integers little-endian:
/// ```
/// previous chain 32 | sequence 8 | commit 16 | part 4 | parts 4 | moment 8 | kind 2 | seat length 2 | seat UTF-8 | digest 32
/// ```
/// The chain before row 1 is the origin's: see `JournalOrigin`. Erasing blanks body and salt, and the chain still holds.
extension JournalRow {
  /// Seals one entry as the row after the one whose chain is `previous`.
  init(
    _ entry: JournalEntry, sequence: Int64, commit: CommitID, part: Int, parts: Int, moment: Int64, seat: CleanText,
    salt: Identifier = .random(), after previous: Checksum
  ) {
    let digest = Self.digest(salt: salt, body: entry.body)
    var chained = ByteWriter()
    chained.append(previous)
    Self.append(
      to: &chained, sequence: sequence, commit: commit, part: part, parts: parts, moment: moment, kind: entry.kind, seat: seat,
      digest: digest)
    self.init(
      sequence: sequence, commit: commit, part: part, parts: parts, moment: moment, seat: seat, kind: entry.kind,
      body: entry.body, salt: salt, digest: digest, chain: chained.bytes.withUnsafeBytes { Checksum(of: $0) })
  }

  /// Whether the row is as it was written, and follows the row whose chain is `previous`.
  func isSound(after previous: Checksum) -> Bool { isBodySound && chained(after: previous) == chain }

  /// Whether the body is as it was written, or erased.
  var isBodySound: Bool {
    guard let body, let salt else { return body == nil && salt == nil }
    return Self.digest(salt: salt, body: body) == digest
  }

  /// The chain that this row has after the row whose chain is `previous`.
  func chained(after previous: Checksum) -> Checksum {
    var chained = ByteWriter()
    chained.append(previous)
    appendFields(to: &chained)
    return chained.bytes.withUnsafeBytes { Checksum(of: $0) }
  }

  /// The fields that the chain covers, in its order.
  func appendFields(to writer: inout ByteWriter) {
    Self.append(
      to: &writer, sequence: sequence, commit: commit, part: part, parts: parts, moment: moment, kind: kind, seat: seat,
      digest: digest)
  }

  static func digest(salt: Identifier, body: [UInt8]) -> Checksum {
    var writer = ByteWriter()
    writer.bytes.reserveCapacity(Identifier.count + body.count)
    writer.append(salt)
    writer.append(body)
    return writer.bytes.withUnsafeBytes { Checksum(of: $0) }
  }

  static func append(
    to writer: inout ByteWriter, sequence: Int64, commit: CommitID, part: Int, parts: Int, moment: Int64, kind: UInt16,
    seat: CleanText, digest: Checksum
  ) {
    let seatBytes = seat.string.utf8
    precondition(seatBytes.count <= Int(UInt16.max), "a seat is host:pid:purpose")
    writer.bytes.reserveCapacity(writer.bytes.count + 128 + seatBytes.count)
    writer.append(sequence)
    writer.append(commit)
    writer.append(UInt32(part))
    writer.append(UInt32(parts))
    writer.append(moment)
    writer.append(kind)
    writer.append(UInt16(seatBytes.count))
    writer.append(seatBytes)
    writer.append(digest)
  }
}
