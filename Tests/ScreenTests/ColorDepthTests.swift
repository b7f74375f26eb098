import Testing

@testable import Screen

@Suite struct ColorDepthTests {
  @Test(
    arguments: [
      (nil, [:], .indexed), (nil, ["NO_COLOR": "1"], .mono), (nil, ["NO_COLOR": ""], .indexed),
      (nil, ["COLORTERM": "truecolor"], .direct),
      (nil, ["COLORTERM": "24bit", "NO_COLOR": "0"], .mono), (.sixteen, ["NO_COLOR": "1"], .sixteen),
      (nil, ["COLORTERM": "yes"], .indexed),
    ] as [(ColorDepth?, [String: String], ColorDepth)])
  func theWordGivenWinsOverTheEnvironment(wanted: ColorDepth?, environment: [String: String], limit: ColorDepth) {
    #expect(ColorDepth.limit(wanted: wanted) { environment[$0] } == limit)
  }

  @Test(
    arguments: [
      (0, .direct, .mono), (8, .direct, .sixteen), (16, .indexed, .sixteen), (88, .indexed, .sixteen), (256, .direct, .indexed),
      (1 << 24, .direct, .direct), (256, .mono, .mono), (256, .sixteen, .sixteen),
    ] as [(Int, ColorDepth, ColorDepth)])
  func theTerminalLimitsTheDepth(colors: Int, limit: ColorDepth, depth: ColorDepth) {
    #expect(ColorDepth.of(colors: colors, limit: limit) == depth)
  }

  @Test func likenessesAreASCII() {
    for scalar in "▸…─█é王😀—\u{9B}".unicodeScalars { #expect(ASCII.likeness(of: scalar).isASCII) }
    #expect(ASCII.likeness(of: "…") == "~" && ASCII.likeness(of: "q") == "q" && ASCII.likeness(of: "王") == "?")
  }
}
