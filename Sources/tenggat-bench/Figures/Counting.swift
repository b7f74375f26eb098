/// What it costs to stand there and count down, with as many countdowns in seconds as the layout shows.
struct Counting: Measurement {
  func figures(of shop: BenchShop) -> [Figure] {
    guard let dashboard = shop.started("counting") else { return [] }
    SearchReady.rest(dashboard, quiet: shop.idle)
    let before = ProcessFigures(of: dashboard.process)
    let written = dashboard.written
    dashboard.watch(for: Double(shop.seconds) * 1000)
    let after = ProcessFigures(of: dashboard.process)
    let seconds = Double(shop.seconds)
    let shown = Double((0..<Int32(40)).map { countdowns(in: dashboard.row($0)) }.reduce(0, +))
    let bytes = Double(dashboard.written - written) / seconds
    return [
      Figure(name: "idle-cpu", unit: "ms/s", samples: Samples([(after.cpu - before.cpu) / seconds]), limit: 0.5),
      Figure(
        name: "idle-wake-ups", unit: "1/s", samples: Samples([Double(after.wakeUps - before.wakeUps) / seconds]), limit: 1.05),
      Figure(name: "idle-countdowns", unit: "shown", samples: Samples([shown])),
      Figure(name: "idle-bytes", unit: "bytes/tick each", samples: Samples([bytes / max(1, shown)]), limit: 8.3),
    ]
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
