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

  /// Writes the configuration: into a file that is there, every other line of which stays, and which is kept as
  /// `config.toml.bak`; a file that is no TOML is written anew.
  package func write(to path: String) throws(Complaint.Unreadable) {
    let old = try SettingsFile.read(path)
    try SettingsFile.write(old.flatMap(merged(into:)) ?? Array(text.string.utf8), to: path)
  }
}
