import Orders
import Storage

/// A shop in which nothing is due: nobody wakes up and nothing is written.
struct Resting: Measurement {
  func figures(of shop: BenchShop) throws -> [Figure] {
    let directory = try DataDirectory.open(
      "\(shop.home)/resting", known: KnownDirectories(in: "\(shop.home)/state/tenggat"), at: shop.now.seconds)
    try SampleShop(orders: 200, pending: 0, entries: 200, now: shop.now).make(in: directory, policy: shop.policy)
    guard let dashboard = shop.started(data: directory.path, quiet: 1000) else { return [] }
    // The welcome goes by itself.
    dashboard.settle(quiet: 9000)
    let before = (ProcessFigures(of: dashboard.process).wakeUps, dashboard.written)
    dashboard.watch(for: Double(min(shop.seconds, 5)) * 1000)
    let after = (ProcessFigures(of: dashboard.process).wakeUps, dashboard.written)
    return [
      Figure(name: "resting-wake-ups", unit: "", samples: Samples([Double(after.0 - before.0)]), limit: 0),
      Figure(name: "resting-bytes", unit: "bytes", samples: Samples([Double(after.1 - before.1)]), limit: 0),
    ]
  }
}
