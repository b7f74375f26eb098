/// Where a journal begins: whose data it is, and the row before its first.
///
/// The chain before row 1 is BLAKE2b-256 of `"tenggat journal"`, format 4, data 16, created 8, integers little-endian. A journal
/// that was rebuilt begins at a snapshot's row and chain instead.
package struct JournalOrigin: Hashable, Sendable {
  /// The format that this program reads and writes.
  package static let format: UInt32 = 1

  /// Names the data; the same in the journal, its tails and its snapshots.
  package let data: Identifier
  /// When the data was first made; the caller's unit.
  package let created: Int64
  /// The row before the first one, and its chain.
  package let base: JournalPoint

  /// A new journal's, before row 1.
  package init(data: Identifier = .random(), created: Int64) {
    self.init(data: data, created: created, base: JournalPoint(sequence: 0, chain: Self.chain(data, created)))
  }

  init(data: Identifier, created: Int64, base: JournalPoint) {
    self.data = data
    self.created = created
    self.base = base
  }

  private static func chain(_ data: Identifier, _ created: Int64) -> Checksum {
    var writer = ByteWriter()
    writer.append("tenggat journal".utf8)
    writer.append(format)
    writer.append(data)
    writer.append(created)
    return writer.bytes.withUnsafeBytes { Checksum(of: $0) }
  }
}

/// A place in the journal: a row's number and its chain, which stands for everything up to it.
package struct JournalPoint: Hashable, Sendable {
  package let sequence: Int64
  package let chain: Checksum

  package init(sequence: Int64, chain: Checksum) {
    self.sequence = sequence
    self.chain = chain
  }
}

extension JournalRow {
  /// The place after this row.
  package var point: JournalPoint { JournalPoint(sequence: sequence, chain: chain) }
}
