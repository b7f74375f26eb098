import Orders
import Testing

@testable import Dashboard

/// `T`: what is parked, one order after another, one key each.
@Suite struct TriageTests {
  /// Monday, 10.00: #1 to #3 ran out on Sunday, while the shop was closed; #4 still waits.
  private func driver() -> Driver {
    let sunday = Shop.moment("2026-11-22T12:00:00+07:00")
    let parked = (1...3).map { Shop.order($0, until: sunday + Int64($0) * 60) }
    return Driver(parked + [Shop.order(4, until: Shop.now + 7200)], entries: [])
  }

  private func shown(_ driver: Driver) -> OrderID? { driver.model.triage?.current }

  @Test func itTakesWhatIsParkedTheOldestFirstWithOneKeyEach() {
    var driver = driver()
    driver.press("T")
    #expect(driver.model.triage?.orders == [1, 2, 3])
    #expect(shown(driver) == 1)
    driver.press("w")
    #expect(driver.order(1)?.release == Shop.moment("2026-11-23T17:00:00+07:00"))
    #expect(shown(driver) == 2)
    driver.wait(250)
    driver.press("p")
    #expect(driver.state(2) == .paid)
    driver.wait(250)
    driver.press("x3")
    #expect(driver.order(3)?.cancelled?.reason == .forgot)
    #expect(shown(driver) == nil)
    #expect(driver.model.triage?.decisions == [1: .keptWaiting, 2: .paid, 3: .cancelled])
    driver.press("<Enter>")
    #expect(driver.model.overlays.isEmpty)
  }

  @Test func undoShowsTheOrderAgain() {
    var driver = driver()
    driver.press("Te")
    #expect(shown(driver) == 2)
    driver.press("u")
    #expect(shown(driver) == 1)
    #expect(driver.order(1)?.promised == Shop.moment("2026-11-22T12:01:00+07:00"))
    #expect(driver.model.triage?.decisions.isEmpty == true)
    driver.press("p")
    #expect(driver.state(1) == .paid)
  }

  @Test func skippedOrdersComeBackAtTheEnd() {
    var driver = driver()
    driver.press("Tj")
    #expect(shown(driver) == 2)
    driver.press("<Tab>w")
    #expect(driver.order(3)?.waitedAt != nil)
    #expect(shown(driver) == 1)
    driver.press("k")
    #expect(shown(driver) == 2)
    driver.press("<Esc>")
    #expect(driver.notice == .triageLeft(2))
  }

  @Test func aKeyHeldDownDoesNotDecideTheNextOrderUnseen() {
    var driver = driver()
    driver.press("Tww")
    #expect(driver.order(1)?.waitedAt != nil && driver.order(2)?.waitedAt == nil)
    #expect(driver.notice == .unavailable(.wait, .justMoved))
    driver.wait(250)
    driver.press("w")
    #expect(driver.order(2)?.waitedAt != nil)
  }

  @Test func nothingIsDecidedWhileAnAnswerIsOnItsWay() {
    var driver = driver()
    driver.holdsCommits = true
    driver.press("Tw")
    driver.wait(1000)
    driver.press("w")
    #expect(driver.held.count == 1 && shown(driver) == 1)
    driver.answerHeld()
    #expect(shown(driver) == 2 && driver.commitCount == 1)
  }

  @Test func anOrderThatSomebodyElseDecidesDropsOutAndKeysRest() throws {
    var driver = driver()
    driver.press("T")
    let others = try driver.model.book.decide(.pay(1, settles: true), at: Shop.now, policy: Shop.policy).changes
    driver.bring(.arrived(others))
    #expect(shown(driver) == 2)
    #expect(driver.notice == .changedMeanwhile([1], latest: .paid))
    driver.wait(499)
    driver.press("p")
    #expect(driver.state(2) == .pending)
    driver.wait(1)
    driver.press("p")
    #expect(driver.state(2) == .paid)
  }

  @Test func anOrderThatChangesUnderTheCursorIsShownAsItIsAndKeysRest() throws {
    var driver = driver()
    driver.press("T")
    let others = try driver.model.book.decide(.claim(1), at: Shop.now, policy: Shop.policy).changes
    driver.bring(.arrived(others))
    #expect(shown(driver) == 1)
    driver.press("x")
    #expect(driver.notice == .unavailable(.cancel, .justMoved))
    driver.wait(500)
    driver.press("p")
    #expect(driver.state(1) == .paid)
  }

  @Test func whatComesToBeParkedMeanwhileIsTakenToo() {
    var driver = driver()
    driver.press("T")
    driver.wait(7200 * 1000 + 3600 * 1000)
    #expect(driver.model.triage?.orders == [1, 2, 3, 4])
  }

  @Test func itIsOfferedAtTheStartAndAtTheOpening() {
    var driver = driver()
    driver.bring(.started)
    #expect(driver.notice == .triageOffered(3))
    driver.model.now = Instant(moment: Shop.moment("2026-11-24T07:59:59+07:00"), uptime: driver.model.now.uptime + 79_199_000)
    driver.bring(.ticked)
    #expect(driver.notice != .triageOffered(4))
    driver.wait(1000)
    #expect(driver.notice == .triageOffered(4))
  }

  /// The entry that is proposed after a strike is about the buyer who was let go, not about the order that is shown by then.
  @Test func theProposedEntryIsOfTheOrderLetGo() {
    var orders = (1...2).map { Shop.order($0, until: Shop.moment("2026-11-22T12:00:00+07:00") + Int64($0) * 60) }
    orders[0].reminders = [Shop.moment("2026-11-21T12:00:00+07:00")]
    var driver = Driver(orders, entries: [])
    driver.press("Tx1s")
    #expect(driver.order(1)?.cancelled?.strike == true && shown(driver) == 2)
    #expect(driver.notice == .entryProposed(1, .vanished, strikes: 1))
    driver.wait(250)
    driver.press("b")
    guard case .proposal(let proposal)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    #expect(proposal.orders == [1])
    driver.press("<Esc>")
    #expect(shown(driver) == 2)
  }

  /// A down payment, and the second confirmation of cash on delivery, are decided by their own keys, which are shown.
  @Test func theAnswersAreThoseThatTheOrderCanGet() {
    let moment = Shop.moment("2026-11-22T12:00:00+07:00")
    var orders = (1...3).map { Shop.order($0, until: moment + Int64($0) * 60) }
    orders[0].downPayment = 50_000
    (orders[1].payment, orders[1].uniqueCode) = (.cashOnDelivery, nil)
    #expect(TriageAnswers.actions(for: orders[0]) == [.wait, .remind, .extend, .downPayment, .pay, .cancel])
    #expect(TriageAnswers.actions(for: orders[1]) == [.wait, .extend, .confirm, .cancel])
    #expect(TriageAnswers.actions(for: orders[2]) == [.wait, .remind, .extend, .pay, .cancel])
    var driver = Driver(orders, entries: [])
    driver.press("TD")
    #expect(driver.order(1)?.isDownPaid == true && driver.state(1) == .pending && shown(driver) == 2)
    driver.wait(250)
    driver.press("a")
    #expect(driver.order(2)?.isToSend == true && shown(driver) == 3)
  }

  @Test func withNothingParkedItSaysSo() {
    var driver = Driver([Shop.order(4, until: Shop.now + 7200)], entries: [])
    driver.press("T")
    #expect(driver.model.overlays.isEmpty && driver.notice == .unavailable(.triage, .nothingParked))
  }

  @Test func whatMakesNoSenseForTheOrderOrIsAboutAnotherSaysWhyNot() {
    var driver = driver()
    driver.press("Ts")
    #expect(driver.notice == .unavailable(.ship, .notPaid))
    driver.press("n")
    #expect(driver.notice == .unavailable(.newOrder, .notHere))
    #expect(driver.model.overlays.count == 1)
  }
}
