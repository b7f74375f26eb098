import Testing

@testable import Orders

@Suite struct TransitionTests {
  private static let commands: [(String, @Sendable (OrderID) -> Command)] = [
    ("claim", { .claim($0) }), ("pay", { .pay($0) }), ("cancel", { .cancel($0, .forgot) }),
    ("extend", { .extend($0, by: .standard) }),
    ("wait", { .wait($0) }), ("revive", { .revive($0) }), ("ship", { .ship($0) }), ("finish", { .finish($0) }),
  ]

  private static func shop(in state: OrderState) -> (Shop, OrderID) {
    var shop = Shop()
    let id = shop.add()
    switch state {
    case .pending: break
    case .paid: shop.do(.pay(id))
    case .shipped:
      shop.do(.pay(id))
      shop.do(.ship(id))
    case .done:
      shop.do(.pay(id))
      shop.do(.finish(id))
    case .cancelled: shop.do(.cancel(id, .forgot))
    }
    return (shop, id)
  }

  /// Each command on each state: the state that comes of it, or the refusal's code.
  @Test(
    arguments: [
      (.pending, "pending paid cancelled pending not-due not-cancelled not-paid not-paid"),
      (.paid, "already-paid already-paid cancelled already-paid already-paid not-cancelled shipped done"),
      (.shipped, "already-shipped already-shipped cancelled already-shipped already-shipped not-cancelled already-shipped done"),
      (.done, "already-done already-done already-done already-done already-done not-cancelled already-done already-done"),
      (
        .cancelled,
        "already-cancelled already-cancelled already-cancelled already-cancelled already-cancelled pending already-cancelled already-cancelled"
      ),
    ] as [(OrderState, String)])
  func everyCommandOnEveryState(state: OrderState, expected: String) {
    for ((name, command), expected) in zip(Self.commands, expected.split(separator: " ")) {
      var (shop, id) = Self.shop(in: state)
      let before = shop.order(id)
      let refusal = shop.attempt(command(id))
      #expect(refusal?.code ?? shop.order(id).state.code == expected, "\(name)")
      if refusal != nil {
        #expect(shop.order(id) == before)
      } else {
        #expect(shop.order(id).history.count == before.history.count + 1)
      }
      #expect(shop.attempt(command(99))?.code == "unknown-order")
    }
  }

  @Test func addingFillsInWhatIsMissing() throws {
    var shop = Shop()
    shop.policy.downPayment = .percent(30)
    let id = shop.add(total: 100_001)
    let order = shop.order(id)
    #expect(order.id == 1 && order.state == .pending && order.paid == 0 && order.total == 100_001)
    #expect(order.uniqueCode.map { order.payable == order.total + Rupiah(Int64($0)) } == true)
    #expect(order.downPayment == 30_001)
    #expect(local(order.promised) == "2026-11-24 10:00" && local(order.release) == "2026-11-24 11:00")
  }

  @Test func addingRefusesWhatIsNoOrder() {
    var shop = Shop()
    var draft = OrderDraft()
    #expect(shop.attempt(.add(draft)) == .missingBuyer)
    draft.buyer.name = "Rani"
    #expect(shop.attempt(.add(draft)) == .missingItems)
    draft.items = [OrderItem(name: "Gamis")]
    #expect(shop.attempt(.add(draft)) == .missingTotal)
    draft.total = 0
    #expect(shop.attempt(.add(draft)) == .amountNotPositive)
    draft.total = .largest + 1
    #expect(shop.attempt(.add(draft)) == .amountTooLarge)
    draft.total = nil
    draft.items = [OrderItem(name: "Gamis", quantity: 100_000, price: .largest)]
    #expect(shop.attempt(.add(draft)) == .amountTooLarge)
    draft.items = Array(repeating: draft.items[0], count: 200)
    #expect(shop.attempt(.add(draft)) == .missingTotal)
    draft.total = 1
    shop.policy.calendar = ShopCalendar(hours: OpeningHours())
    #expect(shop.attempt(.add(draft)) == .neverOpen)
  }

  @Test func partsOfThePriceAreAddedUp() {
    var shop = Shop()
    let id = shop.add()
    let due = shop.order(id).due
    shop.do(.pay(id, amount: due - 1))
    #expect(shop.order(id).state == .pending && shop.order(id).due == 1)
    #expect(shop.order(id).history.last?.kind == .partlyPaid)
    for amount in [0, -5] as [Rupiah] {
      #expect(shop.attempt(.pay(id, amount: amount)) == .amountNotPositive)
      #expect(shop.attempt(.pay(id, amount: amount, settles: true)) == .amountNotPositive)
    }
    #expect(shop.attempt(.pay(id, amount: .largest)) == .amountTooLarge)
    shop.do(.pay(id, amount: 1001))
    #expect(shop.order(id).state == .paid && shop.order(id).balance == 1000)
  }

  @Test func aNearAmountSettles() {
    var shop = Shop()
    let id = shop.add()
    let payable = shop.order(id).payable
    shop.do(.pay(id, amount: payable - 2500, settles: true))
    #expect(shop.order(id).state == .paid && shop.order(id).balance == -2500)
  }

  /// Other, cheaper goods after a down payment: there is nothing left to pay, and the order can still be settled.
  @Test func whatIsOverpaidCanBeSettled() {
    var shop = Shop()
    let id = shop.add(total: 150_000)
    shop.do(.pay(id, amount: 100_000))
    var correction = Correction()
    correction.items = [OrderItem(name: "Hijab", price: 50_000)]
    shop.do(.edit(id, correction))
    #expect(shop.order(id).due < 0)
    shop.do(.pay(id))
    #expect(shop.order(id).state == .paid && shop.order(id).paid == 100_000 && shop.order(id).balance > 0)
  }

  @Test func payingSetsWhenToShip() {
    var shop = Shop()
    let id = shop.add()
    shop.policy.shipWithin = "2x24".terms
    shop.do(.pay(id))
    #expect(shop.order(id).paidAt == shop.now && local(shop.order(id).shipBy) == "2026-11-25 10:00")
  }

  @Test func onlySomeReasonsCanBeStrikes() {
    for reason in CancelReason.allCases {
      var shop = Shop()
      let id = shop.add()
      let can = [.vanished, .blockedUs, .refusedParcel].contains(reason)
      #expect(shop.attempt(.cancel(id, reason, strike: true)) == (can ? nil : .strikeNotPossible(reason)))
      if can { #expect(shop.order(id).cancelled == Cancellation(at: shop.now, reason: reason, strike: true)) }
    }
  }

  /// Neither the order nor an entry that its buyer has grows by silence where the money is there.
  @Test func silenceIsNoStrikeWhereTheMoneyCame() {
    var shop = Shop()
    let first = shop.add(phone: "0812-3456-7890")
    shop.do(.cancel(first, .blockedUs, strike: true))
    shop.do(.list(EntryDraft(buyer: shop.order(first).buyer, reason: .blockedUs)))
    let paid = shop.add(phone: "0812-3456-7890")
    shop.do(.pay(paid))
    #expect(shop.attempt(.cancel(paid, .vanished, strike: true)) == .paidIsNoStrike(paid))
    shop.do(.cancel(paid, .vanished))
    #expect(shop.attempt(.strike(paid, .vanished)) == .paidIsNoStrike(paid))
    #expect(shop.book.entry(of: shop.order(paid).buyer)?.strikes == 1)
  }

  @Test func whatIsTakenDownLaterWasOrderedThen() {
    var shop = Shop()
    var draft = OrderDraft()
    (draft.buyer, draft.items) = (Buyer(name: "Rani"), [OrderItem(name: "Gamis", price: 150_000)])
    draft.createdAt = at("2026-11-21 14:00")
    shop.do(.add(draft))
    draft.buyer.channel = .toko
    shop.do(.add(draft))
    #expect(shop.order(1).history.map(\.at) == [at("2026-11-21 14:00")])
    #expect(shop.order(2).history.map(\.kind) == [.ordered, .paid, .done] && shop.order(2).isSoldForCash)
    #expect(shop.order(2).history.allSatisfy { $0.at == at("2026-11-21 14:00") } && !shop.order(1).isSoldForCash)
  }

  @Test func extendingCountsFromTheLaterOfPromiseAndNow() {
    var shop = Shop()
    let id = shop.add()
    shop.do(.extend(id, by: "6h".terms))
    #expect(local(shop.order(id).promised) == "2026-11-24 16:00" && local(shop.order(id).release) == "2026-11-25 08:00")
    shop.now = at("2026-11-25 09:00")
    shop.do(.extend(id, by: "6h".terms))
    #expect(local(shop.order(id).promised) == "2026-11-25 15:00")
  }

  @Test func parkedFromThePromiseIfClosedElseFromRelease() {
    var shop = Shop()
    let byDay = shop.add()
    func isParked(_ id: OrderID, _ time: String) -> Bool { shop.order(id).isParked(at: at(time), in: shop.policy.calendar) }
    #expect(!isParked(byDay, "2026-11-24 10:59") && isParked(byDay, "2026-11-24 11:00"))
    shop.do(.extend(byDay, by: "10h".terms))
    #expect(!isParked(byDay, "2026-11-24 19:59") && isParked(byDay, "2026-11-24 20:00"))
    #expect(local(shop.order(byDay).release) == "2026-11-25 09:00" || local(shop.order(byDay).release) == "2026-11-25 08:00")
    shop.do(.pay(byDay))
    #expect(!isParked(byDay, "2026-12-24 11:00"))
  }

  @Test func waitingLastsUntilTodaysLastClosing() {
    var shop = Shop()
    let id = shop.add()
    #expect(shop.attempt(.wait(id)) == .notDue(id))
    shop.now = at("2026-11-24 11:30")
    #expect(shop.order(id).isParked(at: shop.now, in: shop.policy.calendar))
    shop.do(.wait(id))
    #expect(local(shop.order(id).release) == "2026-11-24 17:00" && shop.order(id).waitedAt == shop.now)
    #expect(!shop.order(id).isParked(at: at("2026-11-24 16:59"), in: shop.policy.calendar))
    #expect(shop.order(id).isParked(at: at("2026-11-24 17:00"), in: shop.policy.calendar))
    shop.now = at("2026-11-24 18:00")
    shop.do(.wait(id))
    #expect(local(shop.order(id).release) == "2026-11-25 17:00")
  }

  @Test func revivingBeginsAnew() {
    var shop = Shop()
    let id = shop.add(phone: "081234567890")
    shop.do(.claim(id))
    shop.do(.cancel(id, .other))
    shop.now = at("2026-11-27 10:00")
    shop.do(.revive(id, terms: "6h".terms))
    let order = shop.order(id)
    #expect(order.cancelled == nil && local(order.promised) == "2026-11-27 16:00" && order.paid == 0)
    #expect(order.paidAt == nil && order.claimedAt == nil && order.shipBy == nil)
    #expect(shop.book.openOrders(of: order.buyer.keys[0]) == [id])
    shop.do(.claim(id))
    shop.do(.pay(id))
    #expect(shop.order(id).balance == 0)
  }

  @Test func whatWasPaidComesBackAsPaid() {
    var shop = Shop()
    let id = shop.add(phone: "081234567890")
    shop.do(.pay(id))
    let paid = shop.order(id)
    shop.do(.cancel(id, .other))
    shop.now = at("2026-11-27 10:00")
    shop.do(.revive(id))
    #expect(shop.order(id).facts == paid.facts)
    shop.do(.ship(id))
    shop.do(.cancel(id, .refusedParcel, strike: true))
    shop.do(.revive(id))
    #expect(shop.order(id).state == .paid && shop.order(id).paidAt == paid.paidAt)
  }

  @Test func aDownPaymentAloneComesBackAsWaiting() {
    var shop = Shop()
    let id = shop.add()
    shop.do(.pay(id, amount: 50_000))
    shop.do(.cancel(id, .other))
    shop.do(.revive(id))
    #expect(shop.order(id).state == .pending && shop.order(id).paid == 50_000)
  }

  @Test func editing() {
    var shop = Shop()
    let id = shop.add(phone: "081234567890", total: 100)
    var correction = Correction()
    #expect(shop.attempt(.edit(id, correction)) == .nothingToChange)
    correction.items = []
    #expect(shop.attempt(.edit(id, correction)) == .missingItems)
    correction.items = [OrderItem(name: "Hijab", price: 0)]
    #expect(shop.attempt(.edit(id, correction)) == .amountNotPositive)
    correction.items = [OrderItem(name: "Hijab", quantity: 2, price: 300)]
    correction.phone = PhoneReading("085711112222").key
    correction.name = ""
    shop.do(.edit(id, correction))
    let order = shop.order(id)
    #expect(order.total == 600 && order.payable - 600 == Rupiah(Int64(order.uniqueCode ?? 0)) && order.buyer.name == nil)
    #expect(shop.book.openOrders(of: order.buyer.keys[0]) == [id])
    #expect(PhoneReading("081234567890").key.map { shop.book.openOrders(of: .phone($0)) } == [])
  }

  @Test func severalCommandsAreOneStep() {
    var shop = Shop()
    let ids = [shop.add(), shop.add()]
    let before = shop.book.facts
    #expect(shop.attempt(.all([.pay(ids[0]), .pay(ids[0])])) == .already(ids[0], .paid))
    #expect(shop.book.facts == before)
    shop.do(.all([.pay(ids[0]), .ship(ids[0]), .cancel(ids[1], .forgot)]))
    #expect(ids.map { shop.order($0).state } == [.shipped, .cancelled])
    shop.undo()
    #expect(shop.book.facts == before)
  }
}
