import Foundation
import Testing

/// A machine whose time zone or locale is missing, unknown or another's: the shop's zone is its own, and no answer differs.
@Suite struct ZoneAndLocaleTests {
  private let program = InstalledProgram()

  /// What would differ if anything asked the system.
  private static let asked = [
    ["order", "list", "--state", "all", "--json"], ["order", "list"], ["order", "show", "1"], ["journal", "--json"], ["stats"],
    ["deadline", "--at", "2026-11-20T16:30:00+07:00", "--terms", "24h-open", "--json"], ["snapshot", "list"],
  ]

  @Test(
    arguments: [
      ["TZ": "Nowhere/X"], ["TZ": "CET-1CEST"], ["TZ": ""], ["TZ": ":/dev/null"], ["TZ": "Asia/Tokyo", "TZDIR": "/nonexistent"],
      ["LC_ALL": "xx_YY.bogus"], ["LC_ALL": "C"], ["LANG": "tr_TR.UTF-8"], ["LC_TIME": "ja_JP.eucJP", "LC_NUMERIC": "de_DE"],
    ] as [[String: String]])
  func changesNoAnswer(environment: [String: String]) throws {
    let words = ["order", "add", "--name", "Rani", "--item", "Gamis @185000", "--terms", "1-workday"]
    #expect(try program.run(words, environment: environment).status == 0)
    #expect(try program.run(["snapshot", "create"], environment: environment).status == 0)
    for words in Self.asked {
      let (here, there) = (try program.run(words), try program.run(words, environment: environment))
      #expect(here.status == 0 && here.output == there.output, "\(words)")
    }
    // 2026-11-20 is a Friday; Saturday has hours, at the same time of day.
    let order = try program.run(["order", "show", "1", "--json"], environment: environment).output
    #expect(order.contains(#""promised":"2026-11-21T10:42:00+07:00""#), "\(order)")
  }

  @Test func anUnknownZoneOfTheShopIsNamedWithItsLine() throws {
    let file = program.home + "/config.toml"
    try FileManager.default.createDirectory(atPath: program.home, withIntermediateDirectories: true)
    try "[shop]\nzone = \"Asia/Nowhere\"\n".write(toFile: file, atomically: true, encoding: .utf8)
    let answer = try program.run(["--language", "en", "--config", file, "order", "list"])
    #expect(answer.errors.contains("line 2") || answer.errors.contains(":2"), "\(answer.errors)")
  }
}
