import Foundation
import Orders
import Settings
import Testing
import Words

@Suite struct SettingsFileTests {
  private func scratch() throws -> String {
    let path = NSTemporaryDirectory() + "/tenggat-settings-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  private func mode(_ path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test(
    arguments: [
      ("--config goes first", "/o", ["TENGGAT_CONFIG": "/t"], "/o"),
      ("then our variable", "", ["TENGGAT_CONFIG": "/t", "XDG_CONFIG_HOME": "/x"], "/t"),
      ("then XDG", "", ["TENGGAT_CONFIG": "", "XDG_CONFIG_HOME": "/x", "HOME": "/h"], "/x/tenggat/config.toml"),
      ("not a relative one", "", ["XDG_CONFIG_HOME": "x", "HOME": "/h"], "/h/.config/tenggat/config.toml"),
      ("else nowhere", "", [:], nil),
    ] as [(String, String, [String: String], String?)])
  func theLocation(_: String, option: String, environment: [String: String], expected: String?) {
    #expect(Settings.location(option: option, environment: { environment[$0] }) == expected)
  }

  @Test func aDraftIsWrittenPrivatelyAndReadBack() throws {
    let path = try scratch() + "/deep/er/config.toml"
    var draft = SettingsDraft()
    (draft.shopName, draft.zone, draft.language) = ("Toko \"A\" \\ 🌸 # x", .wit, .english)
    draft.accounts = ["BCA 1", "Mandiri \"2\""]
    draft.hours[.sunday] = try HoursInput(reading: "08.00-12.00, 20.00-02.00").intervals
    draft.hours[.monday] = []
    try draft.write(to: path)
    #expect(try mode(path) == 0o600 && mode(path.replacingOccurrences(of: "/config.toml", with: "")) == 0o700)
    let (settings, complaints) = Settings.load(path: path)
    #expect(complaints.isEmpty && settings.fileExists)
    #expect(SettingsDraft(settings) == draft)
  }

  @Test(arguments: Language.allCases) func theCommentedKeysAreTheDefaults(language: Language) {
    var draft = SettingsDraft()
    draft.language = language
    let keys = draft.text.string.split(separator: "\n").map { line in
      let bare = line.hasPrefix("# ") ? line.dropFirst(2) : line
      return bare.hasPrefix("[") || bare.contains(" = ") ? String(bare) : ""
    }
    let (settings, complaints) = Settings.read(Array(keys.joined(separator: "\n").utf8), path: "c")
    let standard = Settings.standard()
    #expect(complaints.isEmpty && settings.policy.reminders == standard.policy.reminders)
    #expect(
      settings.policy.shipWithin == standard.policy.shipWithin && settings.policy.forgiveAfter == standard.policy.forgiveAfter)
  }

  @Test func whatIsReplacedIsKept() throws {
    let path = try scratch() + "/config.toml"
    try SettingsFile.write(Array("one".utf8), to: path)
    try SettingsFile.write(Array("two".utf8), to: path)
    #expect(try SettingsFile.read(path) == Array("two".utf8) && SettingsFile.read(path + ".bak") == Array("one".utf8))
    try SettingsFile.write(Array("two".utf8), to: path)
    #expect(try SettingsFile.read(path + ".bak") == Array("one".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: (path as NSString).deletingLastPathComponent).count == 2)
  }

  @Test func aSymbolicLinkStaysOne() throws {
    let directory = try scratch()
    try SettingsFile.write(Array("one".utf8), to: directory + "/real.toml")
    try FileManager.default.createSymbolicLink(atPath: directory + "/config.toml", withDestinationPath: "real.toml")
    try SettingsFile.write(Array("two".utf8), to: directory + "/config.toml")
    #expect(try SettingsFile.read(directory + "/real.toml") == Array("two".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: directory + "/config.toml") == "real.toml")
  }

  @Test func whatCannotBeReadIsTyped() throws {
    let directory = try scratch()
    #expect(try SettingsFile.read(directory + "/none") == nil)
    #expect(throws: Complaint.Unreadable.directory) { try SettingsFile.read(directory) }
    #expect(throws: Complaint.Unreadable.tooLarge) { try SettingsFile.read("/dev/zero") }
    #expect(try SettingsFile.read("/dev/null") == [])
    mkfifo(directory + "/pipe", 0o600)
    #expect(throws: Complaint.Unreadable.notAFile) { try SettingsFile.read(directory + "/pipe") }
    let (settings, complaints) = Settings.load(path: directory)
    #expect(complaints.first?.fault == .unreadable(.directory) && settings.fileExists)
  }

  @Test func withoutAFileTheDefaultsHoldAndTheUsersHolidaysToo() throws {
    let directory = try scratch()
    try SettingsFile.write(Array("[2026]\nlibur = [\"12-23\", \"x\"]\n".utf8), to: directory + "/holidays.toml")
    let (settings, complaints) = Settings.load(path: directory + "/config.toml")
    #expect(!settings.fileExists && settings.path.string.hasSuffix("config.toml"))
    #expect(complaints.map(\.line) == [2])
    #expect(try !settings.policy.calendar.isOpen(at: Moment(iso8601: "2026-12-23T12:00:00+07:00")))
    #expect(try settings.policy.calendar.isOpen(at: Moment(iso8601: "2026-12-25T12:00:00+07:00")))
  }
}

@Suite struct HoursInputTests {
  @Test(arguments: [
    ("08.00-17.00", ["08.00-17.00"]), ("08.00-12.00, 13.00-17.00", ["08.00-12.00", "13.00-17.00"]),
    ("8-12 dan 13-17", ["08.00-12.00", "13.00-17.00"]),
    (" 8:30 s/d 16:00 ", ["08.30-16.00"]), ("20.00 – 02.00", ["20.00-02.00"]), ("24 jam", ["00.00-24.00"]), ("tutup", []),
    ("Closed", []),
    ("", []), ("Libur", []), ("9 sampai 5.30; 19-21", ["09.00-05.30", "19.00-21.00"]),
  ])
  func whatPeopleType(text: String, expected: [String]) throws {
    #expect(try HoursInput(reading: text).intervals.map(\.description) == expected)
  }

  @Test(arguments: ["pagi", "08.00", "8-12,", "25-26", "8-12-17", "24-25", "٨-١٢"])
  func whatIsNone(text: String) { #expect(throws: HoursInput.ReadingError.self) { try HoursInput(reading: text) } }
}
