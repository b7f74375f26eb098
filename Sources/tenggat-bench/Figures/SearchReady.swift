/// From the start until nothing more is made ready: all threads rest, the index is whole.
struct SearchReady: Measurement {
  func figures(of shop: BenchShop) -> [Figure] {
    var wall: [Double] = []
    var memory: [Double] = []
    for _ in 0..<shop.rounds {
      let begun = milliseconds()
      guard let dashboard = shop.start(), dashboard.answer(within: 10_000) != nil else { continue }
      wall.append(Self.rest(dashboard) - begun)
      memory.append(ProcessFigures.memory(of: dashboard.process).proportional)
    }
    let limit = Limit(median: Double(shop.exportedBytes) * 1.5 / 1_048_576)
    return [
      Figure(name: "search-ready", unit: "ms", samples: Samples(wall), limit: 1000),
      Figure(name: "memory-pss", unit: "MB", samples: Samples(memory), limit: limit),
    ]
  }

  /// When it last worked before it did not for so many milliseconds; after 15 s it is waited for no longer.
  @discardableResult static func rest(_ dashboard: Dashboard, quiet: Double = 200) -> Double {
    let begun = milliseconds()
    var (last, before) = (begun, 0.0)
    while milliseconds() - last < quiet, milliseconds() - begun < 15_000 {
      dashboard.watch(for: 10)
      let cpu = ProcessFigures(of: dashboard.process).cpu
      // A thread at work takes more of a hundredth of a second; a tick, even of a debug build, does not.
      if cpu - before > 4 { last = milliseconds() }
      before = cpu
    }
    return last
  }
}
