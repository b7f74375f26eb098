import Orders
import TOML
import Words

/// `[shop]`, `[hours]` and `[holidays]`.
extension SectionReader {
  mutating func readShop(_ entry: TOMLEntry, _ parts: inout SettingsParts) {
    switch entry.key {
    case "name": parts.name = text(entry, in: "shop", .text, nonEmpty) ?? parts.name
    case "zone": parts.zone = text(entry, in: "shop", .zone, Zone.init(reading:)) ?? parts.zone
    case "language": parts.language = text(entry, in: "shop", .language, Language.init(rawValue:)) ?? parts.language
    case "accounts": parts.accounts = soundOnes(entry, in: "shop", .texts, nonEmpty) ?? parts.accounts
    default: unknown(entry, in: "shop")
    }
  }

  mutating func readHours(_ entry: TOMLEntry, _ parts: inout SettingsParts) {
    guard let weekday = Weekday(key: entry.key) else { return unknown(entry, in: "hours") }
    parts.hours[weekday] =
      list(entry, in: "hours", .hours) { try? ClockInterval(reading: $0) } ?? parts.hours[weekday]
  }

  mutating func readHolidays(_ entry: TOMLEntry, _ parts: inout SettingsParts) {
    switch entry.key {
    case "cuti_bersama":
      parts.closesOnCutiBersama = value(entry, in: "holidays", .truth, \.boolean) ?? parts.closesOnCutiBersama
    case "closed": parts.closed = dates(entry) ?? parts.closed
    case "open": parts.open = dates(entry) ?? parts.open
    default: unknown(entry, in: "holidays")
    }
  }

  private mutating func dates(_ entry: TOMLEntry) -> Set<CivilDate>? {
    soundOnes(entry, in: "holidays", .dates, CivilDate.init(reading:)).map { Set($0) }
  }

  /// The text cleaned, or nil if there is nothing in it.
  func nonEmpty(_ text: String) -> CleanText? {
    let clean = CleanText(cleaning: text)
    return clean.string.allSatisfy { $0 == " " } ? nil : clean
  }
}
