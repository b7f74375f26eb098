import Testing

@testable import Orders

/// A file that comes in parts makes the same book as one that comes whole.
@Suite struct ImportPartsTests {
  private var random = SeededRandom(seed: 5)
  private let policy = Policy(calendar: ShopCalendar())
  private let now = Moment(seconds: 1_795_000_000)

  private mutating func row(_ line: Int) -> ImportedOrder {
    var row = ImportedOrder(line: line, createdAt: now - Int64.random(in: 0...3, using: &random) * 3600, total: 100_000)
    row.id = Bool.random(using: &random) ? OrderID(.random(in: 1...30, using: &random)) : nil
    row.state = OrderState.allCases.randomElement(using: &random)!
    row.reference = Bool.random(using: &random) ? "shopee:\(Int.random(in: 1...20, using: &random))" : nil
    row.isDated = Int.random(in: 0..<4, using: &random) > 0
    row.buyer.name = "Rani \(Int.random(in: 1...3, using: &random))"
    row.items = [OrderItem(name: "Gamis")]
    return row
  }

  private func imported(_ parts: [[ImportedOrder]]) throws -> (book: Book, outcome: ImportOutcome) {
    var (book, outcome) = (Book(), ImportOutcome())
    let highest = parts.joined().compactMap(\.id).max() ?? 0
    var index = ImportIndex(of: book, above: highest)
    for part in parts {
      let decision = try book.importing(part, index: index, at: now, policy: policy)
      book.apply(decision.changes)
      index.follow(decision.changes, of: book)
      outcome += decision.imported!
    }
    return (book, outcome)
  }

  @Test mutating func ordersInPartsAreTheSameAsWhole() throws {
    for _ in 0..<200 {
      let rows = (1...40).map { row($0) }
      let size = Int.random(in: 1...15, using: &random)
      let parts = stride(from: 0, to: rows.count, by: size).map { Array(rows[$0..<min(rows.count, $0 + size)]) }
      let (whole, inParts) = (try imported([rows]), try imported(parts))
      try #require(whole.outcome == inParts.outcome)
      try #require(whole.outcome.rows == rows.count)
      try #require(whole.book.facts == inParts.book.facts)
      // And again: nothing changes, whatever the parts.
      var index = ImportIndex(of: inParts.book)
      index.follow([], of: inParts.book)
      let again = try inParts.book.importing(rows, index: index, at: now + 600, policy: policy)
      try #require(again.imported?.added == 0 && again.changes.isEmpty)
    }
  }

  private mutating func entry() -> BlacklistEntry {
    let phone = PhoneKey(key: "628123456789\(Int.random(in: 0...9, using: &random))")!
    let first = now - Int64.random(in: 0...9, using: &random) * 86_400
    var entry = BlacklistEntry(
      key: .phone(phone), phone: phone, level: Bool.random(using: &random) ? .suspect : .blocked,
      strikes: .random(in: 0...4, using: &random), reasons: [CancelReason.allCases.randomElement(using: &random)!],
      firstAt: first, lastAt: first + 3600)
    if Int.random(in: 0..<3, using: &random) == 0 { (entry.firstAt, entry.lastAt) = (.latest, .earliest) }
    entry.name = Bool.random(using: &random) ? "Rani" : nil
    return entry
  }

  private func listed(_ parts: [[BlacklistEntry]]) -> (book: Book, outcome: ImportOutcome) {
    var (book, outcome) = (Book(), ImportOutcome())
    for part in parts {
      let decision = book.importing(part, at: now)
      book.apply(decision.changes)
      outcome += decision.imported!
    }
    return (book, outcome)
  }

  @Test mutating func entriesInPartsAreTheSameAsWhole() throws {
    for _ in 0..<200 {
      let entries = (0..<30).map { _ in entry() }
      let size = Int.random(in: 1...10, using: &random)
      let parts = stride(from: 0, to: entries.count, by: size).map { Array(entries[$0..<min(entries.count, $0 + size)]) }
      let (whole, inParts) = (listed([entries]), listed(parts))
      try #require(whole.outcome == inParts.outcome && whole.outcome.rows == entries.count)
      for key in Set(entries.map(\.key)) {
        let after = try #require(whole.book.entry(key))
        try #require(after == inParts.book.entry(key))
        try #require(after.level == entries.filter { $0.key == key }.map(\.level).max())
        try #require(after.strikes == entries.filter { $0.key == key }.map(\.strikes).max())
      }
      try #require(whole.book.importing(entries, at: now + 86_400).changes.isEmpty)
    }
  }

  /// An entry without dates moves none: the same list tomorrow changes nothing.
  @Test func anUndatedEntryBeginsWithTheImport() throws {
    let phone = PhoneKey(key: "6281234567890")!
    let entry = BlacklistEntry(
      key: .phone(phone), phone: phone, level: .suspect, strikes: 1, reasons: [.vanished], firstAt: .latest, lastAt: .earliest)
    var book = Book()
    book.apply(book.importing([entry], at: now).changes)
    let kept = try #require(book.entry(entry.key))
    #expect(kept.firstAt == now && kept.lastAt == now)
    #expect(book.importing([entry], at: now + 86_400).imported?.unchanged == 1)
  }

  /// An index made before others wrote is made anew.
  @Test func theIndexFollowsOthers() throws {
    var book = Book()
    let index = ImportIndex(of: book)
    var row = ImportedOrder(line: 2, createdAt: now, total: 5000)
    (row.reference, row.buyer.name) = ("shopee:A", "Rani")
    book.apply(try book.decide(.importOrders([row]), at: now, policy: policy).changes)
    var later = index
    later.follow(book)
    #expect(try book.importing([row], index: later, at: now, policy: policy).imported?.unchanged == 1)
  }
}
