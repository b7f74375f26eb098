import Testing

/// A program that opens what a killed one left is killed too, at each of its calls; then still nothing is lost.
@Suite struct KilledAgainTests {
  /// The state that the first one left, named by the call at which it was killed.
  enum Wreck: String, Sendable, CaseIterable {
    /// The journal has a commit of twelve rows, the tail half of them.
    case tornTail = "pwrite /shop/data/tail"
    /// SQLite's log ends within a commit of twelve rows.
    case tornLog = "pwrite /shop/data/journal.sqlite-wal"
    /// The snapshot is there, its tail is not yet in place.
    case halfSnapshot = "rename /shop/data/tail"

    var deed: Faults.Deed { self == .halfSnapshot ? .killBefore : .killWithin }
  }

  /// How the first program was killed, and how the second.
  struct Case: Sendable, CustomTestStringConvertible {
    let wreck: CrashPoint
    let point: CrashPoint

    var testDescription: String { "\(wreck.testDescription), then \(point.testDescription)" }
  }

  private static let first: [Step] = [.add("a1"), .add("a2"), .bulk("a3", 12), .snapshot]
  private static let second: [Step] = [.add("b1"), .bulk("b2", 3)]

  private static let cases = Result { try Wreck.allCases.flatMap(cases).counted(as: "crash points, killed again") }

  /// A program killed after a call leaves the files as one killed before the next; locks are left to `EveryCallTests`.
  private static func cases(of wreck: Wreck) throws -> [Case] {
    let points = try Shop().points(of: first).filter { $0.name == wreck.rawValue && $0.deed == wreck.deed }
    // The last such call is the one for the twelve rows.
    let point = try #require(points.last)
    let shop = Shop()
    _ = try shop.writer(first, Faults(call: point.call, deed: point.deed)).lines()
    return try shop.points(of: second).filter { $0.deed != .killAfter && !$0.isLock }.map { Case(wreck: point, point: $0) }
  }

  @Test(arguments: try cases.get()) func stillKeepsIt(case one: Case) throws {
    let shop = Shop()
    let before = try shop.writer(Self.first, Faults(call: one.wreck.call, deed: one.wreck.deed)).lines()
    let (lines, end) = try shop.writer(Self.second, seat: "b", Faults(call: one.point.call, deed: one.point.deed)).lines()
    #expect(before.end.wasKilled && end.wasKilled)
    let aftermath = try Aftermath(shop)
    aftermath.expect(acknowledged(before.lines), of: Self.first, by: "a")
    aftermath.expect(acknowledged(lines), of: Self.second, by: "b")
    try aftermath.goesOn(in: shop)
  }
}
