import Foundation
import Orders
import Testing
import Words

@testable import Settings

/// Setting up again: what was asked is new, every other line as it was.
@Suite struct SettingsMergingTests {
  private func merged(_ old: String, _ change: (inout SettingsDraft) throws -> Void) throws -> String {
    let path = NSTemporaryDirectory() + "/tenggat-merging-\(UUID().uuidString)/config.toml"
    try SettingsFile.write(Array(old.utf8), to: path)
    var draft = SettingsDraft(Settings.load(path: path).settings)
    try change(&draft)
    try draft.write(to: path)
    let new = String(decoding: try #require(try SettingsFile.read(path)), as: UTF8.self)
    if new != old { #expect(try SettingsFile.read(path + ".bak") == Array(old.utf8)) }
    #expect(SettingsDraft(Settings.load(path: path).settings) == draft)
    return new
  }

  @Test func onlyTheAnsweredLineChanges() throws {
    let old = """
      # mine
      [terms]
      default = "2x24"   # slow buyers
      [shop]
      zone = "WITA"  # Bali
      name = "Toko # satu"   # the sign
      accounts = [
        "BCA 1",  # mine
        "BRI 2",
      ]
      [keys]
      pay = "P"
      """
    let new = try merged(old) { $0.shopName = "Toko Dua" }
    #expect(new.contains("name = \"Toko Dua\"   # the sign\n"))
    let lines = Set(new.split(separator: "\n"))
    for line in old.split(separator: "\n") where !line.hasPrefix("name") { #expect(lines.contains(line), "\(line)") }
  }

  private static let shops = [
    "", "[shop]\nname = \"A\"\n", "[ shop ]\n", "shop.name = 'A'\nshop.zone = \"WIT\"\n",
    "shop = { name = \"A\", zone = \"WIT\" }\n", "[shop]\naccounts = [\"a]\", 'b\\']\n", "[\"shop\"]\n\"name\" = \"A\"\n",
  ]
  private static let hours = [
    "", "[hours]\nsun = [\n\"09.00-12.00\", # short\n]\n", "[hours]\r\nmon = []\r\n", "[hours] # mine\n\n# none\n",
  ]
  private static let rest = [
    "[terms]\ngrace = \"2h\"\nunique_code = \"off\"\n", "[display]\ntheme = \"kertas\" # light\nbell = false\n",
    "[blacklist]\nsuspect_at = 2\nblock_at = 5",
    "[holidays]\nclosed = [\"2026-12-31\"]\n[reminders]\nat_most = 1\n[keys]\npay = \"P\"",
  ]

  /// Every way of writing the sections, with settings that nobody asked for between them.
  @Test(arguments: shops, hours) func nothingElseIsEverReset(shop: String, hours: String) throws {
    for (first, second) in Self.rest.indices.flatMap({ one in Self.rest.indices.filter { $0 != one }.map { (one, $0) } }) {
      let (one, two) = (Self.rest[first] + "\n", Self.rest[second])
      let old = (shop.hasPrefix("[") ? one + shop : shop + one) + hours + two
      let before = Settings.read(Array(old.utf8), path: "c").settings
      let new = try merged(old) { draft in
        (draft.shopName, draft.zone, draft.accounts) = ("Toko \"Baru\"", .wita, ["BCA \\ 1"])
        draft.hours[.tuesday] = try HoursInput(reading: "8-9").intervals
      }
      let after = Settings.read(Array(new.utf8), path: "c").settings
      #expect(after.policy.grace == before.policy.grace && after.policy.uniqueCode == before.policy.uniqueCode, "\(new)")
      #expect(after.policy.suspectAt == before.policy.suspectAt && after.policy.blockAt == before.policy.blockAt, "\(new)")
      #expect(after.display.theme == before.display.theme && after.display.bell == before.display.bell, "\(new)")
      #expect(after.policy.reminders == before.policy.reminders && after.keys.count == before.keys.count, "\(new)")
      let last = try Moment(iso8601: "2026-12-31T10:00:00+08:00")
      #expect(after.policy.calendar.isOpen(at: last) == before.policy.calendar.isOpen(at: last), "\(new)")
    }
  }

  @Test func whatIsNoTOMLIsWrittenAnewAndKeptAside() throws {
    #expect(try merged("[shop\nname =") { $0.shopName = "B" }.contains("name = \"B\""))
  }
}
