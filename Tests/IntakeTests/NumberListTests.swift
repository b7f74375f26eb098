import Intake
import Orders
import Testing

/// A plain list of numbers: one a line, any notation, remarks and comments, masked ones refused with their line.
@Suite struct NumberListTests {
  private let policy = Policy(calendar: ShopCalendar())

  private func read(
    _ text: String, _ defaults: NumberListDefaults = NumberListDefaults(reason: .vanished), chunk: Int = .max
  ) -> OwnBatch<BlacklistEntry> {
    let now = Moment(seconds: 1_795_000_000)
    var reader = EntryFileReader(IntakeDefaults(now: now, policy: policy), list: defaults)
    var batch = OwnBatch<BlacklistEntry>()
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: min(chunk, max(1, bytes.count))) {
      reader.read(Array(bytes[start..<min(bytes.count, start + min(chunk, bytes.count))]), into: &batch)
    }
    reader.finish(into: &batch)
    return batch
  }

  @Test(arguments: [1, 3, 17, Int.max]) func anyNotationIsRead(chunk: Int) {
    let text = """
      \u{FEFF}# kabur sejak Maret

      0812-3456-7890
      +62 813 1111 2222  Rani Max, dua paket ditolak\r
      62814 55556666;Budi
      (0815) 7777 8888 # toko sebelah
      +852 5123 4567
      """
    let batch = read(text, chunk: chunk)
    #expect(batch.problems == [])
    #expect(
      batch.records.map(\.key.text.string) == [
        "6281234567890", "6281311112222", "6281455556666", "6281577778888", "+85251234567",
      ])
    #expect(batch.records.map(\.internalNote) == [nil, "Rani Max, dua paket ditolak", "Budi", "toko sebelah", nil])
    #expect(batch.records.allSatisfy { $0.isUndated && $0.strikes == 1 && $0.level == .suspect && $0.reasons == [.vanished] })
  }

  @Test func whatIsNoNumberIsNamedByItsLine() {
    let batch = read("081234567890\n*****12\n0812-xxxx-7890\n0812\n@rani_p\nRani\n081234567891\n")
    #expect(batch.records.count == 2)
    #expect(batch.problems.map(\.line) == [2, 3, 4, 5, 6])
    #expect(
      batch.problems.map(\.fault) == [
        .maskedNumber, .maskedNumber, .expected(.phone), .usernameWithoutChannel, .expected(.phone),
      ])
  }

  @Test func levelAndChannelAreGiven() {
    let batch = read("@Rani_P kabur\n0812 3456 7890", NumberListDefaults(reason: .forgot, level: .blocked, channel: .instagram))
    #expect(batch.problems == [] && batch.records.map(\.key.text.string) == ["instagram:rani_p", "6281234567890"])
    #expect(batch.records.allSatisfy { $0.level == .blocked && $0.strikes == 0 })
  }

  @Test func aListWithoutAReasonIsNotRead() {
    let batch = read("081234567890\n081234567891\n", NumberListDefaults())
    #expect(batch.records.isEmpty && batch.problems.map(\.fault) == [.listNeedsReason])
  }

  @Test func ourOwnCSVIsNoList() {
    let batch = read("phone,level\n081234567890,blocked\n", NumberListDefaults())
    #expect(batch.problems == [] && batch.records.map(\.level) == [.blocked])
  }

  @Test func lettersThatAreNoneAreNamed() {
    var reader = NumberListReader(NumberListDefaults(reason: .vanished), policy: policy)
    let bytes = Array("081234567890 caf".utf8) + [0xE9, 0x0A] + Array("0812\u{0}34567890\n".utf8)
    var batch = OwnBatch<BlacklistEntry>()
    reader.read(bytes, into: &batch)
    reader.read([UInt8](repeating: 0x30, count: NumberListReader.lineLimit + 10), into: &batch)
    reader.read(Array("0\n081234567892".utf8), into: &batch)
    reader.finish(into: &batch)
    #expect(batch.problems.map(\.fault) == [.notUTF8, .nul, .rowTooLarge] && batch.problems.map(\.line) == [1, 2, 3])
    #expect(batch.records.count == 1)
  }
}
