import Orders
import Testing

@testable import Dashboard

@Suite struct NextChangeTests {
  @Test func itSleepsUntilThePictureChanges() {
    var driver = Driver()
    #expect(nextChange(driver.model, drawnUntil: Shop.now + 42) == 42_000)
    driver.wait(150)
    driver.wait(1100)
    #expect(nextChange(driver.model, drawnUntil: Shop.now + 42) == 40_750)
    #expect(nextChange(driver.model, drawnUntil: Shop.now) == 1)
  }

  @Test func aClockThatWasSetIsSaidAndSuspendIsNot() {
    var driver = Driver(Array(Shop.orders.prefix(5)))
    driver.wait(1000)
    driver.wait(3_600_000)
    #expect(driver.notice == nil)
    driver.model.now.moment = driver.model.now.moment - 3600
    driver.bring(.ticked)
    #expect(driver.notice == .clockJumped(seconds: -3600))
  }

  @Test func waitingRowsAndNoticesWakeIt() {
    var driver = Driver()
    driver.press("p")
    driver.wait(150)
    #expect(nextChange(driver.model, drawnUntil: .latest) == 1350)
    driver.wait(1350)
    driver.wait(150)
    #expect(nextChange(driver.model, drawnUntil: .latest) == 350)
    driver.wait(350)
    #expect(nextChange(driver.model, drawnUntil: .latest) == 6000)
    driver.wait(6000)
    #expect(driver.notice == nil)
  }
}
