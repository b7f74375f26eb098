import Orders
import Testing

@testable import Storage

/// The permanent bytes; the expected values were computed by Python's hashlib.
@Suite struct RowFormatTests {
  private let row = JournalRow(
    JournalEntry(kind: 3, body: Array("Rani".utf8)), sequence: 2, commit: identifier(0x10), part: 1, parts: 2,
    moment: 1_795_000_000, seat: "toko:42:dashboard", salt: identifier(0xA0), after: Checksum(of: Array("before".utf8)))

  @Test func digestAndChain() {
    #expect(row.digest.hexadecimal == "3a38dcec75fadbba1c4447e25f2681836484f263a2803ed1fec186fbe683c266")
    #expect(row.chain.hexadecimal == "667e0932154c15a48dd42eb20c400af36e28f048cf1816e150af945598d6731e")
    #expect(row.isSound(after: Checksum(of: Array("before".utf8))))
    #expect(!row.isSound(after: Checksum()))
  }

  @Test func originChain() {
    let origin = JournalOrigin(data: identifier(0x30), created: 1_795_000_000)
    #expect(origin.base.chain.hexadecimal == "7050fa3d0899110eeb87c6a2e06444a982866d325e7504e31a787f0d319fba18")
  }

  @Test func erasedRowKeepsItsChain() {
    let erased = JournalRow(
      sequence: row.sequence, commit: row.commit, part: row.part, parts: row.parts, moment: row.moment, seat: row.seat,
      kind: row.kind, body: nil, salt: nil, digest: row.digest, chain: row.chain)
    #expect(erased.isSound(after: Checksum(of: Array("before".utf8))))
  }

  /// What a commit's rows are sealed as in place is byte for byte what each row is by itself.
  @Test func rowsSealedInPlaceAreTheSame() {
    let base = JournalPoint(sequence: 6, chain: Checksum(of: Array("before".utf8)))
    let bodies = ["Rani", "", String(repeating: "x", count: 5000)].map { Array($0.utf8) }
    var sealing = TailSealing(identifier(0x10), parts: 3, moment: 1_795_000_000, seat: "toko:42:import", after: base)
    var (expected, last) = (ByteWriter(), base)
    for (part, body) in bodies.enumerated() {
      let entry = JournalEntry(kind: 33, body: body)
      let row = JournalRow(
        entry, sequence: last.sequence + 1, commit: identifier(0x10), part: part, parts: 3, moment: 1_795_000_000,
        seat: "toko:42:import", salt: identifier(UInt8(part)), after: last.chain)
      sealing.append(entry, salt: identifier(UInt8(part)))
      TailRecord.append(row, to: &expected)
      last = row.point
    }
    let (sealed, end) = (sealing.take(), sealing.last)
    #expect(sealed == expected.bytes && end == last)
  }

  @Test func tailRecordIsReadBack() {
    var writer = ByteWriter()
    TailRecord.append(row, to: &writer)
    #expect(writer.bytes.count == 8 + 44 + 17 + 64 + 1 + 16 + 4)
    #expect(writer.bytes.withBytes { TailRecord($0)?.row } == row)
  }
}

private func identifier(_ first: UInt8) -> Identifier {
  (0..<16).map { first + $0 }.withBytes { Identifier(stored: $0)! }
}

extension Checksum {
  fileprivate init(of bytes: [UInt8]) { self = bytes.withBytes { Checksum(of: $0) } }

  var hexadecimal: String {
    withBytes { $0.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
  }
}
