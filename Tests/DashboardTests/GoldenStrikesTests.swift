import Orders
import Screen
import Search
import Testing
import Words

@testable import Dashboard

/// Evidence, proposal, screening and queue, as they are seen.
@Suite struct GoldenStrikesTests {
  /// A buyer with three strikes of every kind and an order that waits.
  private func model(_ columns: Int, _ rows: Int, _ language: Language = .indonesian) -> Model {
    var model = SampleShop.model(columns, rows, language)
    let day: Int64 = 86_400
    let buyer = Buyer(name: "Tegar Pamungkas", phone: PhoneReading("0819-5555-0001").key, address: "Jl. Melati No. 105, Sleman")
    for (id, days, reason) in [(1, 200, .vanished), (2, 90, .vanished), (3, 30, .refusedParcel)] as [(Int, Int64, CancelReason)] {
      let at = SampleShop.now - days * day
      var order = Order(
        id: OrderID(id), buyer: buyer, items: [OrderItem(name: "Tas Kanvas", price: 98_000)], total: 98_000, uniqueCode: nil,
        payable: 98_000, terms: .standard, createdAt: at - 2 * day, promised: at - day, release: at)
      (order.state, order.cancelled) = (.cancelled, Cancellation(at: at, reason: reason, strike: true))
      if id == 2 { order.reminders = [at - day, at - 7200] }
      model.book.apply(Change(.imported, .order(before: nil, after: order)))
    }
    for (number, name, variant) in [(1, "Rani Puspita", "hitam"), (2, "Dewi Lestari", "krem")] as [(Int, CleanText, CleanText)] {
      var place = QueuedBuyer(
        number: number, buyer: Buyer(name: name), item: OrderItem(name: "Tas Kanvas", variant: variant),
        since: SampleShop.now - Int64(number) * day)
      if number == 2 { place.offeredAt = SampleShop.now - 3600 }
      model.book.apply(Change(.queued, .queued(before: nil, after: place)))
    }
    return model
  }

  private func commit(_ command: Command, on model: inout Model) throws {
    model.book.apply(try model.book.decide(command, at: SampleShop.now, policy: model.policy).changes)
  }

  @Test(arguments: [(80, 24, Language.indonesian), (80, 24, .english), (40, 12, .indonesian)])
  func proposal(_ columns: Int, _ rows: Int, _ language: Language) {
    var model = model(columns, rows, language)
    model.overlays = [.proposal(Proposal(orders: [3], openedAt: 0))]
    Golden.compare(view(model), with: "\(columns)x\(rows)-proposal-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases) func evidence(_ language: Language) throws {
    var model = model(80, 40, language)
    let buyer = try #require(model.book.order(3)?.buyer)
    let key = try #require(buyer.key)
    try commit(.list(EntryDraft(buyer: buyer, reason: .refusedParcel)), on: &model)
    try commit(.appeal(key, note: "kurirnya salah alamat"), on: &model)
    try commit(.delist(key, note: "bukti kurir cocok"), on: &model)
    try commit(.list(EntryDraft(buyer: buyer, reason: .vanished)), on: &model)
    model.overlays = [.evidence(EvidenceView(key: key))]
    Golden.compare(view(model), with: "80x40-evidence-\(language.rawValue)")
  }

  @Test(arguments: [(80, 24), (40, 12)]) func formWithAdvice(_ columns: Int, _ rows: Int) throws {
    var model = model(columns, rows)
    let buyer = try #require(model.book.order(3)?.buyer)
    var form = OrderForm(policy: model.policy)
    form.set(Buyer(name: "Tegar", phone: buyer.phone, address: "Melati 105 Sleman"))
    form.set(.items, "Tas Kanvas (hitam) @98000")
    model.overlays = [.orderForm(form)]
    model.screening.note(
      [Likeness(key: SampleShop.entries[0].key, why: .words(name: ["Tegar"], address: ["Melati", "105", "Sleman"]))],
      of: form.buyer)
    Golden.compare(view(model), with: "\(columns)x\(rows)-form-advice")
  }

  @Test(arguments: [(80, 24, Language.indonesian), (80, 24, .english), (40, 12, .indonesian)])
  func queue(_ columns: Int, _ rows: Int, _ language: Language) {
    var model = model(columns, rows, language)
    model.overlays = [.queue(QueueView(items: [OrderItem(name: "Tas Kanvas", variant: "hitam")], selection: 1))]
    Golden.compare(view(model), with: "\(columns)x\(rows)-queue-\(language.rawValue)")
  }

  @Test func listingSomebodyAgain() throws {
    var model = model(80, 24)
    let key = try #require(SampleShop.entries.first?.key)
    try commit(.delist(key, note: "salah orang"), on: &model)
    for key in Key.sequence("3n0813-2277-4410") ?? [] { _ = update(&model, .pressed(key)) }
    Golden.compare(view(model), with: "80x24-listed-again")
  }

  @Test func appealing() {
    var model = model(80, 24)
    for key in Key.sequence("3alupa<Space>transfer") ?? [] { _ = update(&model, .pressed(key)) }
    Golden.compare(view(model), with: "80x24-appeal")
  }
}
