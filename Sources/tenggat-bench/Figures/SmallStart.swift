import Orders
import Storage

/// A start on 1,000 orders: what most shops have. The floor is a start of ncurses alone, in C.
struct SmallStart: Measurement {
  func figures(of shop: BenchShop) throws -> [Figure] {
    let directory = try DataDirectory.open(
      "\(shop.home)/small", known: KnownDirectories(in: "\(shop.home)/state/tenggat"), at: shop.now.seconds)
    try SampleShop(orders: 1000, pending: 40, entries: 1000, now: shop.now).make(in: directory, policy: shop.policy)
    let start = starts(shop) { shop.start(data: directory.path) }
    let floor = starts(shop) { Dashboard(shop.floor, arguments: [], home: shop.home, now: Bench.now) }
    return [
      Figure(name: "small-start-cpu", unit: "ms", samples: start.cpu, floor: floor.cpu, limit: 12),
      Figure(name: "small-start-peak", unit: "MB", samples: start.peak, floor: floor.peak, limit: 12),
    ]
  }

  private func starts(_ shop: BenchShop, _ start: () -> Dashboard?) -> (cpu: Samples, peak: Samples) {
    var (cpu, peak): ([Double], [Double]) = ([], [])
    for _ in 0..<shop.rounds {
      guard let dashboard = start(), dashboard.answer(within: 10_000) != nil else { continue }
      dashboard.settle(quiet: 5)
      cpu.append(ProcessFigures(of: dashboard.process).cpu)
      peak.append(ProcessFigures.memory(of: dashboard.process).peak)
    }
    return (Samples(cpu), Samples(peak))
  }
}
