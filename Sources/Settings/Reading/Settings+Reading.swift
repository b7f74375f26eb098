import Orders
import TOML
import Words

extension Settings {
  /// Reads a configuration (interface.md, Configuration); whatever is wrong with it is complained of and keeps its default.
  ///
  /// Text that is no TOML gives the defaults and one complaint.
  package static func read(
    _ bytes: [UInt8], path: CleanText, holidays: Holidays = .shipped
  ) -> (settings: Settings, complaints: [Complaint]) {
    var reader = SectionReader(file: path)
    var parts = SettingsParts()
    for section in reader.sections(bytes) { reader.read(section, into: &parts) }
    reader.settleContradictions(in: &parts)
    var settings = parts.settings(holidays: holidays)
    (settings.path, settings.fileExists) = (path, true)
    return (settings, reader.complaints.sorted { $0.line < $1.line })
  }
}

extension SectionReader {
  fileprivate mutating func read(_ section: TOMLEntry, into parts: inout SettingsParts) {
    guard let read = Self.sections[section.key] else {
      return complain(section.line, .unknownSection(CleanText(cleaning: section.key)))
    }
    guard let entries = value(section, in: section.key, .section, \.table) else { return }
    for entry in entries { read(&self, entry, &parts) }
  }

  private static let sections: [String: @Sendable (inout SectionReader, TOMLEntry, inout SettingsParts) -> Void] = [
    "shop": { $0.readShop($1, &$2) }, "hours": { $0.readHours($1, &$2) }, "holidays": { $0.readHolidays($1, &$2) },
    "terms": { $0.readTerms($1, &$2) }, "reminders": { $0.readReminders($1, &$2) }, "blacklist": { $0.readBlacklist($1, &$2) },
    "import": { $0.readImport($1, &$2) },
    "display": { $0.readDisplay($1, &$2) }, "keys": { $0.readKeys($1, &$2) },
    "privacy": { $0.readPrivacy($1, &$2) },
  ]

  /// Values that are sound alone and impossible together go back to their defaults.
  fileprivate mutating func settleContradictions(in parts: inout SettingsParts) {
    if parts.hours.isEmpty {
      let keys = Weekday.allCases.compactMap { lines["hours.\($0.key)"] }
      complain(lines["terms.grace"] ?? keys.min() ?? 0, .neverOpen)
      parts.hours = .standard
    }
    if parts.blockAt < parts.suspectAt {
      complain(lines["blacklist.block_at"] ?? lines["blacklist.suspect_at"] ?? 0, .blockBelowSuspect)
      (parts.suspectAt, parts.blockAt) = (1, 2)
    }
  }
}
