import Testing

@testable import Orders

@Suite struct BlacklistTests {
  private let rani = Buyer(name: "Rani", phone: PhoneReading("081234567890").key)

  @Test func mergingTakesTheGravest() throws {
    var random = SeededRandom(seed: 9)
    for _ in 0..<200 {
      guard let left = random.entry(), var right = random.entry() else { continue }
      right = BlacklistEntry(
        key: left.key, phone: right.phone, username: right.username, channel: right.channel, name: right.name,
        address: right.address,
        level: right.level, strikes: right.strikes, reasons: right.reasons, firstAt: right.firstAt, lastAt: right.lastAt)
      let merged = left.merged(with: right)
      #expect(merged.level == max(left.level, right.level) && merged.strikes == max(left.strikes, right.strikes))
      #expect(merged.firstAt == min(left.firstAt, right.firstAt) && merged.lastAt == max(left.lastAt, right.lastAt))
      #expect(Set(merged.reasons) == Set(left.reasons + right.reasons) && merged.name == left.name ?? right.name)
      #expect(merged.merged(with: right) == merged && merged.merged(with: left) == merged)
    }
  }

  @Test func theListGrowsByEvidence() throws {
    var shop = Shop()
    let key = try #require(rani.key)
    var draft = EntryDraft(buyer: rani, reason: .vanished)
    draft.order = 1
    shop.do(.list(draft))
    #expect(shop.book.entry(key)?.strikes == 1 && shop.book.entry(key)?.level == .suspect)
    #expect(shop.attempt(.list(draft)) == .nothingToChange)
    shop.now = shop.now + 60
    draft.order = 2
    shop.do(.list(draft))
    #expect(shop.book.entry(key)?.strikes == 2 && shop.book.entry(key)?.level == .blocked)
    #expect(shop.book.entry(key)?.orders == [1, 2])
    draft.reason = .forgot
    draft.order = 3
    shop.do(.list(draft))
    #expect(shop.book.entry(key)?.strikes == 2 && shop.book.entry(key)?.level == .blocked)
    #expect(shop.book.entry(key)?.reasons == [.vanished, .forgot])
  }

  @Test func refusals() throws {
    var shop = Shop()
    let key = try #require(rani.key)
    #expect(shop.attempt(.list(EntryDraft(buyer: Buyer(name: "Rani"), reason: .vanished))) == .missingBuyer)
    #expect(shop.attempt(.delist(key)) == .unknownEntry(key))
    #expect(shop.attempt(.correctEntry(key, EntryCorrection())) == .unknownEntry(key))
    shop.do(.list(EntryDraft(buyer: rani, reason: .forgot)))
    #expect(shop.book.entry(key)?.strikes == 0)
    #expect(shop.attempt(.correctEntry(key, EntryCorrection())) == .nothingToChange)
    shop.do(.delist(key))
    #expect(shop.book.entry(key) == nil && shop.book.blacklist.count == 0)
  }

  @Test func aStrikeGrowsTheEntryAndRevivalTakesItBack() throws {
    var shop = Shop()
    let key = try #require(rani.key)
    let id = shop.add("Rani", phone: "081234567890")
    shop.do(.list(EntryDraft(buyer: rani, reason: .vanished)))
    let before = shop.book.entry(key)
    shop.do(.cancel(id, .vanished, strike: true))
    // However many strikes: only a person makes a suspect a blocked one.
    #expect(shop.book.entry(key)?.strikes == 2 && shop.book.entry(key)?.level == before?.level)
    #expect(before?.level == .suspect && shop.book.entry(key)?.orders == [id])
    shop.do(.revive(id))
    #expect(shop.book.entry(key)?.strikes == 1 && shop.book.entry(key)?.orders == [])
    shop.undo()
    shop.undo(3)
    #expect(shop.book.entry(key)?.strikes == before?.strikes)
  }

  @Test func withoutAnEntryAStrikeIsTheOrdersOwn() {
    var shop = Shop()
    let id = shop.add("Rani", phone: "081234567890")
    shop.do(.cancel(id, .vanished, strike: true))
    #expect(shop.book.blacklist.count == 0)
    shop.do(.revive(id))
    #expect(shop.order(id).cancelled == nil)
  }

  @Test func importsMerge() throws {
    var shop = Shop()
    let key = try #require(rani.key)
    func entry(_ level: BlacklistLevel, _ strikes: Int, _ first: Int64, _ last: Int64) -> BlacklistEntry {
      BlacklistEntry(
        key: key, phone: rani.phone, level: level, strikes: strikes, reasons: [.vanished], firstAt: Moment(seconds: first),
        lastAt: Moment(seconds: last))
    }
    let entries = [entry(.suspect, 3, 50, 60), entry(.blocked, 1, 40, 45)]
    let decision = try shop.book.decide(.importEntries(entries), at: shop.now, policy: shop.policy)
    #expect(decision.changes.count == 1 && decision.imported?.added == 1)
    shop.do(.importEntries(entries))
    #expect(shop.book.entry(key) == entry(.blocked, 3, 40, 60))
    let again = try shop.book.decide(.importEntries(entries), at: shop.now, policy: shop.policy)
    #expect(again.changes.isEmpty && again.imported?.unchanged == 2)
  }

  /// Whoever is asked about an order that is taken down hears of what may be the same, the likest first, and of nothing else.
  @Test func ordersThatMayBeTheSame() throws {
    var shop = Shop()
    let other = shop.add("Rani", phone: "081234567890", total: 150_000, item: "Kopi")
    let same = shop.add("Rani", phone: "081234567890", total: 98_000, item: "Tas Kanvas")
    let cancelled = shop.add("Rani", phone: "081234567890", total: 150_000, item: "Tas Kanvas")
    shop.do(.cancel(cancelled, .forgot))
    _ = shop.add("Sari", phone: "081299998888", total: 150_000, item: "Tas Kanvas")
    func alike(_ names: [CleanText], _ total: Rupiah?, _ buyer: Buyer) -> [OrderID: OrderLikeness] {
      let items = names.map { OrderItem(name: $0, price: 1000) }
      return Dictionary(
        uniqueKeysWithValues: shop.book.alikeOrders(of: buyer, items: items, total: total).map { ($0.order, $0.likeness) })
    }
    #expect(alike(["tas kanvas"], 196_000, rani) == [same: .goods])
    #expect(alike(["Tas Kanvas", "Rok"], 150_000, rani) == [same: .item("Tas Kanvas"), other: .total])
    #expect(alike(["Rok"], 98_000, rani) == [same: .total])
    #expect(alike(["Rok"], 97_000, rani).isEmpty && alike(["Rok"], nil, rani).isEmpty)
    #expect(alike(["Tas Kanvas"], 98_000, Buyer(name: "Rani")).isEmpty)
    let listed = shop.book.alikeOrders(of: rani, items: [OrderItem(name: "Tas Kanvas", price: 1000)], total: 150_000)
    #expect(listed.map(\.order) == [same, other])
  }

  @Test func warnings() throws {
    var shop = Shop()
    let (first, second) = (shop.add("Rani", phone: "081234567890"), shop.add("Rani", phone: "081234567890"))
    let other = shop.add("Rani", phone: "081234567890", item: "Kopi")
    #expect(shop.book.warnings(for: shop.order(first), at: shop.now).map(\.order) == [second])
    #expect(shop.book.warnings(for: shop.order(other), at: shop.now).isEmpty)
    shop.do(.cancel(second, .forgot))
    #expect(shop.book.warnings(for: shop.order(first), at: shop.now).isEmpty)
    shop.do(.list(EntryDraft(buyer: rani, reason: .vanished)))
    #expect(shop.book.warnings(for: shop.order(first), at: shop.now).map(\.kind) == [.suspect])
    let key = try #require(rani.key)
    var expiring = try #require(shop.book.entry(key))
    (expiring.level, expiring.expiresAt) = (.blocked, shop.now + 10)
    shop.book.apply(Change(.entryCorrected, .entry(before: nil, after: expiring)))
    #expect(shop.book.warnings(for: rani, at: shop.now + 9).map(\.kind) == [.blacklisted])
    #expect(shop.book.warnings(for: rani, at: shop.now + 10).isEmpty)
  }
}
