@testable import App
import Testing

/// How often the loop has something searched for.
@Suite struct SearchingLoopTests {
  private func searches(of dashboard: HeadlessDashboard) -> Int {
    dashboard.loop.questions.search.newest.load(ordering: .acquiring)
  }

  /// Letters typed ahead are one search; one by one each is searched for.
  @Test(arguments: [true, false]) func lettersThatComeTogetherAreOneSearch(together: Bool) {
    let dashboard = HeadlessDashboard()
    dashboard.press("/")
    let before = searches(of: dashboard)
    if together { dashboard.pressAtOnce("4410") } else { dashboard.press("4410") }
    #expect(searches(of: dashboard) == before + (together ? 1 : 4))
    #expect(dashboard.model.blacklist.rows.map(\.text) == ["6281322774410"])
  }
}
