import Testing

@testable import Orders

@Suite struct ItemGrammarTests {
  @Test(
    arguments: [
      ("Gamis Alya (L navy) x2 @185000", OrderItem(name: "Gamis Alya", variant: "L navy", quantity: 2, price: 185_000)),
      ("Meja Lipat (hitam) @350000 x3", OrderItem(name: "Meja Lipat", variant: "hitam", quantity: 3, price: 350_000)),
      ("Tas \\@5", OrderItem(name: "Tas @5")), ("Gamis", OrderItem(name: "Gamis")),
      ("  Kopi Gayo x10 ", OrderItem(name: "Kopi Gayo", quantity: 10)),
      ("Kopi @25.000", OrderItem(name: "Kopi", price: 25_000)), ("Tas x Ransel", OrderItem(name: "Tas x Ransel")),
      ("Kopi x2x", OrderItem(name: "Kopi x2x")), ("a\\;b", OrderItem(name: "a;b")), ("x2", OrderItem(name: "x2")),
      ("Kopi \\(asli\\)", OrderItem(name: "Kopi (asli)")),
    ] as [(CleanText, OrderItem)])
  func reads(text: CleanText, expected: OrderItem) throws { #expect(try OrderItem(reading: text) == expected) }

  @Test(
    arguments: [
      ("", .empty), ("  ", .empty), ("x x0", .badQuantity), ("x x100001", .badQuantity), ("x @abc", .badPrice), ("(L)", .empty),
      ("Meja @350000 kayu", .badPrice), ("Meja @350000 x2 @1", .badPrice), ("Meja @ 5000", .badPrice),
      ("Meja @5rb x0", .badQuantity),
    ]
      as [(CleanText, OrderItemError)])
  func refuses(text: CleanText, error: OrderItemError) { #expect(throws: error) { try OrderItem(reading: text) } }

  @Test func whatIsWrittenIsReadBack() throws {
    var random = SeededRandom(seed: 11)
    for _ in 0..<3000 {
      let items = (0..<Int.random(in: 1...3, using: &random)).map { _ in item(&random) }
      for item in items { #expect(try OrderItem(reading: item.written) == item, "\(item.written)") }
      #expect(try OrderItem.list(reading: items.map(\.written).joined(separator: "; ")) == items)
    }
  }

  private func item(_ random: inout SeededRandom) -> OrderItem {
    func text() -> CleanText {
      let pieces = ["a", "Zé", " ", " ", "x2", "@5", ";", "\\", "(", ")", "x", "😀", "9", " x3", "@", "-"]
      let text = (0..<Int.random(in: 1...6, using: &random)).map { _ in random.one(of: pieces) }.joined()
      return CleanText(cleaning: text)
    }
    return OrderItem(
      name: text(), variant: Bool.random(using: &random) ? text() : nil, quantity: random.one(of: [1, 1, 2, 100_000]),
      price: random.one(of: [nil, 0, 1, 185_000]))
  }
}
