import Orders
import Words

/// What the set-up asks for, and the configuration that it writes.
package struct SettingsDraft: Hashable, Sendable {
  package var shopName: CleanText = "Toko Saya"
  package var zone = Zone.wib
  package var language = Language.indonesian
  package var accounts: [CleanText] = []
  package var hours = OpeningHours.standard

  package init() {}

  /// What holds now, to be asked again.
  package init(_ settings: Settings) {
    (shopName, zone, language) = (settings.shopName, settings.policy.calendar.zone, settings.language)
    (accounts, hours) = (settings.policy.accounts, settings.policy.calendar.hours)
  }

  /// Writes the configuration; a file that was there is kept as `config.toml.bak`, its other keys are not carried over.
  package func write(to path: String) throws(Complaint.Unreadable) {
    try SettingsFile.write(Array(text.string.utf8), to: path)
  }
}
