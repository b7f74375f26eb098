import Orders
import Testing

@testable import Dashboard

/// The screening of a new order's buyer, by its own thread while somebody types.
@Suite struct ScreeningLoopTests {
  @Test func perhapsTheSameIsSaidWhileItIsTyped() throws {
    var book = SampleShop.book()
    let listed = Buyer(
      name: "Tegar Pamungkas", phone: PhoneReading("0819-5555-0001").key, address: "Jl. Cendana No. 105, Sleman")
    let entry = try book.decide(
      .list(EntryDraft(buyer: listed, reason: .vanished)), at: SampleShop.now, policy: Policy(calendar: SampleShop.calendar))
    book.apply(entry.changes)
    let dashboard = HeadlessDashboard(book)
    dashboard.press("n<Tab>tegar<Space>pamungkas<Tab><Tab><Tab>Cendana<Space>105<Space>Slema")
    #expect(!dashboard.screen.contains("mungkin orang yang sama: tegar pamungkas, Cendana 105 Sleman"))
    dashboard.press("n")
    for _ in 0..<200 where !dashboard.model.screening.isAnswered { dashboard.loop.turn(atMost: 100) }
    #expect(dashboard.screen.contains("mungkin orang yang sama: tegar pamungkas, Cendana 105 Sleman"))
    #expect(dashboard.screen.contains("0819-5555-0001"))
    #expect(dashboard.model.book.order(dashboard.model.book.highestID)?.buyer.name != "tegar pamungkas")
  }

  /// Pane 4 says it of the selected order, with its why, and a key never waits for it.
  @Test func perhapsTheSameIsSaidInTheDetails() throws {
    var book = SampleShop.book()
    let policy = Policy(calendar: SampleShop.calendar)
    let listed = Buyer(
      name: "Tegar Pamungkas", phone: PhoneReading("0819-5555-0001").key, address: "Jl. Cendana No. 105, Sleman")
    book.apply(try book.decide(.list(EntryDraft(buyer: listed, reason: .vanished)), at: SampleShop.now, policy: policy).changes)
    var draft = OrderDraft()
    draft.buyer = Buyer(name: "Tegar Pamungkas", phone: PhoneReading("0857-1234-0009").key, address: "Cendana 105 Sleman")
    draft.items = [OrderItem(name: "Tas", price: 98_000)]
    draft.total = 98_000
    book.apply(try book.decide(.add(draft), at: SampleShop.now, policy: policy).changes)
    let dashboard = HeadlessDashboard(book)
    let id = book.highestID
    for _ in 0..<40 where dashboard.model.orders.selection != id { dashboard.press("j") }
    #expect(dashboard.model.orders.selection == id)
    // Once it has been selected for a while.
    dashboard.wait(1)
    for _ in 0..<200 where !dashboard.model.screening.isAnswered { dashboard.loop.turn(atMost: 100) }
    #expect(dashboard.screen.contains("mungkin orang yang sama: Tegar"))
    #expect(dashboard.screen.contains("Pamungkas, Cendana 105 Sleman"))
    #expect(dashboard.screen.contains("0819-5555-0001"))
  }

  @Test func aProposalAnAppealAndARemovalLeadToTheHistory() {
    let dashboard = HeadlessDashboard()
    dashboard.press("3aHP<Space>hilang<Enter>")
    let key = dashboard.model.blacklist.selection
    dashboard.press("x<Esc>")
    #expect(dashboard.model.book.former.count == 0)
    dashboard.press("xsalah<Space>orang<Enter>")
    #expect(dashboard.model.book.former.count == 1)
    #expect(key.flatMap(dashboard.model.book.formerEntry)?.history.last?.note == "salah orang")
    dashboard.press("u<Enter>")
    #expect(dashboard.screen.contains("keberatan dicatat · HP hilang"))
  }
}
