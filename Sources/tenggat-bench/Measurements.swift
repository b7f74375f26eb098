import Glibc
import Orders

/// The figures of the dashboard on one shop.
struct Measurements {
  var program: String
  var data: String
  var home: String
  var now: String
  /// How many samples of each; the quick run takes few.
  var rounds: Int
  var idleSeconds: Int

  func all() -> [Figure] { firstFrame() + keys() + idle() }

  private func start(configuration: String? = nil) -> Dashboard? {
    Dashboard(program, data: data, configuration: configuration ?? home + "/config.toml", home: home, now: now)
  }

  /// From the start of the process to the last byte of its first full frame.
  private func firstFrame() -> [Figure] {
    var wall: [Double] = []
    var cpu: [Double] = []
    var memory: [Double] = []
    for _ in 0..<rounds {
      let begun = milliseconds()
      guard let dashboard = start() else { continue }
      guard dashboard.answer(within: 10_000) != nil else { continue }
      wall.append(dashboard.settle(quiet: 30) - begun)
      cpu.append(ProcessFigures(of: dashboard.process).cpu)
      memory.append(ProcessFigures.memory(of: dashboard.process).proportional)
    }
    return [
      Figure(name: "first-frame", unit: "ms", samples: Samples(wall), limit: 100),
      Figure(name: "first-frame-cpu", unit: "ms", samples: Samples(cpu)),
      Figure(name: "memory-pss", unit: "MB", samples: Samples(memory)),
    ]
  }

  /// From a key's byte to the changed frame, and what it costs.
  private func keys() -> [Figure] {
    guard let dashboard = start(), dashboard.answer(within: 10_000) != nil else { return [] }
    dashboard.settle(quiet: 200)
    return moves(dashboard) + typing(dashboard)
  }

  private func moves(_ dashboard: Dashboard) -> [Figure] {
    let count = rounds * 10
    var wall: [Double] = []
    let before = (ProcessFigures(of: dashboard.process).cpu, dashboard.written)
    for index in 0..<count {
      let begun = milliseconds()
      dashboard.send(index % 20 < 10 ? "j" : "k")
      if let answered = dashboard.answer() { wall.append(answered - begun) }
      dashboard.settle(quiet: 3)
    }
    let cpu = (ProcessFigures(of: dashboard.process).cpu - before.0) / Double(count)
    let bytes = Double(dashboard.written - before.1) / Double(count)
    return [
      Figure(name: "move-key", unit: "ms", samples: Samples(wall), limit: 1),
      Figure(name: "move-cpu", unit: "ms", samples: Samples([cpu])),
      Figure(name: "move-bytes", unit: "bytes", samples: Samples([bytes])),
    ]
  }

  /// From a letter typed into the search to the last byte that it changed.
  private func typing(_ dashboard: Dashboard) -> [Figure] {
    var wall: [Double] = []
    for query in Array(repeating: ["san", "4410", "santso", "bambng", "rani pus"], count: max(1, rounds / 4)).joined() {
      dashboard.send("/")
      dashboard.settle(quiet: 5)
      for letter in query {
        let begun = milliseconds()
        dashboard.send(String(letter))
        guard dashboard.answer() != nil else { continue }
        wall.append(dashboard.settle(quiet: 60) - begun)
      }
      dashboard.send("\u{1B}")
      dashboard.settle(quiet: 80)
      dashboard.send("\u{1B}")
      dashboard.settle(quiet: 80)
    }
    return [Figure(name: "search-key", unit: "ms", samples: Samples(wall))]
  }

  /// What it costs to stand there and count down.
  private func idle() -> [Figure] {
    // Every countdown counts seconds: the most that the layout can show.
    guard let dashboard = start(configuration: home + "/counting.toml"), dashboard.answer(within: 10_000) != nil else {
      return []
    }
    dashboard.settle(quiet: 300)
    let before = ProcessFigures(of: dashboard.process)
    let written = dashboard.written
    dashboard.watch(for: Double(idleSeconds) * 1000)
    let after = ProcessFigures(of: dashboard.process)
    let seconds = Double(idleSeconds)
    let shown = Double((0..<Int32(40)).map { countdowns(in: dashboard.row($0)) }.reduce(0, +))
    let bytes = Double(dashboard.written - written) / seconds
    return [
      Figure(name: "idle-cpu", unit: "ms/s", samples: Samples([(after.cpu - before.cpu) / seconds]), limit: 1),
      Figure(name: "idle-wake-ups", unit: "1/s", samples: Samples([Double(after.wakeUps - before.wakeUps) / seconds])),
      Figure(name: "idle-countdowns", unit: "shown", samples: Samples([shown])),
      Figure(name: "idle-bytes", unit: "bytes/tick each", samples: Samples([bytes / max(1, shown)]), limit: 9),
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
