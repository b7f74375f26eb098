import Foundation
import Orders
import Testing

@testable import Commands

@Suite struct OrderCommandTests {
  /// The example of interface.md, key by key.
  @Test func answersAnOrderAsTheInterfaceShowsIt() throws {
    let shop = try Shop(accounts: ["BCA 1234567890"])
    var entry = EntryFields(who: "+62 812 3456 7890", reason: "vanished")
    entry.level = "blocked"
    _ = try shop.session.addEntry(entry)
    var fields = OrderFields()
    (fields.name, fields.phone, fields.account) = ("Rani Puspita", "0812-3456-7890", "bca")
    fields.items = ["Gamis Alya (L navy) @185000"]
    let text = try shop.session.addOrder(fields).jsonText
    let code = try #require(shop.session.book().order(1)?.uniqueCode)
    #expect(
      text == """
        {"id":1,"state":"pending","buyer":{"name":"Rani Puspita","phone":"6281234567890","username":null,"channel":"whatsapp",\
        "address":null,"honorific":null},"items":[{"name":"Gamis Alya","variant":"L navy","quantity":1,"price":185000}],"total":185000,\
        "uniqueCode":\(code),"payable":\(185000 + code),"paid":0,"account":"BCA 1234567890","reference":null,"terms":"1x24",\
        "promised":"2026-11-21T10:42:00+07:00","release":"2026-11-21T11:42:00+07:00","createdAt":"2026-11-20T10:42:00+07:00",\
        "claimedAt":null,"paidAt":null,"shipBy":null,"receipt":null,"reminders":[],"cancelled":null,"note":null,\
        "payment":"transfer","downPayment":null,"downPaidAt":null,"confirmedAt":null,"buyerPromise":null,"promo":null,\
        "balance":0,"waived":0,"waitedAt":null,\
        "warnings":[{"kind":"blacklisted","key":"6281234567890","why":"1 strike, last 2026-11-20"}],\
        "standing":{"counted":1,"paid":0,"lastContact":"2026-11-20T10:42:00+07:00","strikes":[]},\
        "advice":{"step":"refuse","why":"listed as blocked, 1 strike counts"},\
        "silentSince":null,"blockedSince":null,"secondContact":null,"contacts":[]}
        """)
  }

  @Test func strangersTextCannotLeaveItsString() throws {
    let shop = try Shop()
    let text = try shop.add("a\"b\\c\u{1B}[31m\n\u{202E}\u{0}", item: "x\\; \"y\" @5").jsonText
    #expect(text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let buyer = try #require(object["buyer"] as? [String: Any])
    #expect(buyer["name"] as? String == "a\"b\\c□[31m↵□□")
  }

  @Test func everyStepAnswersTheOrderAsItThenIs() throws {
    let shop = try Shop()
    try shop.add()
    let session = shop.session
    #expect(try session.claimOrder("1").jsonText.contains(#""claimedAt":"2026-11-20T10:42:00+07:00""#))
    #expect(try session.payOrder("#1", amount: "100rb").jsonText.contains(#""state":"pending""#))
    #expect(try session.payOrder("1", amount: nil).jsonText.contains(#""state":"paid""#))
    #expect(try session.shipOrder("1", receipt: "JNE 1").jsonText.contains(#""receipt":"JNE 1""#))
    #expect(try session.finishOrder("1").jsonText.contains(#""state":"done""#))
    #expect(failure { try session.finishOrder("1") }?.code == "already-done")
  }

  @Test func cancellingAndRevivingComeBack() throws {
    let shop = try Shop()
    try shop.add()
    let session = shop.session
    #expect(failure { try session.cancelOrder("1", reason: "forgot", strike: true) }?.code == "strike-not-possible")
    #expect(
      try session.cancelOrder("1", reason: "vanished", strike: true).jsonText.contains(
        #""cancelled":{"at":"2026-11-20T10:42:00+07:00","reason":"vanished","strike":true,"money":null}"#))
    #expect(failure { try session.cancelOrder("1", reason: "vanished", strike: false) }?.code == "already-cancelled")
    let revived = try session.reviveOrder("1", terms: "6h").jsonText
    #expect(revived.contains(#""terms":"6h","promised":"2026-11-20T16:42:00+07:00""#))
    #expect(revived.contains(#""cancelled":null"#))
  }

  @Test(arguments: [
    ("x", "bad-number"), ("0", "bad-number"), ("-1", "bad-number"), ("99999999999", "bad-number"), ("7", "unknown-order"),
  ])
  func badNumbersAreNamed(id: String, code: String) throws {
    let shop = try Shop()
    let failed = try #require(failure { try shop.session.showOrder(OutsideText(id)) })
    #expect(failed.code == code)
    #expect(failed.status == (code == "bad-number" ? .usage : .refused))
  }

  @Test func badFieldsAreUsageMistakes() throws {
    let shop = try Shop(accounts: ["BCA 1", "BCA 2"])
    func add(_ set: (inout OrderFields) -> Void) -> (code: String, status: Commands.ExitStatus)? {
      var fields = OrderFields()
      (fields.name, fields.items) = ("A", ["B @1000"])
      set(&fields)
      return failure { try shop.session.addOrder(fields) }
    }
    #expect(add { $0.phone = "12" }?.code == "bad-phone")
    #expect(add { $0.items = ["B @x"] }?.code == "bad-item")
    #expect(add { $0.total = "1,5" }?.code == "bad-amount")
    #expect(add { $0.terms = "soon" }?.code == "bad-terms")
    #expect(add { $0.at = "yesterday" }?.code == "bad-moment")
    #expect(add { $0.channel = "fax" }?.code == "bad-channel")
    #expect(add { $0.account = "bca" }?.code == "ambiguous-account")
    #expect(add { $0.account = "BNI" }?.code == "unknown-account")
    #expect(add { $0.downPayment = "130%" }?.code == "bad-amount")
    #expect(add { $0.items = [] }! == ("missing-items", .refused))
    #expect(add { $0.name = nil }! == ("missing-buyer", .refused))
  }

  @Test func readOnlyRefusesWhatChanges() throws {
    let shop = try Shop(readOnly: true)
    #expect(failure { try shop.add() }! == ("read-only", .refused))
    #expect(try shop.session.listOrders().jsonText == "[]")
  }
}

@Suite struct OrderListTests {
  /// Friday afternoon's order is parked on Sunday, when the shop is closed; the other's promise is still to come.
  private func shop() throws -> Shop {
    let saturday = try Shop(now: "2026-11-21T16:30:00+07:00")
    try saturday.add("Late", at: "2026-11-21T16:30:00+07:00")
    try saturday.add("Early", at: "2026-11-20T15:00:00+07:00")
    try saturday.add("Paid", at: "2026-11-20T09:00:00+07:00")
    _ = try saturday.session.payOrder("3", amount: nil)
    return try saturday.another(at: "2026-11-22T17:00:00+07:00")
  }

  private func ids(_ answer: Answer) throws -> [Int] {
    let list = try JSONSerialization.jsonObject(with: Data(answer.jsonText.utf8)) as? [[String: Any]]
    return try #require(list).compactMap { $0["id"] as? Int }
  }

  @Test func whatWaitsComesNearestFirst() throws { #expect(try ids(shop().session.listOrders()) == [2, 1]) }

  @Test(
    arguments: [
      ("pending", []), ("parked", [2, 1]), ("paid", [3]), ("all", [1, 2, 3]), ("done", []),
    ] as [(String, [Int])])
  func statesAreFiltered(state: String, expected: [Int]) throws {
    #expect(try ids(shop().session.listOrders(state: OutsideText(state), search: nil)) == expected)
  }

  @Test func parkedIsSaidAsTheState() throws {
    #expect(try shop().session.showOrder("1").jsonText.contains(#""state":"parked""#))
    #expect(failure { try shop().session.listOrders(state: "open", search: nil) }?.code == "bad-state")
  }

  @Test func settledAndOpenOrdersAreVisitedByNumber() throws {
    let shop = try Shop()
    for _ in 1...5 { try shop.add() }
    for id in ["2", "4", "5"] as [OutsideText] { _ = try shop.session.cancelOrder(id, reason: "forgot", strike: false) }
    #expect(try ids(shop.session.listOrders(.all)) == [1, 2, 3, 4, 5])
    #expect(try ids(shop.session.listOrders(.only(.cancelled))) == [2, 4, 5])
  }

  @Test func tablesStandInColumns() throws {
    let lines = try shop().session.listOrders().lines
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("number  state"))
    #expect(lines[1].hasPrefix("    #2  needs a decision  "))
    #expect(lines.allSatisfy { $0.last != " " })
  }

  @Test func anEmptyTextRemovesPhoneAndUsernameToo() throws {
    let shop = try Shop()
    try shop.add(phone: "")
    var fields = OrderFields()
    (fields.phone, fields.username) = ("0812-3456-7890", "rani")
    #expect(try shop.session.editOrder("1", fields).jsonText.contains(#""phone":"6281234567890","username":"rani""#))
    (fields.phone, fields.username) = ("", "")
    #expect(try shop.session.editOrder("1", fields).jsonText.contains(#""phone":null,"username":null"#))
  }

  @Test func noOrderComesFromTheFuture() throws {
    let shop = try Shop()
    try shop.add(at: "2026-11-21T10:42:00+07:00")
    #expect(failure { try shop.add(at: "2026-11-21T10:42:01+07:00") }! == ("future-moment", .usage))
  }
}

extension OutsideText: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}
