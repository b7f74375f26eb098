import Testing

@testable import Orders

/// Strikes with literal moments: what counts, what is forgiven, what is redeemed.
@Suite struct StandingTests {
  private let rani = Buyer(name: "Rani", phone: PhoneReading("081234567890").key)
  private let now = at("2026-11-23 10:00")
  private let day: Int64 = 86_400
  private let policy = Policy(calendar: ShopCalendar())

  private func struck(_ id: OrderID, daysAgo: Int64, _ reason: CancelReason = .vanished, reminded: Bool = true) -> Order {
    var order = plain(id, daysAgo: daysAgo + 1)
    order.state = .cancelled
    order.cancelled = Cancellation(at: now - daysAgo * day, reason: reason, strike: true)
    if reminded { order.reminders = [now - daysAgo * day - 3600] }
    return order
  }

  private func paid(_ id: OrderID, daysAgo: Int64) -> Order {
    var order = plain(id, daysAgo: daysAgo)
    (order.state, order.paidAt, order.paid) = (.done, now - daysAgo * day, order.payable)
    return order
  }

  private func plain(_ id: OrderID, daysAgo: Int64) -> Order {
    Order(
      id: id, buyer: rani, items: [OrderItem(name: "Gamis")], total: 100, uniqueCode: nil, payable: 100, terms: .standard,
      createdAt: now - daysAgo * day, promised: now, release: now)
  }

  private func standing(_ orders: [Order], redeemAfter: Int = 3) -> Standing {
    var policy = policy
    policy.redeemAfter = redeemAfter
    return Standing(of: orders, at: now, policy: policy)
  }

  @Test func silenceWithAReminderCounts() {
    let standing = standing([struck(1, daysAgo: 10)])
    #expect(standing.count == 1 && standing.strikes.first?.lacksReminder == false)
    #expect(standing.strikes.first?.reminders == [now - 10 * day - 3600])
  }

  @Test func silenceWithoutAReminderIsSaidToBeSo() {
    #expect(standing([struck(1, daysAgo: 10, reminded: false)]).strikes.map(\.lacksReminder) == [true])
    #expect(standing([struck(1, daysAgo: 10, .refusedParcel, reminded: false)]).strikes.map(\.lacksReminder) == [false])
  }

  @Test func whatNeverCounts() {
    for reason in CancelReason.allCases where ![.vanished, .blockedUs, .refusedParcel].contains(reason) {
      #expect(standing([struck(1, daysAgo: 1, reason)]).strikes.isEmpty)
    }
    var forgotThenPaid = struck(1, daysAgo: 1)
    (forgotThenPaid.paid, forgotThenPaid.paidAt) = (100, now)
    #expect(standing([forgotThenPaid]).strikes.isEmpty)
    var notCounted = struck(2, daysAgo: 1)
    notCounted.cancelled?.strike = false
    #expect(standing([notCounted]).strikes.isEmpty)
  }

  @Test func timeForgives() {
    #expect(standing([struck(1, daysAgo: 180)]).strikes.map(\.weight) == [.forgiven])
    #expect(standing([struck(1, daysAgo: 179)]).strikes.map(\.weight) == [.counts])
    var never = policy
    never.forgiveAfter = nil
    #expect(Standing(of: [struck(1, daysAgo: 3000)], at: now, policy: never).count == 1)
  }

  @Test func paidOrdersRedeemTheOldest() {
    let strikes = [struck(1, daysAgo: 50), struck(2, daysAgo: 40)]
    let three = [paid(3, daysAgo: 30), paid(4, daysAgo: 20), paid(5, daysAgo: 10)]
    #expect(standing(strikes + three).strikes.map(\.weight) == [.redeemed(by: [3, 4, 5]), .counts])
    #expect(standing(strikes + three.dropLast()).count == 2)
    #expect(standing(strikes + three, redeemAfter: 0).count == 2)
    #expect(standing(strikes + three, redeemAfter: 1).strikes.map(\.weight) == [.redeemed(by: [3]), .redeemed(by: [4])])
    #expect(standing([struck(1, daysAgo: 5)] + three).count == 1)
  }

  @Test func aPersonTakesThemOff() {
    let orders = [struck(1, daysAgo: 50), struck(2, daysAgo: 40)]
    let standing = Standing(of: orders, takenOffAt: now - 45 * day, at: now, policy: policy)
    #expect(standing.strikes.map(\.weight) == [.takenOff(at: now - 45 * day), .counts])
  }

  @Test func theEntryMayKnowOfMore() {
    var entry = BlacklistEntry(
      key: rani.key!, level: .suspect, strikes: 3, reasons: [.vanished], firstAt: now - 90 * day, lastAt: now - 10 * day)
    entry.orders = [1]
    #expect(Standing(of: [struck(1, daysAgo: 10)], entry: entry, at: now, policy: policy).count == 3)
    entry.lastAt = now - 180 * day
    #expect(Standing(of: [struck(1, daysAgo: 10)], entry: entry, at: now, policy: policy).count == 1)
  }

  @Test func adviceFollowsTheTable() {
    func advice(_ orders: [Order], _ level: BlacklistLevel? = nil, suspectAt: Int = 2, blockAt: Int = 3) -> Advice {
      var policy = policy
      (policy.suspectAt, policy.blockAt) = (suspectAt, blockAt)
      return Advice(for: Standing(of: orders, at: now, policy: policy), level: level, policy: policy)
    }
    let strikes = (1...3).map { struck(OrderID($0), daysAgo: Int64(60 - $0)) }
    #expect(advice([]) == Advice(for: standing([]), level: nil, policy: policy) && advice([]).step == .normal)
    #expect(advice([]).why == [])
    #expect(advice(Array(strikes.prefix(1))).step == .shorterTerm && advice(Array(strikes.prefix(2))).step == .downPayment)
    #expect(advice(strikes).step == .prepayment && advice(strikes).why == [.strikes(3)])
    #expect(advice([], .suspect).step == .downPayment && advice(strikes, .suspect).step == .prepayment)
    #expect(advice([], .blocked).step == .refuse && advice([], .blocked).why == [.entry(.blocked)])
    #expect(advice([struck(1, daysAgo: 5, .refusedParcel)]).step == .prepayment)
    let milder = advice(strikes + [paid(9, daysAgo: 1)])
    #expect(milder.step == .downPayment && milder.why == [.strikes(3), .paidSince(1)])
    #expect(advice(Array(strikes.prefix(1)) + [paid(9, daysAgo: 1)]).step == .shorterTerm)
    #expect(advice([paid(9, daysAgo: 1)], .blocked).step == .refuse)
  }

  @Test func whatTheAdviceAsks() {
    #expect(Advice.Step.shorterTerm.terms(policy).spelling == "6h" && Advice.Step.normal.terms(policy).spelling == "1x24")
    var short = policy
    short.terms = "3h".terms
    #expect(Advice.Step.downPayment.terms(short).spelling == "3h")
    #expect(Advice.Step.downPayment.downPayment(policy) == .percent(50))
    short.downPayment = .percent(30)
    #expect(Advice.Step.downPayment.downPayment(short) == .percent(30))
    #expect(Advice.Step.prepayment.downPayment(short) == .percent(100) && Advice.Step.shorterTerm.downPayment(short) == nil)
  }
}
