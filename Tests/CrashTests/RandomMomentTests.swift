import Testing

/// Several programs on one shop, killed at moments that no system call tells of, while another goes on.
@Suite struct RandomMomentTests {
  /// What one program was told, and what it answered.
  private struct Told {
    let seat: String
    let steps: [Step]
    let lines: [String]
  }

  @Test(arguments: UInt64(1)...10) func othersGoOn(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let shop = Shop()
    var told: [Told] = []
    for round in 1...3 {
      told += try killTwoOfThree(in: shop, round: round, &random)
      let aftermath = try Aftermath(shop)
      for one in told { aftermath.expect(acknowledged(one.lines), of: one.steps, by: one.seat) }
      if round == 3 { try aftermath.goesOn(in: shop) }
    }
  }

  private func killTwoOfThree(in shop: Shop, round: Int, _ random: inout SeededRandom) throws -> [Told] {
    let endless = ["x\(round)", "y\(round)"].map { (seat: $0, steps: [Step].orders(4000, by: $0)) }
    let killed = try endless.map {
      try shop.writer($0.steps, seat: $0.seat, Faults(lifetime: random.microseconds()))
    }
    let steps = [Step].orders(16, by: "z\(round)")
    let survivor = try shop.writer(steps, seat: "z\(round)").lines()
    #expect(survivor.end == .exited(0))
    #expect(survivor.lines.count == steps.count)
    return [Told(seat: "z\(round)", steps: steps, lines: survivor.lines)]
      + zip(endless, killed).map { one, program in
        let (lines, end) = program.lines()
        #expect(end.wasKilled)
        return Told(seat: one.seat, steps: one.steps, lines: lines)
      }
  }
}

/// SplitMix64: the same numbers from the same seed.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// From 0.4 ms to a fifth of a second; each octave as likely as the next, for most of what can go wrong is early.
  mutating func microseconds() -> Int {
    let octave = Int.random(in: 0...8, using: &self)
    return (400 << octave) * Int.random(in: 500...999, using: &self) / 500
  }
}
