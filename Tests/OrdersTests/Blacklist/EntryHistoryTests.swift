import Testing

@testable import Orders

@Suite struct EntryHistoryTests {
  private let rani = Buyer(name: "Rani", phone: PhoneReading("081234567890").key)
  private var key: BuyerKey { rani.key! }

  @Test func removalKeepsTheHistoryForTheNextTime() throws {
    var shop = Shop()
    shop.do(.list(EntryDraft(buyer: rani, reason: .vanished)))
    shop.do(.appeal(key, note: "paketnya tidak pernah sampai"))
    shop.do(.delist(key, note: "salah orang"))
    #expect(shop.book.entry(key) == nil && shop.book.blacklist.count == 0 && shop.book.former.count == 1)
    let former = try #require(shop.book.formerEntry(of: rani))
    #expect(former.removedAt == shop.now && former.removal?.note == "salah orang")
    #expect(former.history.map(\.kind) == [.listed, .appealed, .delisted])
    shop.now = shop.now + 60
    shop.do(.list(EntryDraft(buyer: rani, reason: .blockedUs)))
    let again = try #require(shop.book.entry(key))
    #expect(again.removedAt == nil && shop.book.former.count == 0 && again.reasons == [.blockedUs] && again.strikes == 1)
    #expect(again.history.map(\.kind) == [.listed, .appealed, .delisted, .listed] && again.removal?.note == "salah orang")
  }

  @Test func everyStepCanBeTakenBack() throws {
    var shop = Shop()
    shop.do(.list(EntryDraft(buyer: rani, reason: .vanished)))
    let listed = shop.book.entry(key)
    for command in [Command.appeal(key, note: "tidak benar"), .forgive(key), .delist(key)] {
      shop.do(command)
      #expect(shop.book.entry(key) != listed)
      #expect(shop.undo() == nil)
      #expect(shop.book.entry(key) == listed && shop.book.former.count == 0)
    }
    shop.do(.delist(key))
    let former = shop.book.formerEntry(key)
    shop.do(.list(EntryDraft(buyer: rani, reason: .vanished)))
    #expect(shop.undo() == nil)
    #expect(shop.book.entry(key) == nil && shop.book.formerEntry(key) == former)
  }

  @Test func forgivingTakesStrikesOff() throws {
    var shop = Shop()
    let (first, second) = (shop.add(phone: "081234567890"), shop.add(phone: "081234567890"))
    for id in [first, second] { shop.do(.cancel(id, .vanished, strike: true)) }
    #expect(shop.book.proposedLevel(for: rani, at: shop.now, policy: shop.policy) == .blocked)
    shop.do(.list(EntryDraft(buyer: rani, reason: .vanished)))
    #expect(shop.book.entry(key)?.level == .blocked && shop.book.entry(key)?.orders == [first, second])
    #expect(shop.book.proposedLevel(for: rani, at: shop.now, policy: shop.policy) == nil)
    shop.do(.forgive(key, note: "sudah bicara baik-baik"))
    let entry = try #require(shop.book.entry(key))
    #expect(entry.strikes == 0 && entry.level == .suspect && entry.orders == [first, second])
    #expect(entry.history.last?.strikes == 2 && entry.history.last?.level == .suspect)
    #expect(shop.book.standing(of: rani, at: shop.now, policy: shop.policy).count == 0)
    #expect(shop.attempt(.forgive(key)) == .nothingToChange && shop.attempt(.appeal(key, note: "")) == .missingNote)
    shop.do(.delist(key))
    // What was forgiven stays forgiven.
    #expect(shop.book.standing(of: rani, at: shop.now, policy: shop.policy).count == 0)
    #expect(shop.attempt(.forgive(key)) == .unknownEntry(key))
  }

  @Test func aLevelRisesOnlyByAPerson() throws {
    var shop = Shop()
    shop.do(.list(EntryDraft(buyer: rani, reason: .vanished)))
    let id = shop.add(phone: "081234567890")
    shop.do(.cancel(id, .vanished, strike: true))
    #expect(shop.book.entry(key)?.level == .suspect)
    #expect(shop.book.proposedLevel(for: rani, at: shop.now, policy: shop.policy) == .blocked)
    var draft = EntryDraft(buyer: rani, reason: .vanished)
    (draft.level, draft.order) = (.blocked, id)
    shop.do(.list(draft))
    #expect(shop.book.entry(key)?.level == .blocked && shop.book.entry(key)?.strikes == 2)
    #expect(shop.book.entry(key)?.history.map(\.kind) == [.listed, .struck, .entryCorrected])
    #expect(shop.book.entry(key)?.history.last?.level == .blocked)
  }

  @Test func anImportOfAFormerEntryKeepsItsHistory() throws {
    var shop = Shop()
    shop.do(.list(EntryDraft(buyer: rani, reason: .vanished)))
    var entry = try #require(shop.book.entry(key))
    shop.do(.delist(key))
    entry.history = []
    shop.do(.importEntries([entry]))
    #expect(shop.book.former.count == 0)
    #expect(shop.book.entry(key)?.history.map(\.kind) == [.listed, .delisted, .entryImported])
    #expect(shop.undo() == nil)
    #expect(shop.book.entry(key) == nil && shop.book.former.count == 1)
  }
}
