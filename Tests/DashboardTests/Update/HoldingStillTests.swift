import Orders
import Testing

@testable import Dashboard

/// terminal.md C20, C21: ids, not rows; rows hold still after a key.
@Suite struct HoldingStillTests {
  @Test func rowsAreSortedByDeadlineAndHoldStillAfterAKey() {
    var driver = Driver()
    #expect(driver.model.orders.rows == [7, 1, 2, 3, 4, 5])
    driver.press("p")
    #expect(driver.model.orders.rows == [7, 1, 2, 3, 4, 5])
    #expect(driver.model.orders.isReorderWaiting)
    driver.wait(1499)
    #expect(driver.model.orders.rows.first == 7)
    driver.wait(1)
    #expect(driver.model.orders.rows == [1, 2, 3, 4, 5])
    #expect(!driver.model.orders.isReorderWaiting)
  }

  @Test func aVanishedOrderLeavesTheCursorOnItsNeighbourWithVerbsOffForAMoment() {
    var driver = Driver()
    driver.press("jp")
    driver.wait(1500)
    #expect(driver.selection == 2)
    driver.press("p")
    #expect(driver.notice == .unavailable(.pay, .justMoved))
    #expect(driver.state(2) == .pending)
    driver.wait(500)
    driver.press("p")
    #expect(driver.state(2) == .paid)
  }

  @Test func anOrderThatSomebodyElseTookAwayLeavesItsRowAtOnceAndVerbsOff() {
    var driver = Driver()
    driver.press("j")
    let gone = driver.order(1)
    driver.bring(.arrived([Change(.undone, .order(before: gone, after: nil), takesBack: 1)]))
    #expect(driver.model.orders.rows == [7, 2, 3, 4, 5])
    #expect(driver.selection == 2)
    driver.press("x")
    #expect(driver.model.overlays.isEmpty)
    #expect(driver.notice == .unavailable(.cancel, .justMoved))
  }

  @Test func theCursorStaysOnItsOrderWhenRowsAreSortedAnew() throws {
    var driver = Driver()
    driver.press("jj")
    driver.wait(2000)
    let others = try driver.model.book.decide(.extend(7, by: .standard), at: Shop.now, policy: Shop.policy).changes
    driver.bring(.arrived(others))
    #expect(driver.model.orders.rows == [1, 2, 3, 4, 5, 7])
    #expect(driver.selection == 2)
    driver.press("p")
    #expect(driver.state(2) == .paid)
  }

  @Test func aPromiseThatPassesSortsTheRowsAnewByItself() {
    var driver = Driver([Shop.order(1, until: Shop.now + 10), Shop.order(2, until: Shop.now + 600)])
    driver.wait(150)
    driver.wait(1850)
    #expect(driver.model.orders.rows == [1, 2])
    #expect(nextChange(driver.model, drawnUntil: .latest) == 8000)
    driver.wait(9000)
    // #1 now runs to its decision, an hour later.
    #expect(driver.model.orders.rows == [2, 1])
  }

  @Test func aNewOrderIsShownAtOnce() throws {
    var driver = Driver()
    driver.press("n0812 7777 1234<Tab>Rani<Tab><Tab><Tab><Tab>Gamis (L navy) @185000<C-s>")
    let new = try #require(driver.selection)
    #expect(new == 8)
    #expect(driver.model.orders.rows.contains(8))
    #expect(driver.order(8)?.buyer.name == "Rani")
    #expect(driver.order(8)?.total == 185_000)
    driver.press("u")
    #expect(driver.order(8) == nil)
    #expect(!driver.model.orders.rows.contains(8))
  }

  @Test func anotherProcessIsMentionedButDoesNotCoverAnError() throws {
    var driver = Driver()
    driver.press("R")
    let others = try driver.model.book.decide(.claim(1), at: Shop.now, policy: Shop.policy).changes
    driver.bring(.arrived(others))
    #expect(driver.notice == .unavailable(.revive, .notCancelled))
    #expect(driver.model.notices.log.last?.notice == .othersChanged(1, orders: [1]))
    driver.wait(4000)
    #expect(driver.notice == nil)
  }
}
