import Orders
import TOML
import Words

/// `[terms]`, `[reminders]` and `[blacklist]`.
extension SectionReader {
  mutating func readTerms(_ entry: TOMLEntry, _ parts: inout SettingsParts) {
    switch entry.key {
    case "default": parts.terms = terms(entry) ?? parts.terms
    case "ship_within": parts.shipWithin = terms(entry) ?? parts.shipWithin
    case "balance_within": parts.balanceWithin = terms(entry) ?? parts.balanceWithin
    case "presets": readPresets(entry, &parts)
    case "reuse_totals_after":
      parts.reuseTotalsAfter = text(entry, in: "terms", .reuse, Self.reuse) ?? parts.reuseTotalsAfter
    case "grace": parts.grace = text(entry, in: "terms", .span, Self.seconds) ?? parts.grace
    case "unique_code": parts.uniqueCode = text(entry, in: "terms", .uniqueCode, UniqueCode.init(key:)) ?? parts.uniqueCode
    case "down_payment":
      parts.downPayment = value(entry, in: "terms", .downPayment, DownPayment.init(_:)) ?? parts.downPayment
    default: unknown(entry, in: "terms")
    }
  }

  /// An empty list would leave the form without a choice.
  private mutating func readPresets(_ entry: TOMLEntry, _ parts: inout SettingsParts) {
    let read = list(entry, in: "terms", .presets) { try? Terms(reading: $0) }
    guard let read, !read.isEmpty else {
      if read != nil { complain(entry.line, .badValue(section: "terms", key: "presets", .presets)) }
      return
    }
    parts.presets = read
  }

  private static func reuse(_ text: String) -> Int64? {
    seconds(text).flatMap { $0 <= ClosedTotals.horizon ? $0 : nil }
  }

  private mutating func terms(_ entry: TOMLEntry) -> Terms? {
    text(entry, in: "terms", .terms) { try? Terms(reading: $0) }
  }

  mutating func readReminders(_ entry: TOMLEntry, _ parts: inout SettingsParts) {
    switch entry.key {
    case "steps":
      parts.reminders.steps =
        list(entry, in: "reminders", .steps, ReminderPolicy.Step.init(reading:)) ?? parts.reminders.steps
    case "quiet": readQuiet(entry, &parts)
    case "at_most": parts.reminders.atMost = number(entry, in: "reminders", 0...20) ?? parts.reminders.atMost
    case "cool_down":
      parts.reminders.coolDown = text(entry, in: "reminders", .span, Self.seconds) ?? parts.reminders.coolDown
    default: unknown(entry, in: "reminders")
    }
  }

  private mutating func readQuiet(_ entry: TOMLEntry, _ parts: inout SettingsParts) {
    if entry.value.string == "" { return parts.reminders.quiet = nil }
    guard let quiet = text(entry, in: "reminders", .quietHours, { try? ClockInterval(reading: $0) }) else { return }
    if quiet.isWholeDay { return complain(entry.line, .quietAllDay) }
    parts.reminders.quiet = quiet
  }

  mutating func readBlacklist(_ entry: TOMLEntry, _ parts: inout SettingsParts) {
    switch entry.key {
    case "suspect_at": parts.suspectAt = number(entry, in: "blacklist", 1...100) ?? parts.suspectAt
    case "block_at": parts.blockAt = number(entry, in: "blacklist", 1...100) ?? parts.blockAt
    case "redeem_after": parts.redeemAfter = number(entry, in: "blacklist", 0...100) ?? parts.redeemAfter
    case "forgive_after":
      if entry.value.string == "never" { return parts.forgiveAfter = nil }
      let span = text(entry, in: "blacklist", .forgiveness) { try? TimeSpan(reading: $0) }
      parts.forgiveAfter = span?.seconds ?? parts.forgiveAfter
    default: unknown(entry, in: "blacklist")
    }
  }

  mutating func number(_ entry: TOMLEntry, in section: String, _ range: ClosedRange<Int>) -> Int? {
    value(entry, in: section, .number(from: range.lowerBound, to: range.upperBound)) { value in
      value.integer.flatMap { Int(exactly: $0) }.flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// The seconds of a length of time that may be nothing: `1h`, `0m`.
  static func seconds(_ text: String) -> Int64? {
    do throws(TimeSpan.ReadingError) {
      return try TimeSpan(reading: text).seconds
    } catch {
      return error == .zero ? 0 : nil
    }
  }
}

extension ClockInterval {
  fileprivate var isWholeDay: Bool { start.minutes == end.minutes || end.minutes - start.minutes == 1440 }
}

extension UniqueCode {
  fileprivate init?(key: String) {
    switch key {
    case "add": self = .add
    case "subtract": self = .subtract
    case "off": self = .off
    default: return nil
    }
  }
}

extension DownPayment {
  /// `"30%"`, `"50000"`, `"Rp50.000"`, or a whole number of rupiah.
  fileprivate init?(_ value: TOMLValue) {
    self.init(reading: value.string ?? value.integer.map { String($0) } ?? "")
  }
}
