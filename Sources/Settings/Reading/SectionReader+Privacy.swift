import Orders
import TOML
import Words

/// `[privacy]`.
extension SectionReader {
  mutating func readPrivacy(_ entry: TOMLEntry, _ parts: inout SettingsParts) {
    switch entry.key {
    case "keep_buyers":
      if entry.value.string == "never" { return parts.privacy.keepBuyers = nil }
      parts.privacy.keepBuyers = text(entry, in: "privacy", .retention, Self.days) ?? parts.privacy.keepBuyers
    case "share_key": parts.privacy.shareKey = text(entry, in: "privacy", .text, nonEmpty) ?? parts.privacy.shareKey
    default: unknown(entry, in: "privacy")
    }
  }

  /// The seconds of `365d`, 1 to 9999 days.
  private static func days(_ text: String) -> Int64? {
    guard text.hasSuffix("d"), let days = Int64(text.dropLast()), (1...9999).contains(days) else { return nil }
    return days * 86_400
  }
}
