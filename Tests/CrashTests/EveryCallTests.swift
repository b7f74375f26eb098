import Testing

/// A program that commits is killed at each of its calls on files in turn; then all that it acknowledged is there, once.
@Suite struct EveryCallTests {
  private static let morning = Result { try Shop().points(of: .busyMorning).counted(as: "crash points, each call") }

  @Test(arguments: try morning.get()) func keepsWhatWasAcknowledged(point: CrashPoint) throws {
    let shop = Shop()
    let program = try shop.writer(.busyMorning, Faults(call: point.call, deed: point.deed))
    let (lines, end) = program.lines()
    #expect(end.wasKilled)
    let aftermath = try Aftermath(shop)
    aftermath.expect(acknowledged(lines), of: .busyMorning, by: "a")
    try aftermath.goesOn(in: shop)
  }
}
