/// From the start of the process to the last byte of its first full frame.
struct FirstFrame: Measurement {
  func figures(of shop: BenchShop) -> [Figure] {
    var wall: [Double] = []
    var cpu: [Double] = []
    for _ in 0..<shop.rounds {
      let begun = milliseconds()
      guard let dashboard = shop.start(), dashboard.answer(within: 10_000) != nil else { continue }
      // A frame comes in one piece or in few, right after one another.
      wall.append(dashboard.settle(quiet: 5) - begun)
      cpu.append(ProcessFigures(of: dashboard.process).cpu)
    }
    return [
      Figure(name: "first-frame", unit: "ms", samples: Samples(wall), limit: 40),
      Figure(name: "first-frame-cpu", unit: "ms", samples: Samples(cpu), limit: 20),
    ]
  }
}
