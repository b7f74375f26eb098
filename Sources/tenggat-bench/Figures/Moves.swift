/// From a key's byte to the moved selection, with all four panes and with the details hidden.
struct Moves: Measurement {
  func figures(of shop: BenchShop) -> [Figure] {
    let floor = floor(shop)
    return moves(shop, "move", layout: "", bytes: 1000, floor)
      + moves(shop, "move-hidden", layout: "hides-details=true\n", bytes: 350, floor)
  }

  private func moves(_ shop: BenchShop, _ name: String, layout: String, bytes limit: Double, _ floor: Samples) -> [Figure] {
    writeFile("\(shop.home)/state/tenggat/layout", layout)
    defer { writeFile("\(shop.home)/state/tenggat/layout", "") }
    guard let dashboard = shop.started(quiet: 400) else { return [] }
    SearchReady.rest(dashboard, quiet: shop.idle)
    press(dashboard, 20)
    let before = (ProcessFigures(of: dashboard.process).cpu, dashboard.written)
    let count = shop.rounds * 10
    let wall = press(dashboard, count)
    let cpu = (ProcessFigures(of: dashboard.process).cpu - before.0) / Double(count)
    let bytes = Double(dashboard.written - before.1) / Double(count)
    return [
      Figure(name: name, unit: "ms", samples: Samples(wall), floor: floor, limit: 0.6),
      Figure(name: name + "-cpu", unit: "ms", samples: Samples([cpu]), limit: 0.5),
      Figure(name: name + "-bytes", unit: "bytes", samples: Samples([bytes]), limit: limit),
    ]
  }

  @discardableResult private func press(_ dashboard: Dashboard, _ count: Int) -> [Double] {
    (0..<count).compactMap { index in
      let begun = milliseconds()
      dashboard.send(index % 20 < 10 ? "j" : "k")
      defer { dashboard.settle(quiet: 3) }
      return dashboard.answer().map { $0 - begun }
    }
  }

  /// A bare ncurses program that moves a bar over forty rows.
  private func floor(_ shop: BenchShop) -> Samples {
    guard let dashboard = Dashboard(shop.floor, arguments: [], home: shop.home, now: Bench.now) else { return Samples([]) }
    _ = dashboard.answer(within: 5000)
    dashboard.settle(quiet: 50)
    return Samples(press(dashboard, shop.rounds * 10))
  }
}
