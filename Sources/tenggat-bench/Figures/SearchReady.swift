/// From the start until nothing more is made ready: all threads rest, the index is whole.
struct SearchReady: Measurement {
  func figures(of shop: BenchShop) -> [Figure] {
    var wall: [Double] = []
    var memory: [Double] = []
    for _ in 0..<max(2, shop.rounds / 5) {
      let begun = milliseconds()
      guard let dashboard = shop.start(), dashboard.answer(within: 10_000) != nil else { continue }
      wall.append(Self.rest(dashboard) - begun)
      memory.append(ProcessFigures.memory(of: dashboard.process).proportional)
    }
    let limit = Double(shop.exportedBytes) * 1.5 / 1_048_576
    return [
      Figure(name: "search-ready", unit: "ms", samples: Samples(wall), limit: 1000),
      Figure(name: "memory-pss", unit: "MB", samples: Samples(memory), limit: limit),
    ]
  }

  /// The snapshot is proven in the first second and a half in which nobody asks for anything: part of a start, not of waiting.
  static let idle = 2500.0

  /// When it last worked before it did not for so many milliseconds.
  @discardableResult static func rest(_ dashboard: Dashboard, quiet: Double = 200) -> Double {
    var (last, before) = (milliseconds(), -1.0)
    while milliseconds() - last < quiet {
      dashboard.watch(for: 10)
      let cpu = ProcessFigures(of: dashboard.process).cpu
      // A tick is a fraction of a millisecond.
      if cpu - before > 2 { (last, before) = (milliseconds(), cpu) }
    }
    return last
  }
}
