import Orders
import Search
import Testing

@testable import Dashboard

/// Whom a selected order's buyer resembles is asked about where somebody stops, not on the way there.
@Suite struct ScreeningRestTests {
  private static let orders = (1...4).map { number in
    var order = Shop.order(number, until: Shop.now + Int64(number) * 7200)
    order.buyer.username = Username(OutsideText("buyer_\(number)"))
    return order
  }

  private func asked(_ driver: Driver) -> [String?] {
    driver.effects.compactMap { if case .screen(let request) = $0 { request.buyer.username?.text.string } else { nil } }
  }

  @Test func whoeverIsPassedByIsNotAskedAbout() {
    var driver = Driver(Self.orders)
    driver.wait(1000)
    driver.effects = []
    for _ in 0..<2 {
      driver.press("j")
      driver.wait(100)
    }
    #expect(asked(driver).isEmpty && !driver.model.screening.isAnswered)
    #expect(nextChange(driver.model, drawnUntil: .latest) == 50)
    driver.wait(49)
    #expect(asked(driver).isEmpty)
    driver.wait(1)
    #expect(asked(driver).count == 1 && asked(driver).first??.contains("buyer_3") == true)
    driver.wait(500)
    #expect(asked(driver).count == 1)
  }

  /// The form of the same buyer's order does not end the wait, and what lies on top of it all does.
  @Test func theWaitGoesOnInTheFormAndEndsBeneathADialog() {
    var driver = Driver(Self.orders)
    driver.wait(1000)
    driver.effects = []
    driver.press("je")
    driver.wait(150)
    #expect(asked(driver).count == 1)
    driver.effects = []
    driver.press("<Esc>j?")
    driver.wait(1000)
    #expect(asked(driver).isEmpty && driver.model.screening.isAnswered)
  }
}
