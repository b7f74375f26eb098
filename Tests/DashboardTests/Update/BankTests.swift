import Intake
import Orders
import Search
import Testing

@testable import Dashboard

/// `M`: the money that waits, one after another.
@Suite struct BankTests {
  private func view(_ driver: Driver) -> BankView? { driver.model.bankView }

  private func found(_ driver: Driver) -> [CreditMatch.Kind] { view(driver)?.found.map(\.match.kind) ?? [] }

  /// Money for the shop's orders: #1 exact, #2 near, #7 late, #6 paid already, #3 and #4 ambiguous, and nobody's.
  private func driver(_ lines: [(Int64, CleanText)]? = nil) -> Driver {
    var orders = Shop.orders
    orders[3].payable = orders[2].payable
    var driver = Driver(orders)
    var late = Shop.order(8, until: Shop.now - 7200)
    (late.state, late.cancelled) = (.cancelled, Cancellation(at: Shop.now - 60, reason: .vanished, strike: false))
    driver.model.book.apply([
      Change(.cancelled, .order(before: nil, after: late)), Change(.paid, .order(before: orders[5], after: orders[5])),
    ])
    driver.keepMoney(
      lines ?? [
        (98_001, "BUYER 1"), (95_502, "BUYER 2"), (98_008, "BUYER 8"), (98_006, "BUYER 6"), (98_003, "X"), (12_345, "SIAPA"),
      ])
    driver.press("M")
    driver.wait(600)
    return driver
  }

  @Test func everyKindIsShownWithItsMatch() {
    #expect(found(driver()) == [.exact, .near, .late, .duplicate, .ambiguous, .none])
  }

  @Test func enterSettlesAnExactOneAndUndoBringsItBack() {
    var driver = driver()
    driver.press("<Enter>")
    #expect(driver.state(1) == .paid && driver.notice == .creditDone(.paid, [1], balance: 0))
    #expect(view(driver)?.found.count == 5 && view(driver)?.selection == 2)
    driver.wait(600)
    driver.press("u")
    #expect(driver.state(1) == .pending && view(driver)?.found.count == 6)
  }

  @Test func aKeyHeldDownDoesNotConfirmTheNextOneUnseen() {
    var driver = driver([(98_001, "BUYER 1"), (98_002, "BUYER 2")])
    driver.press("<Enter><Enter>")
    #expect(driver.state(1) == .paid && driver.state(2) == .pending && driver.notice == .unavailable(.bank, .justMoved))
    driver.wait(600)
    driver.press("<Enter>")
    #expect(driver.state(2) == .paid && view(driver)?.found.isEmpty == true)
  }

  @Test func aNearOneAsksAndLeavesItsDifferenceVisible() {
    var driver = driver()
    driver.press("j<Enter>")
    guard case .asking(let question)? = view(driver)?.step else {
      Issue.record("no question")
      return
    }
    #expect(question.orders == [2] && question.match?.why == .feeTakenOff(2500) && driver.state(2) == .pending)
    driver.press("<Esc>")
    #expect(driver.state(2) == .pending && driver.commitCount == 0)
    driver.press("<Enter><Enter>")
    #expect(driver.state(2) == .paid && driver.order(2)?.balance == -2500)
    #expect(driver.notice == .creditDone(.paid, [2], balance: -2500))
    #expect(driver.model.board.standing(at: Shop.now).balances == 1)
  }

  @Test func aPartLeavesTheOrderWaiting() {
    var driver = driver()
    driver.press("j<Enter>d")
    #expect(driver.state(2) == .pending && driver.order(2)?.paid == 95_502 && driver.order(2)?.due == 2500)
  }

  @Test func lateMoneyOffersToRevive() {
    var driver = driver()
    driver.press("jj<Enter>")
    #expect(driver.state(8) == .cancelled)
    driver.press("<Enter>")
    #expect(driver.state(8) == .paid && driver.order(8)?.cancelled == nil)
  }

  @Test func aSecondPaymentIsTooMuchUntilItIsGivenBack() {
    var driver = driver()
    driver.press("jjj<Enter><Enter>")
    #expect(driver.order(6)?.balance == 98_006 && driver.notice == .creditDone(.paidAgain, [6], balance: 98_006))
    driver.press("<Esc>")
    driver.model.orders.tab = .toSend
    driver.wait(2000)
    driver.wait(2000)
    driver.model.orders.selection = 6
    driver.press("f")
    #expect(driver.order(6)?.balance == 0)
  }

  @Test func anAmbiguousOneLetsChoose() {
    var driver = driver()
    driver.press("jjjj<Enter>")
    guard case .choosing(let choice)? = view(driver)?.step else {
      Issue.record("no choice")
      return
    }
    #expect(driver.model.orders(for: choice).prefix(2).map(\.id) == [3, 4] && choice.selection == 3)
    driver.press("<Down><Enter>")
    #expect(driver.state(4) == .paid && driver.state(3) == .pending)
  }

  @Test func nobodysMoneyIsMatchedByHandOrPutAside() {
    var driver = driver()
    driver.press("G<Enter>")
    driver.press("buyer<Space>5")
    guard case .choosing(let choice)? = view(driver)?.step else {
      Issue.record("no choice")
      return
    }
    #expect(driver.model.orders(for: choice).map(\.id) == [5])
    driver.press("<Enter>")
    guard case .asking(let question)? = view(driver)?.step else {
      Issue.record("no question: the sum is another")
      return
    }
    #expect(question.orders == [5] && question.match == nil)
    driver.press("<Esc>x")
    #expect(driver.model.book.bank.credits.count == 5 && driver.notice == .creditDone(.creditDismissed, [], balance: 0))
    driver.press("u")
    #expect(driver.model.book.bank.credits.count == 6)
  }

  @Test func aNumberFindsAnyOrderOfTheShop() {
    var driver = driver()
    driver.press("Gm6")
    guard case .choosing(let choice)? = view(driver)?.step else {
      Issue.record("no choice")
      return
    }
    #expect(driver.model.orders(for: choice).first?.id == 6)
  }

  @Test func whatChangesMeanwhileIsNotAnsweredUnseen() {
    var driver = driver()
    driver.press("j<Enter>")
    let paid = Shop.paid(driver.order(2)!)
    driver.bring(.arrived([Change(.paid, .order(before: driver.order(2), after: paid))]))
    driver.wait(600)
    driver.press("<Enter>")
    #expect(driver.notice == .changedMeanwhile([2]) && driver.model.book.bank.credits.count == 6)
  }

  @Test func aReadOnlyDashboardOnlyShows() {
    var driver = driver()
    driver.model.isReadOnly = true
    driver.press("<Enter>xj<Enter>m<Enter>")
    #expect(driver.commitCount == 0 && found(driver).count == 6)
  }

  @Test func aPasteInTheListDoesNothing() {
    var driver = driver()
    _ = update(&driver.model, .pressed(.burst(OutsideText("x\nx\n"))))
    #expect(driver.commitCount == 0 && driver.notice == .pasteDropped)
  }

  @Test func aPayerWithTheNameOfAListedPersonIsShownButNothingFollows() {
    let entry = BlacklistEntry(
      key: Shop.key("6281399990000"), phone: PhoneReading("0813-9999-0000").key, name: "Siti Aminah", level: .blocked, strikes: 2,
      reasons: [.vanished], firstAt: Shop.now - 864_000, lastAt: Shop.now - 864_000)
    var driver = Driver(Shop.orders, entries: [entry])
    driver.keepMoney([(98_001, "SITI AMINAH")])
    driver.press("M")
    let asked = driver.effects.compactMap { effect -> ScreeningRequest? in
      if case .screen(let request) = effect { request } else { nil }
    }
    #expect(asked.map(\.payer) == ["SITI AMINAH"])
    if let request = asked.first, let answer = Screening.answer(request) { driver.bring(.screened(answer)) }
    let found = driver.model.bankView?.found.first
    #expect(found.map { driver.model.lookalikes(of: $0) } == [entry.key])
    driver.wait(600)
    driver.press("<Enter>")
    #expect(driver.state(1) == .paid && driver.model.book.entry(entry.key) == entry)
  }

  @Test func bothWaysOutOfABalance() {
    var driver = driver()
    driver.press("j<Enter><Enter><Esc>")
    driver.model.orders.tab = .toSend
    driver.wait(2000)
    driver.wait(2000)
    driver.model.orders.selection = 2
    driver.press("f")
    #expect(driver.order(2)?.balance == 0 && driver.order(2)?.paid == 95_502, "a shortfall is let be")
    driver.press("u")
    driver.wait(2000)
    driver.model.orders.selection = 2
    driver.press("p")
    #expect(driver.order(2)?.balance == 0 && driver.order(2)?.paid == 98_002, "or it has come")
  }
}

extension Driver {
  /// Money that came in today and waits.
  mutating func keepMoney(_ money: [(Int64, CleanText)]) {
    var statement = Statement(account: "BCA 1234567890")
    statement.lines = money.enumerated().map { index, money in
      var line = StatementLine(line: index + 1, date: CivilDate(reading: "2026-11-23"), amount: Rupiah(money.0), isCredit: true)
      (line.payer, line.description) = (money.1, "TRSF E-BANKING CR 2311/WS\(index) \(money.1)")
      return line
    }
    let asked = StatementImport(statement, appliesExact: false, freshKey: StatementKey(LineChecksum(high: 1, low: 2)))
    if let decision = try? model.book.decide(.importStatement(asked), at: Shop.now, policy: Shop.policy) {
      model.book.apply(decision.changes)
    }
  }
}
