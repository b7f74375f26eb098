import Orders
import Screen
import Testing
import Words

@testable import Dashboard

/// What holds of every screen: any size, any text, any keys.
@Suite struct ViewPropertyTests {
  private static let hostile = [
    "\u{1B}[2J\u{1B}]0;x\u{7}", "\u{202E}abc\u{2066}", "王小明王小明王小明王小明", "👩‍👩‍👧‍👦🇮🇩👍🏽", "e\u{301}\u{301}\u{301}\u{301}", "a\r\nb\tc",
    "\u{200B}\u{FEFF}",
    "한글한글", "נסיון עברית", String(repeating: "x", count: 500),
  ]

  @Test(arguments: 1...40) func anyScreenIsWholeAndClean(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<12 {
      var model = SampleShop.model(
        Int.random(in: 0...130, using: &random), Int.random(in: 0...45, using: &random),
        Language.allCases.randomElement(using: &random)!)
      model.book = hostileBook(&random)
      model.settings.display.masksPhones = Bool.random(using: &random)
      model.settings.shopName = text(&random)
      _ = update(&model, .ticked)
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        _ = update(&model, .pressed(keys.randomElement(using: &random)!))
        model.now.uptime += Int64.random(in: 0...900, using: &random)
      }
      if Bool.random(using: &random) { model.storage = .failed(cause: text(&random), lastGood: nil) }
      check(view(model), model)
    }
  }

  @Test(arguments: [
    (0, 0), (1, 1), (2, 2), (8, 3), (20, 5), (21, 6), (39, 11), (40, 12), (99, 23), (100, 24), (240, 60), (500, 3), (3, 200),
  ])
  func everySizeWorksWithEveryDialog(_ columns: Int, _ rows: Int) {
    for opening in ["", "x", "gx1", "n", "b", "?", ":", "<Enter>", "3<Enter>", "*x3", "E", "2", "4", "z", "T", "Tx", "B"] {
      var model = SampleShop.model(columns, rows)
      for key in Key.sequence(opening) ?? [] { _ = update(&model, .pressed(key)) }
      check(view(model), model)
    }
  }

  /// Whatever else is on the screen must not hide that a part forgot to say when it changes: one kind of order at a time.
  @Test(arguments: [[], [120], [128], [131], [142], [156], [159], [120, 128, 131, 142, 156, 159]] as [[OrderID]], [0, 3600])
  func whatIsDrawnHoldsUntilItSaysThatItChanges(_ ids: [OrderID], _ secondsBelow: Int64) {
    for (columns, rows, keys) in [(120, 40, ""), (20, 5, ""), (80, 24, "T"), (20, 5, "T"), (120, 40, "B"), (20, 5, "B")] {
      var model = SampleShop.model(columns, rows)
      model.settings.display.secondsBelow = secondsBelow
      model.book = Book(open: SampleShop.orders.filter { ids.contains($0.id) })
      model.orders.rows = ids
      model.orders.selection = ids.first
      for key in Key.sequence(keys) ?? [] { _ = update(&model, .pressed(key)) }
      model.notices.current = nil
      for _ in 0..<25 {
        let (canvas, next) = picture(model)
        var later = model
        later.now.moment = next - 1
        #expect(next > model.now.moment && view(later) == canvas, "before \(next.seconds - model.now.moment.seconds) s")
        model.now.moment = next
      }
    }
  }

  private func check(_ canvas: Canvas, _ model: Model) {
    #expect(canvas.size == model.size)
    for row in 0..<canvas.size.rows {
      let text = canvas.text(ofRow: row)
      #expect(CleanText(cleaning: text).width == model.size.columns, "row \(row): \(text)")
      #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    }
    if let cursor = canvas.cursor { #expect(canvas.bounds.contains(cursor)) }
  }

  private let keys = Key.sequence("TBwjkgGxpeEbn?:/1234z<Enter><Esc><Tab>*v 5ausd<Left><Right><Down><C-s><C-r><C-d>") ?? []

  private func text(_ random: inout SeededRandom) -> CleanText {
    OutsideText(Self.hostile.randomElement(using: &random)!).cleaned
  }

  private func hostileBook(_ random: inout SeededRandom) -> Book {
    let orders = SampleShop.orders.map { order in
      var order = order
      order.buyer.name = text(&random)
      order.buyer.address = text(&random)
      order.note = text(&random)
      order.payable = Rupiah(Int64.random(in: 1...999_999_999_999, using: &random))
      order.items = [OrderItem(name: text(&random), variant: text(&random), quantity: 100_000, price: Rupiah(999_999_999))]
      return order
    }
    var book = Book(open: orders)
    for entry in SampleShop.entries {
      var entry = entry
      entry.name = text(&random)
      entry.internalNote = text(&random)
      book.apply(Change(.listed, .entry(before: nil, after: entry)))
    }
    return book
  }
}

/// SplitMix64, so that a failing seed fails again.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
