import Testing

@testable import Orders

@Suite struct CounterSaleTests {
  private static func draft(_ edit: (inout OrderDraft) -> Void) -> OrderDraft {
    var draft = OrderDraft()
    draft.buyer = Buyer(name: "Rani", channel: .toko)
    draft.items = [OrderItem(name: "Gamis", price: 100_000)]
    edit(&draft)
    return draft
  }

  /// Also on a Sunday, and in a shop that never opens: no clock is asked.
  @Test func itSettlesAtOnce() {
    var shop = Shop()
    shop.policy.calendar = ShopCalendar(hours: OpeningHours())
    shop.policy.downPayment = .percent(50)
    shop.do(.add(Self.draft { $0.note = "bungkus" }))
    let order = shop.order(1)
    #expect(order.state == .done && order.payment == .cash && order.paid == 100_000 && order.paidAt == shop.now)
    #expect(order.payable == 100_000 && order.uniqueCode == nil && order.downPayment == nil && order.note == "bungkus")
    #expect(order.history.map(\.kind) == [.ordered, .paid, .done] && shop.book.open.isEmpty)
    shop.undo()
    #expect(shop.book.order(1) == nil)
  }

  @Test func cashSettlesAtOnceInAnyChannel() {
    var shop = Shop()
    shop.do(.add(Self.draft { ($0.buyer.channel, $0.payment) = (.whatsapp, .cash) }))
    #expect(shop.order(1).state == .done)
  }

  @Test(
    arguments: [
      { $0.terms = "6h".terms }, { $0.downPayment = 50_000 }, { $0.payment = .transfer }, { $0.payment = .cashOnDelivery },
      { ($0.payment, $0.terms) = (.cash, "6h".terms) },
    ] as [@Sendable (inout OrderDraft) -> Void])
  func whatIsAgreedOtherwiseWaits(edit: @Sendable (inout OrderDraft) -> Void) {
    var shop = Shop()
    shop.do(.add(Self.draft(edit)))
    #expect(shop.order(1).state == .pending)
    #expect((shop.order(1).uniqueCode != nil) == shop.order(1).payment.comesByTransfer)
  }
}

@Suite struct SendingTests {
  @Test func aReceiptCanComeBeforeWithOrAfterTheParcel() {
    var shop = Shop()
    let id = shop.add()
    shop.do(.pay(id))
    var correction = Correction()
    correction.receipt = "JNE1"
    shop.do(.edit(id, correction))
    shop.do(.ship(id))
    #expect(shop.order(id).receipt == "JNE1")
    correction.receipt = ""
    shop.do(.edit(id, correction))
    #expect(shop.order(id).receipt == nil && shop.order(id).state == .shipped)
  }
}
