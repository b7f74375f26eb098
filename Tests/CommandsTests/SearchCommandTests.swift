import Orders
import Testing

@testable import Commands

@Suite struct SearchCommandTests {
  @Test func entriesAreFoundByAnyPartOrAMisspelling() throws {
    let shop = try Shop()
    for (phone, name) in [("081234567890", "Rani Puspita"), ("081299990000", "Budi Santoso")] {
      var fields = EntryFields(who: OutsideText(phone), reason: "vanished")
      fields.name = OutsideText(name)
      _ = try shop.session.addEntry(fields)
    }
    #expect(try shop.session.searchEntries("7890", limit: nil).jsonText.hasPrefix(#"[{"key":"6281234567890""#))
    #expect(try shop.session.searchEntries("santsoo", limit: nil).jsonText.hasPrefix(#"[{"key":"6281299990000""#))
    #expect(try shop.session.searchEntries("8", limit: "1").lines.count == 2)
    #expect(try shop.session.searchEntries("zzzz", limit: nil).jsonText == "[]")
    #expect(failure { try shop.session.searchEntries("a", limit: "0") }?.code == "bad-number")
  }

  @Test func ordersAreNarrowedByAQuery() throws {
    let shop = try Shop()
    for name in ["Rani", "Budi", "Rani Kecil"] { try shop.add(name) }
    let found = try shop.session.listOrders(state: nil, search: "rani").jsonText
    #expect(found.contains(#""id":1"#) && found.contains(#""id":3"#) && !found.contains(#""id":2"#))
  }
}
