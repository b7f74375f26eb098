import Orders
import Screen
import Search
import Testing
import Words

@testable import Dashboard

/// The screens of the sample shop, in both languages.
@Suite struct GoldenTests {
  static let sizes = [(120, 40), (100, 30), (80, 24), (40, 12), (20, 5)]

  @Test(arguments: sizes, Language.allCases)
  func screen(_ size: (Int, Int), _ language: Language) {
    Golden.compare(view(SampleShop.model(size.0, size.1, language)), with: "screen-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  /// What keys lead to, at 80 by 24.
  @Test(
    arguments: [
      ("reasons", "x"), ("form", "n0813-2277-4410"), ("form-errors", "n123<C-s>"), ("entry-form", "b"),
      ("help", "?"), ("help-filtered", "?batal"), ("palette", ":"), ("details", "<Enter>"), ("evidence", "3<Enter>"),
      ("remove-entry", "3x"), ("bulk", "*x3"), ("deadlines", "2"), ("zoomed", "22"), ("marked", "<Space>j<Space>"),
      ("unavailable", "R"),
    ])
  func keys(_ name: String, _ keys: String) {
    var model = SampleShop.model(80, 24)
    press(keys, on: &model)
    Golden.compare(view(model), with: "80x24-\(name)")
  }

  @Test(arguments: [("reasons", "x"), ("form", "n"), ("help", "?"), ("remove-entry", "3x")])
  func dialogsWhereThereIsLittleRoom(_ name: String, _ keys: String) {
    var model = SampleShop.model(40, 12, .english)
    press(keys, on: &model)
    Golden.compare(view(model), with: "40x12-\(name)")
  }

  @Test(arguments: [("reasons", "x"), ("form", "n"), ("search", "/12"), ("toast", "R")])
  func dialogsInAGlance(_ name: String, _ keys: String) {
    var model = SampleShop.model(20, 5)
    press(keys, on: &model)
    Golden.compare(view(model), with: "20x5-\(name)")
  }

  /// Of somebody who was reminded and has not answered, with what that rests on.
  @Test(arguments: [(80, 24), (40, 12), (20, 5)]) func strikeQuestion(_ size: (Int, Int)) throws {
    var model = SampleShop.model(size.0, size.1)
    let reminding = Command.remind(131, shownAt: SampleShop.time(23, "09:30"))
    model.book.apply(
      try model.book.decide(reminding, at: SampleShop.time(23, "09:30"), policy: model.policy).changes)
    model.orders.selection = 131
    press("x1", on: &model)
    Golden.compare(view(model), with: "\(size.0)x\(size.1)-strike")
  }

  /// What the form makes of the items, and what it says where a price is missing or an open order has one of them.
  @Test(arguments: [
    ("items", "n<Down><Down><Down><Down><Down>Gamis(L) x2 @185000"),
    ("price", "n0812-3456-7890<Down><Down><Down><Down><Down>Topi<C-s>"),
    ("twin", "n0821-5550-1137<Down><Down><Down><Down><Down>Meja lipat @350000; Kursi @90000"),
  ])
  func itemsInTheForm(_ name: String, _ keys: String) {
    var model = SampleShop.model(80, 24)
    press(keys.replacing(" ", with: "<Space>"), on: &model)
    Golden.compare(view(model), with: "80x24-form-\(name)")
  }

  /// What was looked for is not among those that wait.
  @Test func foundElsewhere() throws {
    var model = SampleShop.model(80, 24)
    var paid = try #require(SampleShop.orders.first)
    (paid.state, paid.paid) = (.paid, paid.payable)
    model.book = Book(open: [paid] + SampleShop.orders.dropFirst())
    model.search.field = TextField("128")
    model.search.answer = SearchAnswer(generation: 0, query: "128", orders: [128], entries: [], orderCount: 1, entryCount: 0)
    (model.orders.rows, model.orders.total, model.orders.selection) = ([], 0, nil)
    Golden.compare(view(model), with: "80x24-found-elsewhere")
  }

  /// Order 142 may be reminded, 139 was just now; at 120 by 40 the code holds the text, at 80 by 24 the chat.
  @Test(arguments: [
    ("reminder", 142, "r", 80, 24), ("reminder-qr", 142, "rc", 120, 40), ("reminder-qr", 142, "rc", 80, 24),
    ("reminder-refused", 139, "r", 80, 24), ("reminder-edit", 142, "re<Down><End>!", 80, 24), ("contact", 142, "c", 80, 24),
    ("contact-note", 142, "c2ok", 80, 24), ("reminder", 142, "r", 40, 12), ("reminder-qr", 142, "rc", 40, 12),
    ("reminder-refused", 139, "r", 40, 12), ("contact", 142, "c", 40, 12), ("contact", 142, "c", 20, 5),
    ("contact-second", 142, "c90813", 80, 24), ("contact-second", 142, "c9", 40, 12),
  ])
  func reminding(_ name: String, _ order: Int, _ keys: String, _ columns: Int, _ rows: Int) {
    var model = SampleShop.model(columns, rows)
    model.orders.selection = OrderID(order)
    press(keys, on: &model)
    Golden.compare(view(model), with: "\(columns)x\(rows)-\(name)")
  }

  @Test func cancellingWhatIsPaid() throws {
    var model = SampleShop.model(80, 24)
    var paid = try #require(SampleShop.orders.first)
    (paid.state, paid.paid, paid.paidAt) = (.paid, paid.payable, SampleShop.now - 600)
    model.overlays = [.reasons(ReasonMenu(orders: [paid]))]
    Golden.compare(view(model), with: "80x24-reasons-paid")
  }

  @Test func searching() {
    var model = SampleShop.model(80, 24)
    model.search.field = TextField("4410")
    model.search.isTyping = true
    model.orders.rows = [139, 155]
    model.orders.total = 2
    model.blacklist.rows = [SampleShop.entries[0].key]
    model.blacklist.total = 1
    Golden.compare(view(model), with: "80x24-search")
  }

  @Test func readOnlyWhileTheDiskFails() {
    var model = SampleShop.model(120, 40)
    model.isReadOnly = true
    model.isDemo = true
    model.storage = .failed(cause: "disk penuh", lastGood: SampleShop.now - 300)
    Golden.compare(view(model), with: "120x40-failed")
  }

  @Test func closedAndEmpty() {
    var model = SampleShop.model(80, 24)
    model.now.moment = SampleShop.time(22, "20:15")
    model.book = Book()
    _ = update(&model, .ticked)
    Golden.compare(view(model), with: "80x24-empty")
  }

  private func press(_ keys: String, on model: inout Model) {
    for key in Key.sequence(keys) ?? [] {
      model.now.uptime += 600
      _ = update(&model, .pressed(key))
    }
  }
}
