import Testing

@testable import Orders

/// The contact log: what is recorded, and what is read from it.
@Suite struct ContactTests {
  private func shop() -> (Shop, OrderID) {
    var shop = Shop()
    let id = shop.add()
    return (shop, id)
  }

  @Test func silentSinceTheFirstMessageWithoutAnAnswer() {
    var (shop, id) = shop()
    #expect(shop.order(id).silentSince == nil)
    shop.now = at("2026-11-23 11:00")
    shop.do(.message(id, "order-card"))
    shop.now = at("2026-11-24 08:00")
    shop.do(.remind(id))
    #expect(shop.order(id).silentSince == at("2026-11-23 11:00"))
    shop.now = at("2026-11-24 08:10")
    shop.do(.answer(id, note: "sebentar ya"))
    #expect(shop.order(id).silentSince == nil)
    #expect(shop.order(id).contacts.map(\.kind) == [.messaged, .reminded, .answered])
  }

  @Test func whatWasTakenBackWasNeverSaid() {
    var (shop, id) = shop()
    shop.do(.message(id, "order-card"))
    shop.undo()
    #expect(shop.order(id).silentSince == nil && shop.order(id).contacts.isEmpty)
    // The undo is taken back in its turn.
    shop.undo()
    #expect(shop.order(id).silentSince == shop.now && shop.order(id).contacts.map(\.kind) == [.messaged])
  }

  @Test func aPromiseMovesNoClockAndCanBeBroken() {
    var (shop, id) = shop()
    let before = shop.order(id)
    let evening = at("2026-11-23 17:00")
    shop.do(.promise(id, by: evening))
    let after = shop.order(id)
    #expect(after.buyerPromise == evening && after.history.last?.until == evening)
    #expect((after.promised, after.release) == (before.promised, before.release))
    #expect(!after.hasBrokenPromise(at: evening - 1) && after.hasBrokenPromise(at: evening))
    shop.do(.claim(id))
    #expect(!shop.order(id).hasBrokenPromise(at: evening))
    #expect(shop.attempt(.promise(id, by: shop.now)) == .promiseInPast(id))
    shop.do(.pay(id))
    #expect(shop.attempt(.promise(id, by: evening)) == .already(id, .paid))
  }

  @Test func aBlockEndsWithAWord() {
    var (shop, id) = shop()
    shop.do(.findBlocked(id))
    #expect(shop.order(id).blockedSince == shop.now)
    shop.do(.answer(id))
    #expect(shop.order(id).blockedSince == nil)
  }

  /// Only silence after a reminder may be held against somebody: an answer ends it, a promise that is not kept begins it anew.
  @Test func silenceIsWhatFollowsAReminder() {
    var (shop, id) = shop()
    let isSilent = { (shop: Shop) in shop.order(id).isSilentAfterReminder(at: shop.now) }
    shop.do(.message(id, "order-card"))
    #expect(!isSilent(shop))
    shop.now = at("2026-11-24 08:00")
    shop.do(.remind(id))
    #expect(isSilent(shop))
    shop.now = at("2026-11-24 08:10")
    shop.do(.answer(id, note: "sebentar ya"))
    #expect(!isSilent(shop))
    shop.undo()
    #expect(isSilent(shop))
    shop.do(.promise(id, by: at("2026-11-24 12:00")))
    #expect(!isSilent(shop))
    shop.now = at("2026-11-24 12:00")
    #expect(isSilent(shop))
    shop.do(.claim(id))
    #expect(!isSilent(shop))
  }

  @Test func aSecondContactIsNotedReplacedAndTakenOff() {
    var (shop, id) = shop()
    #expect(shop.order(id).secondContact == nil)
    #expect(shop.attempt(.noteSecondContact(id, nil)) == .nothingToChange)
    shop.do(.noteSecondContact(id, "0813-5555-0002"))
    #expect(shop.order(id).secondContact == "0813-5555-0002")
    #expect(shop.order(id).contacts.map(\.kind) == [.secondContact] && shop.order(id).silentSince == nil)
    shop.do(.noteSecondContact(id, "@rani.kedua"))
    #expect(shop.order(id).secondContact == "@rani.kedua")
    shop.undo()
    #expect(shop.order(id).secondContact == "0813-5555-0002")
    shop.do(.noteSecondContact(id, nil))
    #expect(shop.order(id).secondContact == nil)
    // It says who somebody is, so it goes with the person.
    let erased = shop.order(id).withoutPerson(at: shop.now)
    #expect(erased.history.allSatisfy { $0.note == nil })
  }

  @Test func aLookAtAStatementNeverGoesBack() {
    var (shop, _) = shop()
    shop.do(.seeStatement("BCA 1"))
    #expect(shop.book.statements["BCA 1"] == shop.now)
    #expect(shop.attempt(.seeStatement("BCA 1", upTo: shop.now - 60)) == .nothingToChange)
    shop.do(.seeStatement(nil, upTo: shop.now + 3600))
    #expect(shop.book.statements[nil] == shop.now, "not beyond the present")
    shop.undo()
    #expect(shop.book.statements[nil] == nil && shop.book.statements["BCA 1"] == shop.now)
  }
}
