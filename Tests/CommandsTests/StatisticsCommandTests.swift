import Foundation
import Orders
import Storage
import Testing

@testable import Commands

/// `stats`: the same figures from the command's JSON and from the orders as `order list --json` tells them.
@Suite struct StatisticsCommandTests {
  /// Three weeks of orders, taken down and decided by commands, by different buyers; some are still open at the end.
  private func shop() throws -> Shop {
    let journal = MemoryJournal()
    var shop = try Shop(now: "2026-11-02T09:00:00+07:00", journal: journal)
    for number in 0..<40 {
      let day = 2 + number / 2
      let placed = String(format: "2026-11-%02dT%02d:20:00+07:00", day, number % 2 == 0 ? 9 : 21)
      shop = try shop.another(at: placed)
      var fields = OrderFields()
      (fields.name, fields.phone) = ("Rani", OutsideText("0812-0000-\(1000 + number % 13)"))
      fields.items = [OutsideText("\(["Gamis", "Tas", "Kopi"][number % 3]) x\(1 + number % 2) @\(50_000 + number * 1000)")]
      fields.channel = OutsideText(["whatsapp", "instagram", "toko"][number % 5 == 4 ? 2 : number % 2])
      _ = try shop.session.addOrder(fields)
      try decide(number, String(number + 1), by: &shop, day)
    }
    return try shop.another(at: "2026-11-22T12:00:00+07:00")
  }

  private func decide(_ number: Int, _ id: String, by shop: inout Shop, _ day: Int) throws {
    // Sold over the counter: nothing is left to decide.
    guard number % 5 != 4 else { return }
    shop = try shop.another(at: String(format: "2026-11-%02dT22:00:00+07:00", day))
    let id = OutsideText(id)
    switch number % 6 {
    case 0, 1, 2: _ = try shop.session.payOrder(id, amount: nil)
    case 3: _ = try shop.session.cancelOrder(id, reason: number % 4 == 3 ? "vanished" : "forgot", strike: false)
    case 4: _ = try shop.session.cancelOrder(id, reason: "out-of-stock", strike: false)
    default: break
    }
  }

  private func json(_ answer: Answer) throws -> Any { try JSONSerialization.jsonObject(with: Data(answer.jsonText.utf8)) }

  @Test func theFiguresAreThoseOfAnIndependentCount() throws {
    let shop = try shop()
    let stats = try #require(try json(shop.session.statistics(StatisticsFields())) as? [String: Any])
    let orders = try #require(try json(shop.session.listOrders(state: "all", search: nil)) as? [[String: Any]])
    func state(_ order: [String: Any]) -> String { order["state"] as? String ?? "" }
    func total(_ orders: [[String: Any]]) -> Int { orders.reduce(0) { $0 + ($1["total"] as? Int ?? 0) } }
    let counter = orders.filter { $0["payment"] as? String == "cash" }
    let promised = orders.filter { $0["payment"] as? String != "cash" }
    let won = promised.filter { ["paid", "shipped", "done"].contains(state($0)) }
    let lost = promised.filter { state($0) == "cancelled" }
    #expect(stats["orders"] as? Int == promised.count && promised.count == 32 && counter.count == 8)
    compare(stats["won"], won.count, total(won))
    compare(stats["lost"], lost.count, total(lost))
    compare(stats["open"], promised.count - won.count - lost.count, total(promised) - total(won) - total(lost))
    compare(stats["overTheCounter"], counter.count, total(counter))
    let rate = try #require(stats["closingRate"] as? Double)
    #expect(abs(rate - Double(won.count) * 100 / Double(won.count + lost.count)) <= 0.05)
    #expect(stats["rupiahLost"] as? Int == total(lost))
    for cause in try #require(stats["causes"] as? [[String: Any]]) {
      let mine = lost.filter { ($0["cancelled"] as? [String: Any])?["reason"] as? String == cause["reason"] as? String }
      compare(cause, mine.count, total(mine))
    }
    // 21.20 is after closing; of Sundays, the 8th and the 15th, the morning too.
    let whileClosed = promised.filter { order in
      let created = order["createdAt"] as? String ?? ""
      return created.contains("T21:") || created.contains("-08T09:") || created.contains("-15T09:")
    }
    #expect((stats["whileClosed"] as? [String: Any])?["orders"] as? Int == whileClosed.count)
    let reasons = lost.compactMap { ($0["cancelled"] as? [String: Any])?["reason"] as? String }
    let most = try #require(Dictionary(grouping: reasons) { $0 }.map(\.value.count).max())
    let leading = try #require((stats["leadingCause"] as? [String: Any])?["reason"] as? String)
    #expect(reasons.filter { $0 == leading }.count == most)
  }

  private func compare(_ value: Any?, _ orders: Int, _ rupiah: Int, _ location: SourceLocation = #_sourceLocation) {
    let sum = value as? [String: Any]
    #expect(sum?["orders"] as? Int == orders && sum?["rupiah"] as? Int == rupiah, sourceLocation: location)
  }

  @Test func aPeriodIsOfWholeDays() throws {
    let shop = try shop()
    var fields = StatisticsFields()
    (fields.since, fields.until) = ("2026-11-09", "2026-11-10")
    let stats = try #require(try json(shop.session.statistics(fields)) as? [String: Any])
    #expect(stats["since"] as? String == "2026-11-09T00:00:00+07:00" && stats["until"] as? String == "2026-11-11T00:00:00+07:00")
    let counted = (stats["orders"] as? Int ?? 0) + ((stats["overTheCounter"] as? [String: Any])?["orders"] as? Int ?? 0)
    #expect(counted == 4)
  }

  @Test func whatIfSaysWhatItAssumes() throws {
    let shop = try shop()
    var fields = StatisticsFields()
    (fields.terms, fields.grace, fields.downPayment) = ("1h", "0", "30%")
    let answer = try shop.session.statistics(fields)
    let whatIf = try #require((try json(answer) as? [String: Any])?["whatIf"] as? [String: Any])
    #expect(whatIf["terms"] as? String == "1h" && whatIf["grace"] as? Int == 0 && whatIf["downPayment"] as? String == "30%")
    // In the morning all paid at 22.00, long after an hour; who ordered at 21.20 has until 09.00 of the next opening day.
    let late = try #require(whatIf["late"] as? [String: Any])
    #expect((late["orders"] as? Int ?? 0) > 0)
    let lines = answer.lines
    #expect(lines.contains { $0.contains("What this assumes") } && lines.contains { $0.contains("hurries nobody") })
    #expect(lines.contains { $0.contains("Nobody was ever asked for a down payment") })
  }

  @Test func anEmptyShopSaysSo() throws {
    let shop = try Shop()
    #expect(try shop.session.statistics(StatisticsFields()).lines.last == "There are no orders to count in this period.")
    #expect(try shop.session.statistics(StatisticsFields()).jsonText.contains(#""closingRate":null"#))
  }

  @Test func whatCannotBeReadIsNamed() throws {
    let shop = try Shop()
    func failing(_ change: (inout StatisticsFields) -> Void) -> String? {
      var fields = StatisticsFields()
      change(&fields)
      return failure { try shop.session.statistics(fields) }?.code
    }
    #expect(failing { $0.since = "kemarin" } == "bad-date")
    #expect(failing { $0.terms = "sebentar" } == "bad-terms")
    #expect(failing { $0.grace = "1x" } == "bad-grace")
    #expect(failing { $0.downPayment = "130%" } == "bad-down-payment")
  }
}
