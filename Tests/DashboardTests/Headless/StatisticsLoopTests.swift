import Orders
import Statistics
import Testing

@testable import Dashboard

/// The figures counted by their own thread while the screen stays live.
@Suite struct StatisticsLoopTests {
  @Test func theFiguresComeFromTheirThread() {
    let dashboard = HeadlessDashboard(SamplePast.book())
    dashboard.press("S")
    for _ in 0..<200 where dashboard.model.shownFigures == nil { dashboard.loop.turn(atMost: 100) }
    let figures = ShopFigures.count(StatisticsRequest(book: dashboard.model.book, policy: dashboard.model.policy))
    #expect(dashboard.model.shownFigures == figures && figures != nil)
    #expect(dashboard.screen.contains("Tingkat closing"))
    dashboard.press("tt")
    for _ in 0..<200 where dashboard.model.shownFigures == nil { dashboard.loop.turn(atMost: 100) }
    #expect(dashboard.screen.contains("membayar setelah batas baru") && dashboard.screen.contains("3 jam"))
    dashboard.press("<Esc>")
    #expect(dashboard.screen.contains("1 Menunggu"))
  }
}
