import ChildPrograms
import Testing

/// The program itself is killed while it works off a batch: what it answered with `"ok":true` is there, once.
@Suite struct BatchTests {
  private static let steps: [Step] = [
    .tenggat("order add --name 'Rani Puspita' --phone 0812-3456-7890 --item 'Gamis Alya @185000' --note a1", "ordered a1"),
    .tenggat("order add --name Dimas --item 'Kerudung @45000' --note a2", "ordered a2"),
    .tenggat("order edit 1 --note a3", "edited a3"),
    .tenggat("blacklist add 0812-3456-7890 --reason vanished --note a4", "listed a4"),
    .tenggat("order cancel 1 --reason vanished --strike", "cancelled a3", "struck a4"),
    .tenggat("snapshot create"),
    .tenggat("order pay 2", "paid"),
    .tenggat("undo", "undone a2"),
    .tenggat("order add --name Sari --item 'Gamis Alya (M) x2 @185000' --note a5", "ordered a5"),
    .tenggat("order extend 3 1x24", "extended a5"),
    .tenggat("order claim 3", "claimed a5"),
    .tenggat("order list"),
    .tenggat("order add --name Wati --item 'Kerudung @45000' --note a6", "ordered a6"),
  ]

  /// From the first row on; the way there and locks are left to `EveryCallTests`, as this program is slow to start.
  private static let points = Result {
    let shop = Shop()
    let points = try shop.points(of: steps) { try shop.batch(steps, $0) }
    let later = points.drop { $0.name != "pwrite /shop/data/tail" }
    return later.filter { !$0.isLock && $0.deed != .killAfter }.counted(as: "crash points, the program's batch")
  }

  @Test(arguments: try points.get()) func keepsWhatItAnswered(point: CrashPoint) throws {
    let shop = Shop()
    let (lines, end) = try shop.batch(Self.steps, Faults(call: point.call, deed: point.deed)).lines()
    #expect(end.wasKilled)
    let aftermath = try Aftermath(shop)
    aftermath.expect(rows(lines), of: Self.steps, by: nil)
    try aftermath.goesOn(in: shop)
  }

  /// The rows that the answers to commits name.
  private func rows(_ lines: [String]) -> [Int64] {
    zip(lines, Self.steps).compactMap { line, step in
      guard !step.facts.isEmpty, let answer = line.wholeMatch(of: /\{"ok":true,"seq":(\d+),.*\}/) else { return nil }
      return Int64(answer.1)
    }
  }
}

extension Step {
  /// A line of `tenggat batch`, and what it does.
  fileprivate static func tenggat(_ line: String, _ facts: String...) -> Step { Step(line: line, facts: facts) }
}

extension Shop {
  /// Starts `tenggat batch` on it.
  fileprivate func batch(_ steps: [Step], _ faults: Faults) throws -> ChildProgram {
    let variables = [
      "HOME": root, "XDG_CONFIG_HOME": root, "XDG_STATE_HOME": "\(watched)/state",
      "TENGGAT_NOW": "2026-11-23T10:00:00+07:00",
    ]
    return try ChildProgram(
      "tenggat", ["batch", "--data", data], environment: variables.merging(faults.environment(under: watched)) { $1 },
      input: steps.map { $0.line + "\n" }.joined())
  }
}
