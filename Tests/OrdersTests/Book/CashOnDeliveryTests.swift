import Testing

@testable import Orders

@Suite struct CashOnDeliveryTests {
  private static func shop(down: Rupiah? = nil) -> (Shop, OrderID) {
    var shop = Shop()
    shop.policy.shipWithin = "2x24".terms
    var draft = OrderDraft()
    draft.buyer = Buyer(name: "Rani", phone: PhoneReading("081234567890").key)
    (draft.items, draft.payment, draft.downPayment) = ([OrderItem(name: "Gamis", price: 100_000)], .cashOnDelivery, down)
    shop.do(.add(draft))
    return (shop, 1)
  }

  @Test func itIsConfirmedBeforeItIsPacked() {
    var (shop, id) = Self.shop()
    #expect(shop.order(id).uniqueCode == nil && shop.order(id).payable == 100_000 && shop.order(id).isWaiting)
    #expect(shop.attempt(.ship(id)) == .notConfirmed(id) && shop.attempt(.finish(id)) == .notConfirmed(id))
    shop.do(.confirm(id))
    let order = shop.order(id)
    #expect(order.confirmedAt == shop.now && local(order.shipBy) == "2026-11-25 10:00" && order.isToSend && !order.isWaiting)
    #expect(shop.attempt(.confirm(id)) == .alreadyConfirmed(id))
  }

  @Test func onceConfirmedNobodyIsAskedForMoney() {
    var (shop, id) = Self.shop()
    #expect(shop.order(id).isParked(at: at("2026-11-25 10:00"), in: shop.policy.calendar))
    shop.do(.confirm(id))
    shop.now = at("2026-12-24 10:00")
    let order = shop.order(id)
    #expect(!order.isParked(at: shop.now, in: shop.policy.calendar) && !order.asksForDecision(at: shop.now))
    #expect(order.nextDeadline(at: shop.now) == order.shipBy)
    for command in [.claim(id), .extend(id, by: .today), .wait(id)] as [Command] {
      #expect(shop.attempt(command) == .alreadyConfirmed(id))
    }
  }

  @Test func theCouriersMoneyIsInWhenItIsDone() {
    var (shop, id) = Self.shop()
    shop.do(.confirm(id))
    shop.do(.ship(id, receipt: "JNE1"))
    #expect(shop.order(id).state == .shipped && shop.order(id).paid == 0 && shop.order(id).balance == 0)
    shop.now = at("2026-11-26 10:00")
    shop.do(.finish(id))
    let order = shop.order(id)
    #expect(order.state == .done && order.paid == 100_000 && order.paidAt == shop.now && order.balance == 0)
    #expect(order.history.last?.amount == 100_000)
    shop.undo()
    #expect(shop.order(id).paid == 0 && shop.order(id).paidAt == nil)
  }

  @Test func aRefusedParcelIsAStrikeOfItsOwnKindAndOwesNothing() {
    var (shop, id) = Self.shop()
    shop.do(.confirm(id))
    shop.do(.ship(id))
    shop.do(.cancel(id, .refusedParcel, strike: true))
    #expect(shop.order(id).cancelled == Cancellation(at: shop.now, reason: .refusedParcel, strike: true))
    shop.do(.revive(id))
    #expect(shop.order(id).isWaiting && shop.order(id).confirmedAt == nil && shop.order(id).shipBy == nil)
    #expect(shop.attempt(.ship(id)) == .notConfirmed(id))
  }

  @Test func aDownPaymentComesBeforeTheConfirmation() {
    var (shop, id) = Self.shop(down: 30_000)
    shop.do(.pay(id, amount: 10_000))
    #expect(shop.attempt(.confirm(id)) == .downPaymentMissing(id, 20_000))
    shop.do(.pay(id, amount: 20_000))
    shop.do(.confirm(id))
    shop.do(.ship(id))
    shop.do(.finish(id))
    #expect(shop.order(id).paid == 100_000 && shop.order(id).history.last?.amount == 70_000)
  }

  @Test func itCanBePaidByTransferAfterAll() {
    var (shop, id) = Self.shop()
    shop.do(.confirm(id))
    let shipBy = shop.order(id).shipBy
    shop.now = at("2026-11-24 10:00")
    shop.do(.pay(id))
    #expect(shop.order(id).state == .paid && shop.order(id).shipBy == shipBy)
    shop.do(.finish(id))
    #expect(shop.order(id).paid == 100_000)
  }

  @Test func onlyCashOnDeliveryIsConfirmed() {
    var shop = Shop()
    let id = shop.add()
    #expect(shop.attempt(.confirm(id)) == .notCashOnDelivery(id))
  }
}
