import Foundation
import Intake
import Orders
import Settings
import Testing

@testable import Commands

@Suite struct BankCommandTests {
  private let directory: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    directory = url.path
  }

  private static let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "IntakeTests/Samples/bank").path

  /// A line of the answer, as a script reads it.
  private struct Line: Equatable {
    var amount: Int
    var booked: Bool
    var kind: String
    var orders: [Int]
    var applied: Bool
  }

  private func lines(_ answer: Answer) throws -> [Line] {
    let json = try JSONSerialization.jsonObject(with: Data(answer.jsonText.utf8)) as? [String: Any]
    let matches = json?["matches"] as? [[String: Any]] ?? []
    return matches.map { match in
      Line(
        amount: match["amount"] as? Int ?? 0, booked: match["booked"] as? Bool ?? false, kind: match["kind"] as? String ?? "",
        orders: match["orders"] as? [Int] ?? [], applied: match["applied"] as? Bool ?? false)
    }
  }

  private func shopOfTheSamples(accounts: [CleanText] = []) throws -> Shop {
    let shop = try Shop(now: "2026-11-23T10:00:00+07:00", accounts: accounts)
    _ = try shop.session.importOrders(Self.samples + "/orders.csv", as: "own", isRehearsal: false)
    return shop
  }

  private func take(
    _ shop: Shop, _ file: String, _ account: OutsideText, as bank: OutsideText? = nil, rehearsal: Bool = false,
    holds: Bool = false
  )
    throws -> Answer
  {
    try shop.session.importStatement(
      Self.samples + "/" + file, account: account, as: bank, isRehearsal: rehearsal, holds: holds)
  }

  private func state(_ shop: Shop, _ id: OrderID) throws -> OrderState? { try shop.session.book().state(of: id) }

  /// What a person would say of the samples, in their order.
  @Test func theSamplesHaveTheOutcomeOfTheirDescription() throws {
    let shop = try shopOfTheSamples()
    let bca = try take(shop, "bca-klikbca.csv", "BCA")
    #expect(
      bca.jsonText.hasPrefix(
        #"{"rows":7,"credits":6,"seen":0,"matches":[{"line":7,"amount":135217,"booked":true,"kind":"exact","orders":[201],"why":""#
      ))
    #expect(bca.status == .done && bca.complaints.isEmpty)
    #expect(
      try lines(bca) == [
        Line(amount: 135_217, booked: true, kind: "exact", orders: [201], applied: true),
        Line(amount: 155_000, booked: true, kind: "near", orders: [202], applied: false),
        Line(amount: 98_333, booked: true, kind: "late", orders: [205], applied: false),
        Line(amount: 287_239, booked: true, kind: "near", orders: [207, 208], applied: false),
        Line(amount: 340_905, booked: false, kind: "exact", orders: [204], applied: false),
        Line(amount: 407_130, booked: true, kind: "none", orders: [], applied: false),
      ])
    #expect(
      try lines(take(shop, "mandiri-kopra.csv", "Mandiri")) == [
        Line(amount: 340_905, booked: true, kind: "exact", orders: [204], applied: true),
        Line(amount: 150_426, booked: true, kind: "near", orders: [203], applied: false),
      ])
    #expect(
      try lines(take(shop, "bri.csv", "BRI")) == [
        Line(amount: 144_240, booked: true, kind: "near", orders: [206], applied: false)
      ])
    #expect(
      try lines(take(shop, "bni.csv", "BNI")) == [
        Line(amount: 135_217, booked: true, kind: "duplicate", orders: [201], applied: false)
      ])
    #expect(try [201, 204].map { try state(shop, $0) } == [.paid, .paid])
    #expect(try [202, 203, 206, 207, 208].allSatisfy { try state(shop, $0) == .pending })
    #expect(try shop.session.book().bank.credits.map(\.amount) == [155_000, 98_333, 287_239, 150_426, 144_240, 135_217])
  }

  @Test func importingTwiceChangesNothing() throws {
    let shop = try shopOfTheSamples()
    let files: [(String, OutsideText)] = [
      ("bca-klikbca.csv", "BCA"), ("mandiri-kopra.csv", "Mandiri"), ("bri.csv", "BRI"), ("bni.csv", "BNI"),
    ]
    for (file, account) in files { _ = try take(shop, file, account) }
    let through = try shop.session.store().through
    let seen = try files.map { file, account in
      try #require(JSONSerialization.jsonObject(with: Data(take(shop, file, account).jsonText.utf8)) as? [String: Any])["seen"]
        as? Int
    }
    #expect(seen == [5, 2, 1, 1])
    #expect(try shop.session.store().through == through)
  }

  @Test func aRehearsalChangesNothingAndHoldingPaysNothing() throws {
    let shop = try shopOfTheSamples()
    let through = try shop.session.store().through
    #expect(try take(shop, "bca-klikbca.csv", "BCA", rehearsal: true).jsonText.hasSuffix(#""problems":[],"dryRun":true}"#))
    #expect(try shop.session.store().through == through)
    #expect(try lines(take(shop, "bca-klikbca.csv", "BCA", holds: true)).allSatisfy { !$0.applied })
    #expect(try state(shop, 201) == .pending)
    #expect(try shop.session.book().bank.credits.count == 4)
  }

  @Test func theAccountIsAnyUnambiguousPart() throws {
    let shop = try shopOfTheSamples(accounts: ["BCA 1234567890 a.n. Melati", "Mandiri 1060055988896", "Mandiri 77"])
    #expect(try take(shop, "bca-klikbca.csv", "bca").status == .done)
    #expect(try shop.session.book().statements["BCA 1234567890 a.n. Melati"] != nil)
    #expect(failure { try take(shop, "mandiri-kopra.csv", "mandiri") }! == ("ambiguous-account", .usage))
    #expect(failure { try take(shop, "bri.csv", "BRI") }! == ("unknown-account", .usage))
    #expect(failure { try take(shop, "mandiri-kopra.csv", "Mandiri 77") } == nil)
    #expect(failure { try take(shop, "mandiri-kopra.csv", "Mandiri 106") } == nil)
    #expect(failure { try take(shop, "bri.csv", "Mandiri 106") }! == ("bad-input", .badInput), "another bank's statement")
    #expect(failure { try take(shop, "bca-klikbca.csv", "bca", as: "mandiri") }! == ("bad-input", .badInput))
    #expect(failure { try take(shop, "bca-klikbca.csv", "bca", as: "jago") }! == ("bad-bank", .usage))
  }

  @Test func anotherAccountsFileIsRefused() throws {
    let shop = try shopOfTheSamples(accounts: ["BCA 9876543210"])
    #expect(failure { try take(shop, "bca-klikbca.csv", "BCA") }! == ("bad-input", .badInput))
    #expect(try shop.session.book().bank.seen.count == 0)
  }

  @Test func badLinesAreNamedAndTheRestIsTaken() throws {
    let shop = try shopOfTheSamples()
    let path = directory + "/in.csv"
    try """
    Post Date,Value Date,Branch,Journal No.,Description,Debit,Credit,
    22/11/26 07.45.12,22/11/26,001,ABC001,TRANSFER DARI | KARTIKA DEWI | 0821,,135217,
    31/02/26 07.45.12,22/11/26,001,ABC002,TRANSFER DARI | NIA | 0821,,98333,
    """.write(toFile: path, atomically: true, encoding: .utf8)
    let held = try shop.session.importStatement(path, account: "BNI", as: nil, isRehearsal: false, holds: false)
    #expect(held.status == .badInput && held.complaints.count == 2)
    #expect(try lines(held).map(\.applied) == [false] && state(shop, 201) == .pending, "nothing is kept before the user agrees")
    let answer = try shop.session.importStatement(
      path, account: "BNI", as: nil, isRehearsal: false, holds: false, skipsBad: true)
    #expect(
      answer.status == .badInput
        && answer.jsonText.contains(#""problems":[{"line":3,"why":"line 3, Post Date: there is no such date"#))
    #expect(answer.complaints.count == 1 && answer.complaints[0].string.contains("in.csv: line 3"))
    #expect(try state(shop, 201) == .paid)
    try "a,b\n1,2\n".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(
      failure { try shop.session.importStatement(path, account: "BNI", as: nil, isRehearsal: false, holds: false) }!
        == ("unknown-layout", .badInput))
  }

  // MARK: Teaching

  private static let unknown =
    "Bank Jago - Riwayat\n\nTgl,Uraian,Ref,Masuk,Keluar\n22-11-2026,Dari KARTIKA DEWI,J1,135.217,0\n22-11-2026,Biaya,J2,0,2.500\n"

  private func write(_ text: String, _ name: String = "jago.csv") throws -> String {
    try text.write(toFile: directory + "/" + name, atomically: true, encoding: .utf8)
    return directory + "/" + name
  }

  private func taught(_ columns: [OutsideText], name: OutsideText = "Bank Jago") -> LayoutFields {
    var fields = LayoutFields()
    (fields.name, fields.columns) = (name, columns)
    return fields
  }

  @Test func anUnknownStatementIsShownWithTheCommandThatTeachesIt() throws {
    let shop = try shopOfTheSamples(accounts: ["Jago 10 a.n. Melati"])
    let file = try write(Self.unknown)
    do throws(Failure) {
      _ = try shop.session.importStatement(file, account: "jago", as: nil, isRehearsal: false, holds: false)
      Issue.record("taken")
    } catch {
      guard case .unknownLayout(let unknown) = error else { throw error }
      #expect(unknown.columns.map(\.name) == ["Tgl", "Uraian", "Ref", "Masuk", "Keluar"])
      #expect(
        unknown.teaching(shop.session.words)
          == "tenggat bank import \(OutsideText(file).cleaned) --account 'Jago 10 a.n. Melati' --layout NAME --map date=Tgl --map description=Uraian --map credit=Masuk --map debit=Keluar --map reference=Ref"
      )
    }
    #expect(try shop.session.book().bank.seen.count == 0)
  }

  @Test func aStatementsLayoutIsTaughtOnceAndKnownFromThenOn() throws {
    let file = try write(Self.unknown)
    let path = OutsideText(directory + "/config.toml").cleaned
    let shop = try Shop(now: "2026-11-23T10:00:00+07:00", configuration: path)
    _ = try shop.session.importOrders(Self.samples + "/orders.csv", as: "own", isRehearsal: false)
    let fields = taught(["date=Tgl", "description=Uraian", "credit=Masuk", "debit=Keluar", "reference=Ref"])
    let answer = try shop.session.importStatement(
      file, account: "Jago", as: nil, layout: fields, isRehearsal: false, holds: false)
    #expect(try lines(answer) == [Line(amount: 135_217, booked: true, kind: "exact", orders: [201], applied: true)])
    let layouts = Settings.load(path: directory + "/config.toml").0.layouts
    #expect(layouts.map(\.name) == ["Bank Jago"] && layouts.map(\.kind) == [.statement])
    let next = try Shop(now: "2026-11-23T10:00:00+07:00", journal: shop.journal, layouts: layouts)
    _ = try next.session.store()
    try next.session.refresh()
    let again = try next.session.importStatement(file, account: "Jago", as: nil, isRehearsal: false, holds: false)
    #expect(again.jsonText.contains(#""rows":2,"credits":1,"seen":1,"matches":[]"#))
    // By its name, of another file: what is missing of it is said.
    let named = failure {
      try next.session.importStatement(
        Self.samples + "/bni.csv", account: "Jago", as: nil, layout: taught([]), isRehearsal: false, holds: false)
    }
    #expect(named! == ("bad-input", .badInput))
    let unheardOf = failure {
      try next.session.importStatement(
        file, account: "Jago", as: nil, layout: taught([], name: "Seabank"), isRehearsal: false, holds: false)
    }
    #expect(unheardOf! == ("unknown-layout", .usage))
  }

  @Test func aFileOfAnotherKindNamesItsCommand() throws {
    let shop = try shopOfTheSamples()
    #expect(failure { try take(shop, "orders.csv", "BCA") }! == ("other-kind", .badInput))
  }

  @Test func moneyThatWaitsIsListedSettledAndDismissed() throws {
    let shop = try shopOfTheSamples()
    _ = try take(shop, "bca-klikbca.csv", "BCA")
    #expect(
      try shop.session.listCredits().jsonText.hasPrefix(
        #"[{"credit":1,"account":"BCA","date":"2026-11-21","amount":155000,"payer":"BAYU SETIAWAN""#))
    #expect(try shop.session.listCredits().lines.count == 3)
    #expect(
      try shop.session.settleCredit("1", orders: [], isPart: false).jsonText
        == #"{"credit":1,"became":"credit-settled","orders":[{"id":202,"state":"paid","paid":155000,"balance":-81}]}"#)
    #expect(try shop.session.settleBalance("202", waives: true).jsonText.contains(#""balance":0"#))
    #expect(
      try shop.session.settleCredit("2", orders: [], isPart: false).jsonText.contains(
        #"{"id":205,"state":"paid","paid":98333,"balance":0}"#))
    #expect(try shop.session.dismissCredit("3").lines == ["money number 3: money put aside"])
    #expect(try shop.session.listCredits().lines == ["No money waits to be matched."])
    #expect(failure { try shop.session.dismissCredit("3") }! == ("unknown-credit", .refused))
    _ = try shop.session.undo(nil)
    #expect(try shop.session.book().bank.credits.map(\.number) == [3])
    #expect(
      try shop.session.settleCredit("3", orders: ["207", "208"], isPart: false).jsonText.contains(#""id":208,"state":"paid""#))
  }

  @Test func undoTakesAnImportBackWhole() throws {
    let shop = try shopOfTheSamples()
    let before = try shop.session.listOrders(.all).jsonText
    _ = try take(shop, "bca-klikbca.csv", "BCA")
    _ = try shop.session.undo(nil)
    #expect(try shop.session.listOrders(.all).jsonText == before)
    #expect(try shop.session.book().bank.credits.isEmpty && shop.session.book().bank.seen.count == 0)
    #expect(try lines(take(shop, "bca-klikbca.csv", "BCA"))[0].applied)
  }

  @Test func whatIsUnclearNeedsAnOrder() throws {
    let shop = try shopOfTheSamples()
    let path = directory + "/in.csv"
    try "Post Date,Value Date,Branch,Journal No.,Description,Debit,Credit,\n22/11/26 07.45.12,,1,A1,SETORAN,,12345,\n"
      .write(toFile: path, atomically: true, encoding: .utf8)
    _ = try shop.session.importStatement(path, account: "BNI", as: nil, isRehearsal: false, holds: false)
    #expect(failure { try shop.session.settleCredit("1", orders: [], isPart: false) }! == ("credit-needs-order", .usage))
    #expect(
      try shop.session.settleCredit("1", orders: ["201"], isPart: true).jsonText.contains(
        #""id":201,"state":"pending","paid":12345"#))
  }

  @Test func aRestartKeepsWhatWaits() throws {
    let shop = try shopOfTheSamples()
    _ = try take(shop, "bca-klikbca.csv", "BCA")
    let later = try shop.another(at: "2026-11-23T11:00:00+07:00")
    #expect(try later.session.listCredits().jsonText == shop.session.listCredits().jsonText)
    #expect(try lines(take(later, "bca-klikbca.csv", "BCA")).map(\.booked) == [false], "only what is not booked is told again")
  }
}
