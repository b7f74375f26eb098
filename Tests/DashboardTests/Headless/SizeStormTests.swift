import App
import Screen
import Testing

/// A window whose edge is dragged has another size a hundred times a second: few are drawn, and the last always.
@Suite struct SizeStormTests {
  private let dashboard = HeadlessDashboard()

  /// Nothing that is asked once a selection rests is answered within a storm.
  init() {
    rest(30)
    while !dashboard.model.screening.isAnswered { dashboard.loop.turn(atMost: 100) }
  }

  private func resize(_ rows: Int, _ columns: Int) {
    dashboard.glass.events.append(.resized(Size(rows: rows, columns: columns)))
    dashboard.loop.turn(atMost: 0)
  }

  /// Hundredths of a second in which no size comes.
  private func rest(_ hundredths: Int) {
    for _ in 0..<hundredths {
      dashboard.clock.advance(milliseconds: 10)
      dashboard.loop.turn(atMost: 0)
    }
  }

  private var size: Size { dashboard.glass.canvas.size }

  @Test func aSizeAloneIsDrawnAtOnce() {
    resize(60, 200)
    #expect(size == Size(rows: 60, columns: 200))
    rest(100)
    resize(40, 120)
    #expect(size == Size(rows: 40, columns: 120))
  }

  @Test func twentySizesInAFifthOfASecondAreThreeFrames() {
    let before = dashboard.glass.frames
    for step in 1...20 {
      resize(40 + step, 120 + step)
      dashboard.clock.advance(milliseconds: 10)
    }
    rest(10)
    #expect(size == Size(rows: 60, columns: 140))
    #expect(dashboard.glass.frames - before == 3)
  }

  /// Somebody who drags for long sees what becomes of it.
  @Test func aLongStormIsDrawnNowAndThen() {
    let before = dashboard.glass.frames
    for step in 1...100 {
      resize(40, 120 + step)
      dashboard.clock.advance(milliseconds: 10)
    }
    #expect((6...8).contains(dashboard.glass.frames - before), "\(dashboard.glass.frames - before) frames in a second")
  }

  /// The clocks alone are drawn over the last picture, which is of another size.
  @Test func aSecondThatEndsInAStormHasTheNewSize() {
    resize(41, 121)
    dashboard.clock.advance(milliseconds: 10)
    resize(42, 122)
    dashboard.clock.advance(by: 1)
    dashboard.loop.turn(atMost: 0)
    #expect(size == Size(rows: 42, columns: 122))
  }

  /// The terminal has folded what it showed, and shows it folded where its old size comes back unseen.
  @Test func aSizeThatComesBackIsDrawn() {
    let before = (dashboard.glass.frames, size)
    resize(before.1.rows + 1, before.1.columns)
    dashboard.clock.advance(milliseconds: 10)
    resize(before.1.rows, before.1.columns)
    dashboard.clock.advance(milliseconds: 10)
    resize(before.1.rows + 1, before.1.columns)
    rest(20)
    #expect(dashboard.glass.frames == before.0 + 2)
  }

  @Test func aKeyInAStormIsSeenAtOnce() throws {
    let selection = try #require(dashboard.model.orders.selection)
    resize(41, 121)
    dashboard.clock.advance(milliseconds: 10)
    resize(42, 122)
    #expect(size == Size(rows: 41, columns: 121))
    dashboard.press("j")
    #expect(size == Size(rows: 42, columns: 122))
    #expect(dashboard.model.orders.selection != selection)
  }
}
