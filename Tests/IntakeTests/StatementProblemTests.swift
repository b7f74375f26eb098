import Testing

@testable import Intake
@testable import Orders

/// What cannot be read is named with its line, and the rest is taken.
@Suite struct StatementProblemTests {
  private static let header = "Tanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo\n"
  private static let good = "'21/11,'TRSF 1 RANI,'0000,5000.00,CR,5000.00\n"

  @Test(
    arguments: [
      ("'31/02,'TRSF 1 A,'0000,5000.00,CR,5000.00", .noSuchDate, "Tanggal Transaksi"),
      ("'31/02/2026,'TRSF 1 A,'0000,5000.00,CR,5000.00", .noSuchDate, "Tanggal Transaksi"),
      ("kemarin,'TRSF 1 A,'0000,5000.00,CR,5000.00", .expected(.date), "Tanggal Transaksi"),
      ("'21/11,'TRSF 1 A,'0000,lima ribu,CR,5000.00", .expected(.amount), "Jumlah"),
      ("'21/11,'TRSF 1 A,'0000,99999999999999999999.00,CR,5000.00", .numberTooLarge, "Jumlah"),
      ("'21/11,'TRSF 1 A,'0000,5000.00,,5000.00", .statement(.noSide), "#5"),
      ("'21/11,'TRSF 1, A,'0000,5000.00,CR,5000.00,5000.00", .moreCellsThanColumns, nil),
      ("'21/11,'TRSF 1\u{0} A,'0000,5000.00,CR,5000.00", .nul, "Keterangan"),
      ("'21/11,\"'TRSF 1 A,'0000,5000.00,CR,5000.00", .unterminatedQuote, nil),
    ] as [(String, IntakeProblem.Fault, CleanText?)]) func aBadLine(
      _ bad: String, _ fault: IntakeProblem.Fault, _ column: CleanText?
    )
  {
    let file = StatementLayoutTests.read(Self.header + Self.good + bad + "\n" + Self.good)
    #expect(file.problems.map(\.fault) == [fault] && file.problems.map(\.line) == [3])
    if let column { #expect(file.problems.map(\.column) == [column]) }
    #expect(file.lines.map(\.line) == [2, 4])
  }

  @Test func lettersThatAreNoUTF8() {
    let bad = Array("'21/11,'TRSF 1 Ren".utf8) + [0xE9] + Array(",'0000,5000.00,CR,5000.00\n".utf8)
    let file = StatementReader.read(
      Array((Self.header + Self.good).utf8) + bad, today: CivilDate(reading: "2026-11-23")!)
    #expect(file.problems == [IntakeProblem(line: 3, column: "Keterangan", fault: .notUTF8)] && file.lines.count == 1)
  }

  @Test func aFileOfTwoBytesALetter() {
    let letters = Array((Self.header + Self.good).utf8)
    let bytes: [UInt8] = [0xFF, 0xFE] + letters.flatMap { [$0, 0] as [UInt8] }
    #expect(StatementReader.read(bytes, today: CivilDate(reading: "2026-11-23")!).problems.map(\.fault) == [.utf16])
  }

  @Test(
    arguments: [
      ("", .empty), ("a,b\n1,2\n", .statement(.unknownLayout(columns: ["a", "b"]))),
      ("halo", .statement(.unknownLayout(columns: []))),
      ("<html><table><tr><td>Saldo</td></tr></table>", .file(.webPage)),
    ] as [(String, IntakeProblem.Fault)]) func noStatement(_ text: String, _ fault: IntakeProblem.Fault)
  {
    let file = StatementLayoutTests.read(text)
    #expect(file.problems.map(\.fault) == [fault] && file.lines.isEmpty && file.layout == nil)
  }

  @Test func aFileThatWasCutOff() {
    let whole = Self.header + Self.good
    let file = StatementLayoutTests.read(whole + "'21/11,'TRSF 1 RANI,'0000,500")
    #expect(file.problems.map(\.fault) == [.cutOff] && file.lines.count == 1)
  }

  @Test func aLineThatIsMissingShowsInTheSums() {
    let sums = "Saldo Awal,0.00\nMutasi Kredit,10000.00\nMutasi Debet,0.00\nSaldo Akhir,10000.00\n"
    #expect(StatementLayoutTests.read(Self.header + Self.good + Self.good + sums).problems == [])
    let file = StatementLayoutTests.read(Self.header + Self.good + sums)
    #expect(file.problems == [IntakeProblem(line: 4, fault: .statement(.sumDiffers(stated: 10_000, found: 5000)))])
    #expect(file.lines.count == 1 && file.problems[0].leavesNothingOut)
  }
}
