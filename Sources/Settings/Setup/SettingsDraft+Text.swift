import Orders
import Words

/// A configuration file as text: its lines, since a `CleanText` has no line ends.
package struct ConfigurationText: Hashable, Sendable {
  package var lines: [CleanText]

  /// The whole file, each line ended by a newline.
  package var string: String { lines.map { $0.string + "\n" }.joined() }
}

extension SettingsDraft {
  /// A commented `config.toml` in the user's language that reads back to these values; all other keys stand there as comments.
  package var text: ConfigurationText {
    let says = ConfigurationComments(language)
    var lines: [CleanText] = ["# \(says.title)", "# \(says.rule)", "", "[shop]"]
    lines += ["name = \(quoted(shopName))", "zone = \"\(zone)\"  # WIB, WITA, WIT"]
    lines += ["language = \"\(CleanText(cleaning: language.rawValue))\"  # id, en", "# \(says.accounts)"]
    lines += ["accounts = [\(accounts.map(quoted).joined(separator: ", "))]", "", "[hours]  # \(says.hours)"]
    lines += Weekday.allCases.map(hours(of:))
    lines += ["", "# \(says.others)"] + Self.others
    return ConfigurationText(lines: lines)
  }

  /// `[shop]`, key by key, each value as TOML.
  var shopLines: [(key: String, value: CleanText)] {
    [
      ("name", quoted(shopName)), ("zone", "\"\(zone)\""),
      ("language", "\"\(CleanText(cleaning: language.rawValue))\""),
      ("accounts", "[\(accounts.map(quoted).joined(separator: ", "))]"),
    ]
  }

  /// `[hours]`, day by day, each value as TOML.
  var hoursLines: [(key: String, value: CleanText)] {
    Weekday.allCases.map { weekday in
      (weekday.key, "[\(hours[weekday].map { "\"\($0)\"" as CleanText }.joined(separator: ", "))]")
    }
  }

  private func hours(of weekday: Weekday) -> CleanText {
    let intervals = hours[weekday].map { "\"\($0)\"" as CleanText }.joined(separator: ", ")
    return "\(CleanText(cleaning: weekday.key)) = [\(intervals)]"
  }

  private func quoted(_ text: CleanText) -> CleanText { text.quoted }

  private static let others: [CleanText] = [
    "# [holidays]", "# cuti_bersama = true", "# closed = [\"2026-12-31\"]", "# open = []", "# [terms]", "# default = \"1x24\"",
    "# grace = \"1h\"", "# unique_code = \"add\"  # add, subtract, off", "# down_payment = \"0%\"", "# ship_within = \"2x24\"",
    "# balance_within = \"3x24\"", "# reuse_totals_after = \"3d\"",
    "# presets = [\"1h\", \"3h\", \"6h\", \"12h\", \"1x24\", \"2x24\", \"3x24\", \"today\", \"1-workday\", \"24h-open\"]",
    "# [reminders]", "# steps = [\"50%\", \"2h-before\", \"release\"]", "# quiet = \"20.00-08.00\"", "# at_most = 3",
    "# [blacklist]",
    "# suspect_at = 1", "# block_at = 2", "# forgive_after = \"180d\"", "# redeem_after = 3", "# [import]",
    "# folder = \"~/Unduhan/tenggat\"",
    "# [display]",
    "# theme = \"warung\"  # warung, kertas, polos",
    "# mask_phones = false", "# seconds_below = \"1h\"", "# motion = true", "# bell = true",
    "# notify = \"bell\"  # bell, osc, off",
    "# unfocused = true", "# [keys]", "# pay = \"p\"",
  ]
}

/// The comments of a written configuration.
private struct ConfigurationComments {
  let title, rule, accounts, hours, others: CleanText

  init(_ language: Language) {
    switch language {
    case .indonesian:
      title = "Pengaturan Tenggat"
      rule = "Setiap kunci boleh dihapus: nilai bawaannya yang berlaku."
      accounts = "Rekening yang diberikan kepada pembeli."
      hours = "[] berarti tutup; \"20.00-02.00\" berlanjut ke hari berikutnya"
      others = "Pengaturan lain dengan nilai bawaannya; hapus tanda # pada bagian dan kuncinya untuk mengubahnya."
    case .english:
      title = "Tenggat's settings"
      rule = "Any key may be removed: its default holds then."
      accounts = "The accounts that buyers are given."
      hours = "[] is closed; \"20.00-02.00\" runs into the next day"
      others = "The other settings with their defaults; remove the # of a section and its key to change it."
    }
  }
}
