import Testing

/// Seconds in which the clocks alone are drawn must not swallow what becomes due in them.
@Suite struct ClocksAloneTests {
  @Test func aNoticeEndsBetweenTwoMinutes() {
    let dashboard = HeadlessDashboard()
    dashboard.press("p")
    #expect(dashboard.screen.contains("lunas ·"))
    let shown = dashboard.glass.frames
    for _ in 0..<30 { dashboard.wait(1) }
    #expect(!dashboard.screen.contains("lunas ·"))
    #expect(dashboard.glass.frames > shown)
  }
}
