import Foundation
import Orders
import Testing

@testable import Commands

/// interface.md: what `export` writes, `import` takes back to the same state, in an empty shop: shops made by random commands, with
/// hostile text in every field that a stranger fills.
@Suite struct ExportRoundTripTests {
  private static let texts: [OutsideText] = [
    "Rani Puspita", "=1+1", "+62", "-x", "@rani", "'", "''x", "\"", "a,b;c", "a;b", "x2 @5", "(L)", "\\", "\u{1B}[31m", "é日🌸",
    " a ",
    "a\r\nb", "\u{202E}abc", "true", "1", "null", "\t", "e\u{301}\u{301}",
  ]

  private static let channels: [OutsideText] = ["whatsapp", "instagram", "shopee", "toko"]

  private struct Maker {
    var random: SeededRandom
    let shop: Shop

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements.randomElement(using: &random)! }
    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    mutating func text() -> OutsideText? { chance(60) ? pick(ExportRoundTripTests.texts) : nil }

    mutating func order() {
      var fields = OrderFields()
      (fields.name, fields.address, fields.note) = (text() ?? "A", text(), text())
      fields.phone = chance(70) ? OutsideText("0812345678\(Int.random(in: 10...30, using: &random))") : nil
      (fields.username, fields.channel) = (
        chance(40) ? "rani_\(Int.random(in: 1...5, using: &random))".outside : nil, pick(ExportRoundTripTests.channels)
      )
      let items: [OutsideText] = ["Gamis (L navy) x2 @185000", "Tas\\; x @98000", "Meja \\(besar\\) @350000"]
      fields.items = (0...Int.random(in: 0...2, using: &random)).map { items[$0] }
      fields.terms = pick(["1x24", "6h", "24h-open", "today", nil])
      fields.payment = pick(["transfer", "cod", "escrow", "cash", nil])
      if fields.payment == "transfer" || fields.payment == nil { fields.downPayment = pick(["30%", "50000", nil]) }
      (fields.promo, fields.honorific) = (text(), pick(["Mbak", "Ibu", nil]))
      _ = try? shop.session.addOrder(fields)
    }

    mutating func step(_ id: OutsideText) {
      switch Int.random(in: 0..<16, using: &random) {
      case 0: _ = try? shop.session.payOrder(id, amount: nil)
      case 1: _ = try? shop.session.payOrder(id, amount: "30000")
      case 2:
        _ = try? shop.session.cancelOrder(
          id, reason: pick(["vanished", "our-mistake", "refused-parcel", "forgot"]), strike: chance(50))
      case 3: _ = try? shop.session.extendOrder(id, by: "2x24")
      case 4: _ = try? shop.session.keepWaiting(id)
      case 5: _ = try? shop.session.claimOrder(id)
      case 6: _ = try? shop.session.shipOrder(id, receipt: text())
      case 7: _ = try? shop.session.finishOrder(id)
      case 8: _ = try? shop.session.reviveOrder(id, terms: nil)
      case 9: _ = try? shop.session.confirmOrder(id)
      case 10: _ = try? shop.session.remind(id, isSent: true, textOnly: false)
      case 11: _ = try? shop.session.noteAnswer(id, note: text())
      case 12: _ = try? shop.session.notePromise(id, by: "2026-11-21T15:00:00+07:00")
      case 13: _ = try? shop.session.noteBlocked(id)
      case 14: _ = try? shop.session.refundOrder(id)
      default:
        var entry = EntryFields(
          who: chance(50) ? "0812345678\(Int.random(in: 10...30, using: &random))".outside : "@rani_3",
          reason: pick(["vanished", "blocked-us"]))
        (entry.channel, entry.name, entry.note, entry.address) = ("instagram", text(), text(), text())
        _ = try? shop.session.addEntry(entry)
      }
    }
  }

  private func list(_ shop: Shop) throws -> (orders: String, entries: String) {
    let book = try shop.session.book()
    let keys = collect { output in
      var writer = JSONWriter(output, zone: .wib)
      writer.array { array in book.forEachEntry { array.value($0) } }
    }
    return (try shop.session.listOrders(.all).jsonText, keys)
  }

  /// Every order but its history, which stays in the journal.
  private func orders(_ shop: Shop) throws -> [Order] {
    let book = try shop.session.book()
    return (1...book.highestID.number).compactMap { book.order(OrderID($0)) }.map { order in
      var order = order
      order.history = []
      return order
    }
  }

  @Test(arguments: 1...12) func whatIsExportedComesBack(seed: UInt64) throws {
    let shop = try Shop()
    var maker = Maker(random: SeededRandom(seed: seed), shop: shop)
    for _ in 0..<25 { maker.order() }
    for _ in 0..<120 { maker.step("\(Int.random(in: 1...25, using: &maker.random))".outside) }
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: directory) }
    _ = try shop.session.exportAll(to: directory)
    let before = try list(shop)
    for kind in ["csv", "json"] {
      let other = try Shop()
      #expect(try other.session.importOrders(directory + "/orders.\(kind)", isRehearsal: false).status == .done)
      #expect(try other.session.importEntries(directory + "/blacklist.\(kind)").status == .done)
      let after = try list(other)
      #expect(after.orders == before.orders, "\(kind)")
      #expect(after.entries == before.entries, "\(kind)")
      #expect(try orders(other) == orders(shop), "\(kind): what no listing shows")
    }
    #expect(before.orders.count > 5000 && before.entries.count > 500)
  }
}

private struct SeededRandom: RandomNumberGenerator {
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

extension String {
  fileprivate var outside: OutsideText { OutsideText(self) }
}
