import Orders
import Search
import Testing

@testable import Dashboard

/// What a person decides about a buyer, with the evidence on screen.
@Suite struct ProposalTests {
  private var seventh: Buyer { Shop.orders[6].buyer }

  private func proposal(_ driver: Driver) -> Proposal? {
    guard case .proposal(let proposal)? = driver.model.overlays.last else { return nil }
    return proposal
  }

  /// #7 let go with a strike, an hour later.
  private func struck(_ orders: [Order] = Shop.orders, entries: [BlacklistEntry] = []) -> Driver {
    var driver = Driver(orders, entries: entries)
    driver.wait(3_600_000)
    driver.press("x1y")
    return driver
  }

  @Test func oneKeyAcceptsWhatIsProposed() throws {
    var driver = struck()
    #expect(proposal(driver)?.orders == [7] && driver.model.book.blacklist.count == 0)
    driver.press("b")
    // A key within 250 ms was meant for what lay there before.
    #expect(driver.model.book.blacklist.count == 0)
    driver.wait(300)
    driver.press("b")
    let entry = try #require(driver.model.book.entry(of: seventh))
    #expect(entry.level == .suspect && entry.strikes == 1 && entry.orders == [7] && entry.history.map(\.kind) == [.listed])
    #expect(driver.model.overlays.isEmpty)
    driver.press("u")
    #expect(driver.model.book.entry(of: seventh) == nil)
  }

  @Test func escapeLeavesItAndTheNoticeStillOffersIt() {
    var driver = struck()
    driver.wait(300)
    driver.press("<Esc>")
    #expect(driver.model.overlays.isEmpty && driver.notice == .nothingDone && driver.model.book.blacklist.count == 0)
  }

  @Test func anEntryIsRaisedOnlyByAPerson() throws {
    var entry = Shop.entry
    entry = BlacklistEntry(
      key: seventh.key!, phone: seventh.phone, level: .suspect, strikes: 1, reasons: [.vanished], firstAt: Shop.now - 864_000,
      lastAt: Shop.now - 864_000)
    var driver = struck(entries: [entry])
    #expect(driver.model.book.entry(of: seventh)?.level == .suspect && driver.model.book.entry(of: seventh)?.strikes == 2)
    #expect(driver.notice == .entryProposed(7, .vanished, strikes: 2, isRise: true))
    driver.wait(300)
    driver.press("b")
    let raised = try #require(driver.model.book.entry(of: seventh))
    #expect(raised.level == .blocked && raised.strikes == 2)
    #expect(raised.history.map(\.kind) == [.struck, .entryCorrected])
  }

  @Test func nothingIsProposedWhereItIsDecidedAlready() {
    var entry = BlacklistEntry(
      key: seventh.key!, level: .blocked, strikes: 4, reasons: [.vanished], firstAt: Shop.now - 9, lastAt: Shop.now - 9)
    entry.phone = seventh.phone
    let driver = struck(entries: [entry])
    #expect(proposal(driver) == nil && driver.notice == .done(.cancelled, [7], reason: .vanished, fact: .strikes(5, .blocked)))
  }

  @Test func appealAndForgivenessAreNoted() throws {
    var driver = Driver()
    driver.press("3f")
    #expect(driver.notice == nil || driver.model.overlays.count == 1)
    driver.press("<Esc>a<Enter>")
    #expect(driver.notice == .refused(.missingNote) && driver.model.overlays.count == 1)
    driver.press("hilang<Enter>")
    let key = Shop.entry.key
    #expect(driver.model.book.entry(key)?.appeal?.note == "hilang" && driver.notice == .entryDone(.appealed, key))
    driver.press("fmaaf<Enter>")
    let entry = try #require(driver.model.book.entry(key))
    #expect(entry.strikes == 0 && entry.history.map(\.kind) == [.appealed, .forgiven])
    driver.press("f")
    #expect(driver.notice == .unavailable(.forgive, .nothingToForgive))
    driver.press("x<Enter>")
    #expect(driver.model.book.entry(key) == nil && driver.model.book.formerEntry(key)?.history.count == 3)
    driver.press("n0812-3456-7890<C-s>")
    let again = try #require(driver.model.book.entry(key))
    #expect(again.history.map(\.kind) == [.appealed, .forgiven, .delisted, .listed])
    driver.press("u")
    #expect(driver.model.book.entry(key) == nil && driver.model.book.formerEntry(key) != nil)
  }

  @Test func adviceIsAppliedWithOneKeyAndNeverByItself() throws {
    var driver = Driver()
    driver.press("n0812-3456-7890<Tab>Bayu<Tab><Tab><Tab><Tab>Tas @100000")
    guard case .orderForm(let form)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    #expect(driver.model.advice(for: form)?.step == .downPayment && form.text(.downPayment).isEmpty)
    #expect(form.text(.terms) == "1x24")
    driver.press("<C-t><C-s>")
    let order = try #require(driver.order(8))
    #expect(order.downPayment == 50_000 && order.terms.spelling == "6h")
    driver.press("n0812-3456-7890<Tab>Bayu<Tab><Tab><Tab><Tab>Tas @100000<C-s>")
    #expect(driver.order(9)?.downPayment == nil && driver.order(9)?.terms.spelling == "1x24")
  }

  @Test func anOlderScreeningNeverTakesThePlaceOfANewer() {
    var driver = Driver()
    func asked(_ driver: Driver) -> [ScreeningRequest] {
      driver.effects.compactMap { if case .screen(let request) = $0 { request } else { nil } }
    }
    driver.press("n<Tab><Tab>")
    let before = asked(driver).count
    driver.press("rani_p")
    let first = Array(asked(driver).dropFirst(before))
    #expect(first.count == 6)
    driver.press("<Tab>")
    #expect(asked(driver).count == before + 6)
    driver.press("<S-Tab>s")
    let newest = asked(driver).last!
    let likeness = Likeness(key: Shop.entry.key, why: .username(Username(OutsideText("rani_ps"))!))
    driver.bring(.screened(ScreeningAnswer(generation: newest.generation, likenesses: [likeness])))
    driver.bring(.screened(ScreeningAnswer(generation: first[0].generation, likenesses: [])))
    #expect(driver.model.screening.likenesses(of: newest.buyer) == [likeness])
    #expect(driver.model.screening.likenesses(of: first[0].buyer).isEmpty)
  }
}
