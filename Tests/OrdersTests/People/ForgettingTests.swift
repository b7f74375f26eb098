import Testing

@testable import Orders

@Suite struct ForgettingTests {
  /// An order with something of its buyer in every field that can have it.
  private func order() -> Order {
    var shop = Shop()
    var order = shop.order(shop.add("Zulaikha", phone: "0812-3456-7890", total: 185_000))
    order.buyer.username = Username(OutsideText("zulaikha_p"))
    (order.buyer.address, order.buyer.honorific) = ("Jl. Zulaikha 7", "Zulaikha")
    (order.note, order.promo, order.receipt, order.reference) = ("Zulaikha", "Zulaikha", "ZULAIKHA-1", "Zulaikha-240101")
    order.history.append(HistoryEvent(at: shop.now, kind: .answered, note: "Zulaikha"))
    return order
  }

  @Test func nothingSaysWhoItWas() {
    let order = order()
    let kept = order.withoutPerson(at: at("2026-11-24 10:00"))
    let text = String(decoding: kept.record, as: UTF8.self).lowercased()
    #expect(String(decoding: order.record, as: UTF8.self).lowercased().contains("zulaikha"))
    #expect(!text.contains("zulaikha") && kept.buyer.keys.isEmpty)
    #expect(kept.reference == order.reference?.erasedReference && kept.reference != order.reference)
  }

  @Test func sumsAndMomentsStay() {
    let order = order()
    let kept = order.withoutPerson(at: at("2026-11-24 10:00"))
    #expect((kept.items, kept.total, kept.payable) == (order.items, order.total, order.payable))
    #expect((kept.createdAt, kept.promised, kept.state) == (order.createdAt, order.promised, order.state))
    #expect(kept.history.map(\.kind) == order.history.map(\.kind) && kept.erasedAt == at("2026-11-24 10:00"))
    #expect(kept.withoutPerson(at: at("2026-11-25 10:00")) == kept, "the first time counts")
  }
}
