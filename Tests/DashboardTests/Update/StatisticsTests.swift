import Orders
import Statistics
import Testing

@testable import Dashboard

/// `S`: what is asked of the thread that counts, and when.
@Suite struct StatisticsTests {
  private func requests(_ driver: Driver) -> [StatisticsRequest] {
    driver.effects.compactMap { if case .count(let request) = $0 { request } else { nil } }
  }

  private func answer(_ driver: inout Driver) {
    guard let request = requests(driver).last, let figures = ShopFigures.count(request) else { return }
    driver.bring(.counted(.counted(generation: request.generation, figures)))
  }

  @Test func itCountsOnceAndAgainWhenTheBookChanges() {
    var driver = Driver()
    driver.press("S")
    driver.wait(1000)
    #expect(requests(driver).count == 1 && driver.model.shownFigures == nil)
    answer(&driver)
    #expect(driver.model.shownFigures?.all.orders == 7)
    driver.bring(.arrived([Change(.ordered, .order(before: nil, after: Shop.order(9, until: Shop.now + 7200)))]))
    #expect(requests(driver).count == 2)
    // What was counted stays on the screen until the new figures are there.
    #expect(driver.model.shownFigures?.all.orders == 7)
    answer(&driver)
    #expect(driver.model.shownFigures?.all.orders == 8)
  }

  @Test func anOldAnswerIsThrownAway() {
    var driver = Driver()
    driver.press("S")
    guard let old = requests(driver).first, let figures = ShopFigures.count(old) else { return #expect(Bool(false)) }
    driver.press("<Right>")
    driver.bring(.counted(.counted(generation: old.generation, figures)))
    #expect(driver.model.shownFigures == nil)
    answer(&driver)
    #expect(driver.model.shownFigures?.period == Period.weeks(4, before: Shop.now, in: .wib))
  }

  @Test func aRuleOpensItsPageAndTheFirstPageKeepsItsFigures() {
    var driver = Driver()
    driver.press("S")
    answer(&driver)
    driver.press("t")
    #expect(driver.model.shownFigures == nil)
    #expect(requests(driver).last?.rule == OtherRule(terms: Shop.policy.presets[0]))
    answer(&driver)
    #expect(driver.model.shownFigures?.replay != nil)
    driver.press("T<Tab>")
    #expect(driver.model.shownFigures != nil)
    driver.press("gd0")
    #expect(requests(driver).last?.rule == nil)
  }

  @Test func closingTheScreenForgetsTheFigures() {
    var driver = Driver()
    driver.press("S")
    answer(&driver)
    driver.press("<Esc>")
    #expect(driver.model.overlays.isEmpty && driver.model.statistics.figures == nil)
    driver.press("S")
    #expect(requests(driver).count == 2)
  }

  @Test func aNewWeekIsANewQuestion() {
    var driver = Driver()
    driver.press("S<Right>")
    let before = requests(driver).count
    driver.wait(7 * 86_400_000)
    #expect(requests(driver).count == before + 1)
  }
}
