import Orders
import Storage

/// A start on 1,000 orders: what most shops have.
struct SmallStart: Measurement {
  func figures(of shop: BenchShop) throws -> [Figure] {
    let directory = try DataDirectory.open(
      "\(shop.home)/small", known: KnownDirectories(in: "\(shop.home)/state/tenggat"), at: shop.now.seconds)
    try SampleShop(orders: 1000, pending: 40, entries: 1000, now: shop.now).make(in: directory, policy: shop.policy)
    var cpu: [Double] = []
    var peak: [Double] = []
    for _ in 0..<shop.rounds {
      guard let dashboard = shop.start(data: directory.path), dashboard.answer(within: 10_000) != nil else { continue }
      dashboard.settle(quiet: 5)
      cpu.append(ProcessFigures(of: dashboard.process).cpu)
      peak.append(ProcessFigures.memory(of: dashboard.process).peak)
    }
    return [
      Figure(name: "small-start-cpu", unit: "ms", samples: Samples(cpu), limit: 12),
      Figure(name: "small-start-peak", unit: "MB", samples: Samples(peak), limit: 12),
    ]
  }
}
