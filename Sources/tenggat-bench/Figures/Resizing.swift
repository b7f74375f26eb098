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
    return [Figure(name: "resize", unit: "ms", samples: Samples(wall), limit: 5)]
  }
}
