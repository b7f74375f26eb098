import Testing

@testable import Orders

/// A shop that changes its rules keeps what each buyer was told; only what is agreed anew follows the new ones.
@Suite struct PolicyChangeTests {
  /// Two orders under the old rules, one with a down payment; then everything is otherwise.
  private func shop() -> Shop {
    var shop = Shop()
    shop.policy.downPayment = .percent(30)
    _ = shop.add()
    shop.policy.downPayment = .percent(0)
    _ = shop.add("Sari")
    shop.policy = otherPolicy
    return shop
  }

  private var otherPolicy: Policy {
    var policy = Policy(
      calendar: ShopCalendar(zone: .wit, hours: hours(["10.00-11.00"], on: [.wednesday])), terms: .today,
      grace: 4 * 3600, uniqueCode: .off,
      downPayment: .percent(80), shipWithin: .nextWorkday, accounts: ["BRI 2"])
    policy.balanceWithin = .today
    return policy
  }

  @Test func whatABuyerWasToldStays() {
    let before = Shop.told(by: shop())
    var later = shop()
    // Everything that does not agree anew on time or money.
    later.do(.claim(1))
    later.do(.answer(1))
    later.do(.message(2, "order-card"))
    later.now = at("2026-11-24 10:00")
    #expect(later.order(2).isParked(at: later.now, in: later.policy.calendar))
    #expect(Shop.told(by: later) == before)
    #expect(later.order(1).downPayment == 45_000 && later.order(2).downPayment == nil)
  }

  @Test func theNumbersOfTheOldRulesAreThoseThatWereComputedThen() {
    let shop = shop()
    #expect(shop.order(2).promised == at("2026-11-24 10:00") && shop.order(2).release == at("2026-11-24 11:00"))
    #expect(shop.order(2).terms == .standard && shop.order(2).uniqueCode != nil)
  }

  @Test func undoingGivesBackTheOldPromise() {
    var shop = shop()
    let before = Shop.told(by: shop)
    shop.do(.extend(2, by: .standard))
    #expect(Shop.told(by: shop) != before)
    shop.undo()
    #expect(Shop.told(by: shop) == before)
  }

  @Test func whatIsAgreedAnewFollowsTheNewRules() {
    var shop = shop()
    shop.do(.extend(2, by: .today))
    // The only opening is on Wednesdays from 10.00 to 11.00 in Jayapura.
    #expect(shop.order(2).promised == at("2026-11-25 09:00"))
    let id = shop.add("Dewi")
    #expect(shop.order(id).terms == .today && shop.order(id).uniqueCode == nil && shop.order(id).downPayment == 120_000)
  }
}

extension Shop {
  /// What the buyers of the orders were told.
  struct Told: Equatable {
    let promised: Moment
    let release: Moment
    let payable: Rupiah
    let downPayment: Rupiah?
    let terms: Terms
    let account: CleanText?
  }

  static func told(by shop: Shop) -> [Told] {
    [1, 2].map { shop.order($0) }.map {
      Told(
        promised: $0.promised, release: $0.release, payable: $0.payable, downPayment: $0.downPayment, terms: $0.terms,
        account: $0.account)
    }
  }
}
