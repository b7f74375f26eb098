/// What it costs to stand there and count down, with as many countdowns in seconds as the layout shows.
struct Counting: Measurement {
  func figures(of shop: BenchShop) -> [Figure] {
    guard let dashboard = shop.started("counting") else { return [] }
    SearchReady.rest(dashboard, quiet: shop.idle)
    let idle = idle(dashboard, shop)
    let shown = Double((0..<Int32(40)).map { countdowns(in: dashboard.row($0)) }.reduce(0, +))
    let floor = floor(shop, countdowns: Int(shown))
    return [
      Figure(name: "idle-cpu", unit: "ms/s", samples: idle.cpu, floor: floor?.cpu, limit: Limit(mean: 0.5)),
      Figure(name: "idle-wake-ups", unit: "1/s", samples: idle.wakeUps, floor: floor?.wakeUps, limit: Limit(mean: 1.05)),
      Figure(name: "idle-countdowns", unit: "shown", samples: Samples([shown])),
      Figure(
        name: "idle-bytes", unit: "bytes/tick each", samples: Samples(idle.bytes.values.map { $0 / max(1, shown) }),
        floor: floor.map { Samples($0.bytes.values.map { $0 / max(1, shown) }) }, limit: Limit(mean: 8.3)),
    ]
  }

  /// What a second costs a program that is left alone, one sample for each: the first begins after a tick.
  private func idle(_ dashboard: Dashboard, _ shop: BenchShop) -> (cpu: Samples, wakeUps: Samples, bytes: Samples) {
    if dashboard.answer() != nil { dashboard.settle(quiet: 50) }
    let begun = milliseconds()
    let ends = (0...shop.seconds).map { second in
      dashboard.watch(for: begun + Double(second) * 1000 - milliseconds())
      return (figures: ProcessFigures(of: dashboard.process), written: Double(dashboard.written))
    }
    let seconds = zip(ends, ends.dropFirst())
    return (
      Samples(seconds.map { $1.figures.cpu - $0.figures.cpu }),
      Samples(seconds.map { Double($1.figures.wakeUps - $0.figures.wakeUps) }), Samples(seconds.map { $1.written - $0.written })
    )
  }

  /// The same of ncurses alone.
  private func floor(_ shop: BenchShop, countdowns: Int) -> (cpu: Samples, wakeUps: Samples, bytes: Samples)? {
    let arguments = [String(countdowns)]
    guard let dashboard = Dashboard(shop.floor, arguments: arguments, home: shop.home, now: Bench.now) else { return nil }
    dashboard.settle(quiet: 100)
    return idle(dashboard, shop)
  }

  /// How many `HH.MM.SS` a row shows.
  private func countdowns(in row: String) -> Int {
    let bytes = Array(row.utf8)
    guard bytes.count >= 8 else { return 0 }
    let isDigit = { (index: Int) in bytes[index] >= 0x30 && bytes[index] <= 0x39 }
    return (0...bytes.count - 8).filter { at in
      [0, 1, 3, 4, 6, 7].allSatisfy { isDigit(at + $0) } && bytes[at + 2] == 0x2E && bytes[at + 5] == 0x2E
    }.count
  }
}
