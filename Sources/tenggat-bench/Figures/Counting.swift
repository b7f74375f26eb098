/// What it costs to stand there and count down, with as many countdowns in seconds as the layout shows.
struct Counting: Measurement {
  func figures(of shop: BenchShop) -> [Figure] {
    guard let dashboard = shop.started("counting") else { return [] }
    SearchReady.rest(dashboard, quiet: shop.idle)
    let idle = idle(dashboard, shop)
    let shown = Double((0..<Int32(40)).map { countdowns(in: dashboard.row($0)) }.reduce(0, +))
    let floor = floor(shop, countdowns: Int(shown))
    return [
      Figure(name: "idle-cpu", unit: "ms/s", samples: idle.cpu, floor: floor?.cpu, limit: 0.5),
      Figure(name: "idle-wake-ups", unit: "1/s", samples: idle.wakeUps, floor: floor?.wakeUps, limit: 1.05),
      Figure(name: "idle-countdowns", unit: "shown", samples: Samples([shown])),
      Figure(
        name: "idle-bytes", unit: "bytes/tick each", samples: Samples(idle.bytes.values.map { $0 / max(1, shown) }),
        floor: floor.map { Samples($0.bytes.values.map { $0 / max(1, shown) }) }, limit: 8.3),
    ]
  }

  /// What a second costs a program that is left alone.
  private func idle(_ dashboard: Dashboard, _ shop: BenchShop) -> (cpu: Samples, wakeUps: Samples, bytes: Samples) {
    let (before, written) = (ProcessFigures(of: dashboard.process), dashboard.written)
    dashboard.watch(for: Double(shop.seconds) * 1000)
    let after = ProcessFigures(of: dashboard.process)
    let seconds = Double(shop.seconds)
    return (
      Samples([(after.cpu - before.cpu) / seconds]), Samples([Double(after.wakeUps - before.wakeUps) / seconds]),
      Samples([Double(dashboard.written - written) / seconds])
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
