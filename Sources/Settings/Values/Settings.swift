import Intake
import Orders
import Words

/// What the user has set: the shop, its rules, the screen; every value has a default.
package struct Settings: Sendable {
  package var shopName: CleanText = "Toko Saya"
  package var language: Language = .indonesian
  /// The rules that decisions are made by: hours, holidays, terms, accounts, blacklist counts.
  package var policy: Policy
  /// The texts to buyers.
  package var templates = Templates.shipped(.indonesian)
  /// Where files to be imported are dropped; nil for none.
  package var importFolder: ImportFolder?
  /// The layouts of tables that the user has taught (`layouts.toml`).
  package var layouts: [ColumnMapping] = []
  package var display = DisplaySettings()
  package var privacy = PrivacySettings()
  /// Keys given to actions in `[keys]`: the action's name and the keys in their notation, not yet compared with the keymap.
  package var keys: [(action: CleanText, keys: [CleanText], line: Int)] = []
  /// Where the configuration file is, or would be.
  package var path: CleanText = .empty
  /// Whether there is a configuration file: without one the dashboard offers the set-up.
  package var fileExists = false

  package init(policy: Policy) { self.policy = policy }

  /// What holds without a configuration file.
  package static func standard(holidays: Holidays = .shipped) -> Settings { SettingsParts().settings(holidays: holidays) }
}

/// `[display]`.
package struct DisplaySettings: Hashable, Sendable {
  /// The theme that the configuration asks for; an option on the command line goes before it, `NO_COLOR` comes after it.
  package var theme: CleanText = "warung"
  /// Whether the configuration names a theme itself; else `NO_COLOR` and the terminal may choose.
  package var namesTheme = false
  /// Whether the screen begins with phones, names and addresses masked.
  package var masksPhones = false
  /// After how many idle seconds the screen locks; nil for never.
  package var lockAfter: Int64?
  /// Below how many seconds a countdown shows seconds.
  package var secondsBelow: Int64 = 3600
  package var motion = true
  package var bell = true
  package var notification = NotificationWay.bell
  /// Whether a terminal without the focus shows the next countdown in large digits.
  package var showsCountdownUnfocused = true

  package init() {}
}

/// `[import] folder`.
package struct ImportFolder: Hashable, Sendable {
  /// As it is written: `~/` is the home directory.
  package var path: CleanText
  /// Its line in the configuration, counted from 1.
  package var line: Int

  package init(_ path: CleanText, line: Int) { (self.path, self.line) = (path, line) }
}

/// `[privacy]`.
package struct PrivacySettings: Hashable, Sendable {
  /// How long a buyer's data is kept after everything of the buyer's is over, in seconds; nil for ever, and nothing is swept.
  package var keepBuyers: Int64?
  /// The file with the secret that shared lists are made with; nil: nothing is shared.
  package var shareKey: CleanText?

  package init() {}
}

/// How the seller is called when an order asks for a decision; the raw value is what the configuration says.
package enum NotificationWay: String, Sendable, CaseIterable {
  case bell
  /// The terminal's own notification, where it is known to have such; else the bell.
  case osc
  case off
}
