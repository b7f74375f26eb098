import Orders
import Testing

@testable import Intake

/// A line of plain bytes is read as the same line of text is.
@Suite struct NumberLineTests {
  private func text(_ line: String) -> NumberLine { NumberLine(CleanText(cleaning: line)) }

  private func plain(_ line: String) -> NumberLine? { NumberLine(plainLine: Array(line.utf8)[...]) }

  @Test func anyPlainLine() throws {
    var random = SplitMix(state: 5)
    let pieces = ["0812", " ", "@", "#", "x", "X", "-", "+62", "(", ")", ",", ";", ":", "rani_p", "*", "/", ".", "8", "A b", "~"]
    for _ in 0..<20_000 {
      let line = (0..<Int.random(in: 0...9, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
      let (expected, read) = (text(line), try #require(plain(line)))
      try #require(read.who == expected.who && read.remark == expected.remark, "\(line)")
    }
  }

  @Test func aReturnEndsItAndNothingElseIsPlain() throws {
    let line = try #require(plain("0812 345 Rani\r"))
    #expect(line.who == "0812 345" && line.remark == "Rani")
    #expect(plain("0812\t345") == nil && plain("0812 \u{2014} Rani") == nil && plain("08\r12") == nil)
  }

  /// Rows that are only counted are as many, and as bad, as those that are kept.
  @Test func countedRowsAreTheSame() {
    let text = """
      phone,name,level,strikes,first_at,address
      081234567890,Rani,blocked,1,2026-11-23,"Jl. Melati, 3"
      081234567891,'=Sum,nothing,1,,
      ,Dimas,blocked,x,,
      0812,,blocked,1,,
      081234567892,,,,,x
      """
    let defaults = IntakeDefaults(now: Moment(seconds: 1_795_000_000), policy: Policy(calendar: ShopCalendar()))
    var (kept, counted) = (OwnBatch<BlacklistEntry>(), OwnBatch<BlacklistEntry>())
    counted.isCounted = true
    for isCounted in [false, true] {
      var reader = EntryFileReader(defaults, list: NumberListDefaults())
      if isCounted {
        reader.read(Array(text.utf8), into: &counted)
        reader.finish(into: &counted)
      } else {
        reader.read(Array(text.utf8), into: &kept)
        reader.finish(into: &kept)
      }
    }
    #expect(counted.records.map(\.key) == kept.records.map(\.key) && counted.problems == kept.problems)
    #expect(!kept.records.isEmpty && !kept.problems.isEmpty)
  }
}
