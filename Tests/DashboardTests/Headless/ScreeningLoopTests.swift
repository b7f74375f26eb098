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
    for _ in 0..<200 where !isAnswered(dashboard.model) { dashboard.loop.turn(atMost: 100) }
    #expect(dashboard.screen.contains("mungkin orang yang sama: tegar pamungkas, Cendana 105 Sleman"))
    #expect(dashboard.screen.contains("0819-5555-0001"))
    #expect(dashboard.model.book.order(dashboard.model.book.highestID)?.buyer.name != "tegar pamungkas")
  }

  private func isAnswered(_ model: Model) -> Bool { model.screening.answer?.generation == model.screening.generation }

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
