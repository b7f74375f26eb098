import Orders

/// Seals the rows of a commit one after another, each as the tail's record, behind those before it.
///
/// The row's checksums are made of the record's own bytes: for an import there are a million, and none is first put together
/// elsewhere.
struct TailSealing: ~Copyable {
  let commit: CommitID
  let parts: Int
  let moment: Int64
  let seat: CleanText
  /// The place after the last row.
  private(set) var last: JournalPoint
  /// The records since the last `take()`.
  private var writer = ByteWriter()
  private var part = 0
  private var chaining = RunningChecksum()

  init(_ commit: CommitID, parts: Int, moment: Int64, seat: CleanText, after base: JournalPoint) {
    (self.commit, self.parts, self.moment, self.seat, last) = (commit, parts, moment, seat, base)
  }

  /// The records since the last time; room is made for as many again.
  mutating func take() -> [UInt8] {
    var taken = ByteWriter()
    swap(&taken, &writer)
    writer.bytes.reserveCapacity(taken.bytes.count)
    return taken.bytes
  }

  /// Adds one entry's record.
  mutating func append(_ entry: JournalEntry, salt: Identifier) {
    let start = writer.bytes.count
    let fields = start + TailRecord.prefix
    writer.append(UInt64(0))
    JournalRow.append(
      to: &writer, sequence: last.sequence + 1, commit: commit, part: part, parts: parts, moment: moment, kind: entry.kind,
      seat: seat, digest: Checksum())
    let chain = writer.bytes.count
    writer.append(Checksum())
    writer.append(UInt8(1))
    seal(fields: fields, chain: chain, salted: salted(entry, salt))
    writer.closeRecord(from: start)
    part += 1
  }

  private mutating func salted(_ entry: JournalEntry, _ salt: Identifier) -> Int {
    defer {
      writer.append(salt)
      writer.append(entry.body)
    }
    return writer.bytes.count
  }

  /// Puts digest and chain where their room was left: see `JournalRow.chained(after:)`.
  private mutating func seal(fields: Int, chain: Int, salted: Int) {
    writer.replace(at: chain - Checksum.count, with: checksum(salted..<writer.bytes.count))
    last.chain.withBytes { chaining.add($0) }
    writer.bytes.withUnsafeBytes { chaining.add(UnsafeRawBufferPointer(rebasing: $0[fields..<chain])) }
    last = JournalPoint(sequence: last.sequence + 1, chain: chaining.finish())
    writer.replace(at: chain, with: last.chain)
  }

  private func checksum(_ range: Range<Int>) -> Checksum {
    writer.bytes.withUnsafeBytes { Checksum(of: UnsafeRawBufferPointer(rebasing: $0[range])) }
  }
}
