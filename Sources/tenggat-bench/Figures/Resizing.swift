/// From a new size to the last byte of the frame that fits it.
struct Resizing: Measurement {
  func figures(of shop: BenchShop) -> [Figure] {
    guard let dashboard = shop.started() else { return [] }
    SearchReady.rest(dashboard)
    var wall: [Double] = []
    for round in 0..<shop.rounds {
      // A countdown that goes on while the new size settles would be counted as part of it.
      if dashboard.answer(within: 1100) != nil { dashboard.settle(quiet: 5) }
      let begun = milliseconds()
      dashboard.resize(rows: round % 2 == 0 ? 60 : 40, columns: round % 2 == 0 ? 200 : 120)
      guard dashboard.answer() != nil else { continue }
      wall.append(dashboard.settle(quiet: 30) - begun)
    }
    let storms = (0..<shop.rounds).map { _ in frames(dashboard) }
    return [
      Figure(name: "resize", unit: "ms", samples: Samples(wall), limit: 5),
      Figure(name: "resize-storm", unit: "frames", samples: Samples(storms), limit: Limit(worst: 3)),
    ]
  }

  /// How often something is drawn while twenty sizes come in 200 ms, and after them.
  private func frames(_ dashboard: Dashboard) -> Double {
    if dashboard.answer(within: 1100) != nil { dashboard.settle(quiet: 5) }
    let begun = milliseconds()
    var times: [Double] = []
    for step in 1...40 {
      if step <= 20 { dashboard.resize(rows: 40 + Int32(step), columns: 120 + Int32(step)) }
      let end = begun + Double(step) * 10
      while milliseconds() < end {
        if let time = dashboard.answer(within: Int32(max(1, end - milliseconds()))) { times.append(time) }
      }
    }
    guard dashboard.row(59).contains("bantuan") else { return .nan }
    // What comes right after something is of the same frame.
    return Double(zip([-.infinity] + times, times).count { $1 - $0 > 2 })
  }
}
