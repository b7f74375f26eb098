import Orders
import Testing

@testable import Storage

/// What a snapshot keeps of bank statements.
@Suite struct BankSectionTests {
  private let scratch = Scratch()
  private static let now = Moment(seconds: 1_795_402_800)
  private static let policy = Policy(calendar: ShopCalendar())

  private func line(_ amount: Int64) -> StatementLine {
    var line = StatementLine(line: 1, date: CivilDate(reading: "2026-11-22"), amount: Rupiah(amount), isCredit: true)
    (line.description, line.payer) = ("TRSF \(amount)", "RANI")
    return line
  }

  private func statement(_ amounts: [Int64]) -> Command {
    var statement = Statement(account: "BCA")
    statement.lines = amounts.map(line)
    return .importStatement(StatementImport(statement, appliesExact: true))
  }

  @Test func creditsAndChecksumsComeBack() throws {
    let directory = try scratch.directory()
    let store = try Store(in: directory, seat: "test")
    _ = try store.commit(statement([1000, 2000, 3000]), at: Self.now, policy: Self.policy)
    _ = try store.commit(.dismissCredit(2), at: Self.now, policy: Self.policy)
    _ = try store.createSnapshot(at: Self.now, offset: 0)
    let again = try Store(in: directory, seat: "test")
    #expect(again.book.bank.credits == store.book.bank.credits && again.book.bank.key == store.book.bank.key)
    #expect(again.book.bank.seen.sorted == store.book.bank.seen.sorted && again.book.bank.seen.count == 3)
    let outcome = try again.commit(statement([1000, 2000, 3000, 4000]), at: Self.now, policy: Self.policy).statement
    #expect(outcome?.seen == 3 && outcome?.entries.map(\.number) == [4])
  }
}
