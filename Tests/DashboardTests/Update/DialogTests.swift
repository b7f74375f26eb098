import Orders
import Testing
import Words

@testable import Dashboard

@Suite struct DialogTests {
  private func many(_ count: Int) -> Driver { Driver((1...count).map { Shop.order($0, until: Shop.now + Int64($0) * 600) }) }

  private func confirmation(_ driver: Driver) -> Dashboard.Confirmation? {
    guard case .confirmation(let dialog)? = driver.model.overlays.last else { return nil }
    return dialog
  }

  private func menu(_ driver: Driver) -> ReasonMenu? {
    guard case .reasons(let menu)? = driver.model.overlays.last else { return nil }
    return menu
  }

  @Test func oneMoreKeyChoosesTheReason() {
    var driver = Driver()
    driver.press("jx")
    #expect(menu(driver)?.orders.map(\.id) == [1])
    driver.press("b")
    #expect(driver.order(1)?.cancelled?.reason == .outOfStock)
    #expect(driver.notice == .done(.cancelled, [1], reason: .outOfStock))
    driver.press("u")
    #expect(driver.state(1) == .pending)
  }

  @Test func everyReasonHasItsOwnKey() {
    #expect(Set(CancelReason.allCases.map(ReasonMenu.key)).count == CancelReason.allCases.count)
  }

  @Test(arguments: [("1s", true), ("11", false), ("1<Enter>", false)])
  func aStrikeIsAskedForOnceItMayBeProposed(keys: String, strike: Bool) {
    var driver = Driver()
    driver.wait(3_600_000)
    driver.press("x" + keys)
    #expect(driver.order(7)?.cancelled?.strike == strike)
  }

  @Test func noStrikeIsProposedBeforeReleaseNorWithoutAReminderNorForOtherReasons() {
    var early = Driver()
    early.press("jx1")
    #expect(early.order(1)?.cancelled?.strike == false)
    var unreminded = Driver([Shop.order(1, until: Shop.now - 20_000)])
    unreminded.press("x1")
    #expect(unreminded.order(1)?.cancelled?.strike == false)
    var blocked = Driver([Shop.order(1, until: Shop.now - 20_000)])
    blocked.press("x2")
    #expect(menu(blocked)?.reason == .blockedUs)
    var forgot = Driver()
    forgot.press("x3")
    #expect(forgot.order(7)?.cancelled?.strike == false)
  }

  @Test func escapeGoesBackFromTheStrikeToTheReasonsAndThenOut() {
    var driver = Driver([Shop.overdue(Shop.order(1, until: Shop.now - 20_000))])
    driver.press("x1<Esc>")
    #expect(menu(driver) != nil && menu(driver)?.reason == nil)
    driver.press("<Esc>")
    #expect(driver.model.overlays.isEmpty && driver.state(1) == .pending)
  }

  @Test(arguments: [("y", true), ("n", false)])
  func theStrikeTakesYesAndNo(key: String, strike: Bool) {
    var driver = Driver()
    driver.wait(3_600_000)
    driver.press("x1" + key)
    #expect(driver.order(7)?.cancelled?.strike == strike)
  }

  @Test func arrowsAndEnterChooseAReason() {
    var driver = Driver()
    driver.press("jx<Enter>")
    #expect(driver.state(1) == .pending && menu(driver) != nil)
    driver.press("<Down><Down><Down><Down><Up><Enter>")
    #expect(driver.order(1)?.cancelled?.reason == .forgot)
  }

  @Test func whoeverHasPaidHasNotVanishedAndGetsTheMoneyBack() {
    var driver = Driver()
    driver.press("lx")
    #expect(menu(driver)?.reasons.contains(.vanished) == false && menu(driver)?.reasons.contains(.refusedDownPayment) == false)
    driver.press("1")
    #expect(driver.state(6) == .paid)
    driver.press("<Down><Down><Enter>")
    #expect(driver.order(6)?.cancelled?.reason == .forgot)
    #expect(driver.notice == .done(.cancelled, [6], reason: .forgot, fact: .refund(98_006)))
  }

  @Test func aStrikeOfSomebodyWithoutAnEntryProposesOneAndAPersonMakesIt() throws {
    var driver = Driver()
    driver.wait(3_600_000)
    driver.press("x1y")
    #expect(driver.notice == .entryProposed(7, .vanished, strikes: 1))
    driver.wait(2000)
    driver.press("e")
    guard case .entryForm(let form)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    #expect(form.order == 7 && form.text(.level) == "suspect" && driver.model.book.blacklist.count == 1)
    driver.press("<C-s>")
    #expect(driver.order(7).flatMap { driver.model.book.entry(of: $0.buyer) }?.orders == [7])
  }

  @Test func whoeverAnsweredTheReminderIsNotSilent() {
    var order = Shop.overdue(Shop.order(1, until: Shop.now - 20_000))
    order.history.append(HistoryEvent(at: Shop.now - 60, kind: .answered))
    var driver = Driver([order], entries: [])
    driver.press("x1")
    #expect(driver.order(1)?.cancelled == Cancellation(at: Shop.now, reason: .vanished, strike: false))
  }

  @Test func theSecondStrikeProposesABlock() {
    var second = Shop.overdue(Shop.order(8, until: Shop.now - 7200))
    second.buyer = Shop.orders[6].buyer
    var driver = Driver(Shop.orders + [second])
    driver.wait(3_600_000)
    driver.press("x1y")
    driver.wait(3000)
    driver.press("<Esc>")
    driver.wait(1000)
    driver.press("gx1y")
    #expect(driver.notice == .entryProposed(8, .vanished, strikes: 2))
    driver.wait(300)
    driver.press("e")
    guard case .entryForm(let form)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    #expect(form.text(.level) == "blocked")
  }

  @Test func aStrikeOfSomebodyWithAnEntrySaysWhatTheEntryHasNow() {
    var order = Shop.overdue(Shop.order(1, until: Shop.now - 20_000))
    order.buyer.phone = Shop.entry.phone
    var driver = Driver([order])
    driver.press("x1y")
    #expect(driver.notice == .entryProposed(1, .vanished, strikes: 2, isRise: true))
    #expect(
      driver.model.notices.log.map(\.notice).contains(.done(.cancelled, [1], reason: .vanished, fact: .strikes(2, .suspect))))
  }

  @Test func aDialogWhoseOrderChangedDoesNothingAndSaysSo() throws {
    var driver = Driver()
    driver.press("x")
    let others = try driver.model.book.decide(.claim(7), at: Shop.now, policy: Shop.policy).changes
    driver.bring(.arrived(others))
    driver.press("3")
    #expect(driver.state(7) == .pending)
    #expect(driver.notice == .changedMeanwhile([7], latest: .claimed))
    #expect(driver.commitCount == 0)
  }

  @Test func tenAreDoneAtOnceAndUndoneInOneStep() {
    var driver = many(10)
    driver.press("*p")
    #expect(driver.model.book.open.values.allSatisfy { $0.state == .paid })
    #expect(driver.commitCount == 1)
    #expect(driver.model.marks.isEmpty)
    driver.press("u")
    #expect(driver.model.book.open.values.allSatisfy { $0.state == .pending })
  }

  @Test func moreThanTenNeedTheirNumberTyped() {
    var driver = many(11)
    driver.press("*p")
    #expect(confirmation(driver)?.orders.count == 11)
    driver.press("y")
    #expect(driver.commitCount == 0)
    driver.press("1y")
    #expect(driver.commitCount == 0)
    driver.press("1y")
    #expect(driver.commitCount == 1)
    #expect(driver.model.book.open.values.allSatisfy { $0.state == .paid })
  }

  @Test func theRightNumberMovesTheFocusAndAnyOtherIsAskedAgain() {
    var driver = many(12)
    driver.press("*p")
    driver.wait(250)
    driver.press("1<Enter>")
    #expect(driver.notice == .numberAsked(12) && confirmation(driver)?.isConfirmFocused == false)
    driver.press("2")
    #expect(confirmation(driver)?.isConfirmFocused == true)
    driver.press("2")
    #expect(confirmation(driver)?.isConfirmFocused == false)
    driver.press("<BS><Enter>")
    #expect(driver.commitCount == 1 && driver.model.overlays.isEmpty)
  }

  @Test(arguments: ["<Esc>", "n", "<Enter>", "12<Left><Enter>"])
  func leavingBySafeButtonSaysThatNothingWasDone(keys: String) {
    var driver = many(12)
    driver.press("*p")
    driver.wait(250)
    driver.press(keys)
    #expect(driver.model.overlays.isEmpty && driver.commitCount == 0 && driver.notice == .nothingDone)
  }

  @Test func enterTakesTheSafeButtonAndNotTooSoon() {
    var driver = many(12)
    driver.press("*x4")
    #expect(confirmation(driver)?.action == .cancel)
    driver.press("<Enter>")
    #expect(confirmation(driver) != nil)
    driver.wait(250)
    driver.press("<Enter>")
    #expect(driver.model.overlays.isEmpty && driver.commitCount == 0)
    driver.press("x4")
    driver.wait(250)
    driver.press("12<Right><Enter>")
    #expect(driver.commitCount == 1)
  }

  @Test func bulkWithAChangedOrderDoesNothing() throws {
    var driver = many(11)
    driver.press("*p11")
    let others = try driver.model.book.decide(.claim(3), at: Shop.now, policy: Shop.policy).changes
    driver.bring(.arrived(others))
    driver.press("y")
    #expect(driver.notice == .changedMeanwhile([3], latest: .claimed))
    #expect(driver.commitCount == 0)
  }
}
