@testable import App
import Testing

/// How often the loop has something searched for.
@Suite struct SearchingLoopTests {
  private func searches(of dashboard: HeadlessDashboard) -> Int {
    dashboard.loop.questions.search.newest.load(ordering: .acquiring)
  }

  @Test func lettersTypedAheadAreOneSearch() {
    let dashboard = HeadlessDashboard()
    dashboard.press("/")
    let before = searches(of: dashboard)
    dashboard.pressAtOnce("4410")
    #expect(searches(of: dashboard) == before + 1)
    #expect(dashboard.model.blacklist.rows.map(\.text) == ["6281322774410"])
  }

  @Test func lettersOneByOneAreEachSearchedFor() {
    let dashboard = HeadlessDashboard()
    dashboard.press("/")
    let before = searches(of: dashboard)
    dashboard.press("4410")
    #expect(searches(of: dashboard) == before + 4)
  }
}
