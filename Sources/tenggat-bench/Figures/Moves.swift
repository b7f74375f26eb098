/// From a key's byte to the moved selection, with all four panes and with the details hidden.
struct Moves: Measurement {
  func figures(of shop: BenchShop) -> [Figure] {
    let floor = floor(shop)
    return moves(shop, "move", layout: "", bytes: Limit(mean: 1000), floor)
      + moves(shop, "move-hidden", layout: "hides-details=true\n", bytes: Limit(mean: 350), floor)
  }

  private func moves(_ shop: BenchShop, _ name: String, layout: String, bytes limit: Limit, _ floor: Samples) -> [Figure] {
    writeFile("\(shop.home)/state/tenggat/layout", layout)
    defer { writeFile("\(shop.home)/state/tenggat/layout", "") }
    guard let dashboard = shop.started(quiet: 400) else { return [] }
    SearchReady.rest(dashboard, quiet: shop.idle)
    press(dashboard, 20)
    var (wall, cpu, bytes): ([Double], [Double], [Double]) = ([], [], [])
    for _ in 0..<shop.rounds {
      let (used, written) = (ProcessFigures(of: dashboard.process).cpu, dashboard.written)
      wall += press(dashboard, Self.there + Self.back)
      cpu.append((ProcessFigures(of: dashboard.process).cpu - used) / Double(Self.there + Self.back))
      bytes.append(Double(dashboard.written - written) / Double(Self.there + Self.back))
    }
    return [
      Figure(name: name, unit: "ms", samples: Samples(wall), floor: floor, limit: 0.6),
      Figure(name: name + "-cpu", unit: "ms", samples: Samples(cpu), limit: Limit(mean: 0.5)),
      Figure(name: name + "-bytes", unit: "bytes", samples: Samples(bytes), limit: limit),
    ]
  }

  /// How many rows down, and up again: what is counted over them is a mean, since a single key is too short for it.
  private static let (there, back) = (10, 10)

  @discardableResult private func press(_ dashboard: Dashboard, _ count: Int) -> [Double] {
    (0..<count).compactMap { index in
      let begun = milliseconds()
      dashboard.send(index % (Self.there + Self.back) < Self.there ? "j" : "k")
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
