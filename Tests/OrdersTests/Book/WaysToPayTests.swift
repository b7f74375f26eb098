import Testing

@testable import Orders

/// Down payments, cash on delivery, escrow, the counter: each has its own next step, its own deadline and its own end.
@Suite struct WaysToPayTests {
  /// A shop with one order of this kind, of Rp100.000 on Monday at 10.00.
  private static func shop(_ payment: PaymentWay? = nil, down: Rupiah? = nil, channel: Channel = .whatsapp) -> (Shop, OrderID) {
    var shop = Shop()
    shop.policy.shipWithin = "2x24".terms
    var draft = OrderDraft()
    draft.buyer = Buyer(name: "Rani", phone: PhoneReading("081234567890").key, channel: channel)
    (draft.items, draft.payment, draft.downPayment) = ([OrderItem(name: "Gamis", price: 100_000)], payment, down)
    shop.do(.add(draft))
    return (shop, 1)
  }

  @Test func aDownPaymentAndTheRestHaveDeadlinesOfTheirOwn() {
    var (shop, id) = Self.shop(down: 30_000)
    #expect(local(shop.order(id).promised) == "2026-11-24 10:00" && !shop.order(id).isDownPaid)
    shop.now = at("2026-11-23 12:00")
    shop.do(.claim(id))
    shop.do(.pay(id, amount: 20_000))
    #expect(shop.order(id).history.last?.kind == .partlyPaid && local(shop.order(id).promised) == "2026-11-24 10:00")
    shop.now = at("2026-11-23 14:00")
    shop.do(.pay(id, amount: 10_000))
    let order = shop.order(id)
    #expect(order.state == .pending && order.downPaidAt == shop.now && order.isDownPaid && order.claimedAt == nil)
    #expect(local(order.promised) == "2026-11-26 14:00" && local(order.release) == "2026-11-26 15:00")
    #expect(order.history.last?.kind == .downPaid && order.history.last?.until == order.promised)
    shop.do(.pay(id, amount: 1000))
    #expect(shop.order(id).history.last?.kind == .partlyPaid && shop.order(id).promised == order.promised)
    shop.undo()
    shop.undo(3)
    #expect(local(shop.order(id).promised) == "2026-11-24 10:00" && shop.order(id).downPaidAt == nil)
  }

  @Test func theRestIsDueWithinThePolicysTerms() {
    var (shop, id) = Self.shop(down: 30_000)
    shop.policy.balanceWithin = .today
    shop.do(.pay(id, amount: 30_000))
    #expect(local(shop.order(id).promised) == "2026-11-23 17:00")
  }

  @Test(arguments: [(0, nil), (99_999, 99_999), (100_000, nil)] as [(Rupiah, Rupiah?)])
  func allOrNothingInAdvanceIsNoDownPayment(asked: Rupiah, kept: Rupiah?) {
    #expect(Self.shop(down: asked).0.order(1).downPayment == kept)
  }

  @Test func noMoreThanTheTotalIsAskedInAdvance() {
    var (shop, _) = Self.shop()
    var draft = OrderDraft()
    (draft.buyer.name, draft.items, draft.downPayment) = ("Budi", [OrderItem(name: "Topi", price: 35_000)], 35_001)
    #expect(shop.attempt(.add(draft)) == .downPaymentAboveTotal(35_000))
  }

  /// The policy's down payment is asked for where money is sent or collected; a third party holds all of it anyway.
  @Test(
    arguments: [
      (.transfer, 50_000), (.cashOnDelivery, 50_000), (.escrow, nil), (.cash, nil),
    ] as [(PaymentWay, Rupiah?)])
  func thePolicyAsksWhereItMakesSense(payment: PaymentWay, asked: Rupiah?) {
    var (shop, _) = Self.shop()
    shop.policy.downPayment = .percent(50)
    var draft = OrderDraft()
    (draft.buyer.name, draft.items, draft.payment) = ("Budi", [OrderItem(name: "Topi", price: 100_000)], payment)
    shop.do(.add(draft))
    #expect(shop.order(2).downPayment == asked)
  }

  @Test func aBuyerWhoCancelsForfeitsTheDownPaymentAndTheShopGivesItBack() {
    for reason in CancelReason.allCases {
      var (shop, id) = Self.shop(down: 30_000)
      shop.do(.pay(id, amount: 30_000))
      shop.do(.cancel(id, reason))
      let isOurs = [.outOfStock, .ourMistake].contains(reason)
      #expect(shop.order(id).cancelled?.money == (isOurs ? .toRefund : .forfeited), "\(reason)")
    }
  }

  @Test func otherMoneyGoesBackWhateverTheReason() {
    for reason in [.forgot, .ourMistake, .refusedDownPayment] as [CancelReason] {
      var (shop, id) = Self.shop(down: 30_000)
      shop.do(.pay(id, amount: 29_999))
      shop.do(.cancel(id, reason))
      #expect(shop.order(id).cancelled?.money == .toRefund, "\(reason)")
      (shop, id) = Self.shop()
      shop.do(.pay(id))
      shop.do(.cancel(id, reason))
      #expect(shop.order(id).cancelled?.money == .toRefund, "\(reason)")
    }
  }

  @Test func refusingTheDownPaymentCostsNobodyAnything() {
    var (shop, id) = Self.shop(down: 30_000)
    #expect(shop.attempt(.cancel(id, .refusedDownPayment, strike: true)) == .strikeNotPossible(.refusedDownPayment))
    #expect(shop.attempt(.cancel(id, .refusedDownPayment, money: .forfeited)) == .noMoneyPaid(id))
    shop.do(.cancel(id, .refusedDownPayment))
    #expect(shop.order(id).cancelled?.money == nil && shop.attempt(.refund(id)) == .nothingToRefund(id))
  }

  @Test func aPersonDecidesOtherwise() {
    var (shop, id) = Self.shop(down: 30_000)
    shop.do(.pay(id, amount: 30_000))
    shop.do(.cancel(id, .forgot, money: .toRefund))
    #expect(shop.order(id).owesRefund && shop.book.open[id] != nil)
    shop.undo()
    shop.do(.cancel(id, .ourMistake, money: .forfeited))
    #expect(!shop.order(id).owesRefund && shop.book.open[id] == nil)
  }

  /// What is to be given back stays among the open orders until it was.
  @Test func aRefundIsOwedUntilItIsRecorded() {
    var (shop, id) = Self.shop()
    shop.do(.pay(id))
    #expect(shop.attempt(.refund(id))?.code == "not-cancelled")
    shop.do(.cancel(id, .outOfStock))
    #expect(shop.book.open[id]?.owesRefund == true)
    shop.do(.refund(id))
    #expect(shop.order(id).cancelled?.money == .refunded && shop.book.open[id] == nil)
    #expect(shop.order(id).history.last?.kind == .refunded && shop.order(id).history.last?.amount == shop.order(id).payable)
    #expect(shop.attempt(.refund(id)) == .nothingToRefund(id))
    shop.undo()
    #expect(shop.order(id).owesRefund)
  }

  @Test func moneyThatWasGivenBackIsToBePaidAgain() {
    var (shop, id) = Self.shop(down: 30_000)
    shop.do(.pay(id, amount: 30_000))
    shop.do(.cancel(id, .ourMistake))
    shop.now = at("2026-11-25 10:00")
    shop.do(.revive(id))
    #expect(shop.order(id).paid == 30_000 && local(shop.order(id).promised) == "2026-11-28 10:00")
    shop.undo()
    shop.do(.refund(id))
    shop.do(.revive(id))
    #expect(shop.order(id).paid == 0 && shop.order(id).downPaidAt == nil && local(shop.order(id).promised) == "2026-11-26 10:00")
    shop.undo()
    #expect(shop.order(id).paid == 30_000 && shop.order(id).cancelled?.money == .refunded)
  }

  @Test func whatWasPaidInFullAndGivenBackWaitsForMoneyAgain() {
    var (shop, id) = Self.shop()
    shop.do(.pay(id))
    shop.do(.cancel(id, .outOfStock))
    shop.do(.refund(id))
    shop.do(.revive(id))
    #expect(shop.order(id).state == .pending && shop.order(id).paid == 0 && shop.order(id).paidAt == nil)
  }

  @Test func strikesOfOrdersWithMoneyOwedAreCounted() {
    var (shop, id) = Self.shop()
    shop.do(.pay(id))
    shop.do(.ship(id))
    shop.do(.cancel(id, .refusedParcel, strike: true))
    let standing = shop.book.standing(of: shop.order(id).buyer, at: shop.now, policy: shop.policy)
    #expect(shop.book.open[id] != nil && standing.count == 1)
    shop.do(.list(EntryDraft(buyer: shop.order(id).buyer, reason: .refusedParcel)))
    #expect(shop.book.entry(of: shop.order(id).buyer)?.orders == [id])
  }

  @Test func whatAnOrdersBuyerWasToldOutlivesThePolicy() {
    var (shop, id) = Self.shop(down: 30_000)
    let told = shop.order(id)
    shop.policy.terms = "1h".terms
    (shop.policy.grace, shop.policy.downPayment, shop.policy.uniqueCode) = (0, .percent(90), .off)
    shop.policy.calendar = ShopCalendar(zone: .wit)
    #expect(shop.order(id) == told)
    shop.do(.claim(id))
    var correction = Correction()
    correction.note = "hadiah"
    shop.do(.edit(id, correction))
    let after = shop.order(id)
    #expect(after.promised == told.promised && after.release == told.release && after.payable == told.payable)
    #expect(after.terms == told.terms && after.downPayment == 30_000)
  }
}
