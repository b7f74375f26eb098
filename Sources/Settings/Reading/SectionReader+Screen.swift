import Orders
import TOML
import Words

/// `[display]` and `[keys]`.
extension SectionReader {
  mutating func readDisplay(_ entry: TOMLEntry, _ parts: inout SettingsParts) {
    var display = parts.display
    switch entry.key {
    case "theme":
      guard let theme = text(entry, in: "display", .text, nonEmpty) else { return }
      (display.theme, display.namesTheme) = (theme, true)
    case "mask_phones": display.masksPhones = truth(entry) ?? display.masksPhones
    case "seconds_below": display.secondsBelow = text(entry, in: "display", .span, Self.seconds) ?? display.secondsBelow
    case "lock_after": readLock(entry, &display)
    case "motion": display.motion = truth(entry) ?? display.motion
    case "bell": display.bell = truth(entry) ?? display.bell
    case "notify":
      display.notification = text(entry, in: "display", .notification, NotificationWay.init) ?? display.notification
    case "unfocused": display.showsCountdownUnfocused = truth(entry) ?? display.showsCountdownUnfocused
    default: unknown(entry, in: "display")
    }
    parts.display = display
  }

  private mutating func readLock(_ entry: TOMLEntry, _ display: inout DisplaySettings) {
    if entry.value.string == "never" { return display.lockAfter = nil }
    let span = text(entry, in: "display", .forgiveness) { try? TimeSpan(reading: $0) }
    display.lockAfter = span?.seconds ?? display.lockAfter
  }

  private mutating func truth(_ entry: TOMLEntry) -> Bool? { value(entry, in: "display", .truth, \.boolean) }

  /// `[import]`: whether the folder is there is only known when it is watched.
  mutating func readImport(_ entry: TOMLEntry, _ parts: inout SettingsParts) {
    guard entry.key == "folder" else { return unknown(entry, in: "import") }
    parts.importFolder =
      text(entry, in: "import", .folder) { path in
        path.hasPrefix("/") || path.hasPrefix("~/") ? ImportFolder(CleanText(cleaning: path), line: entry.line) : nil
      } ?? parts.importFolder
  }

  /// One key or a list of keys; whether the action and the keys are known is the keymap's to say.
  mutating func readKeys(_ entry: TOMLEntry, _ parts: inout SettingsParts) {
    let keys: [CleanText]? =
      if entry.value.array == nil {
        text(entry, in: "keys", .keys, nonEmptyKey).map { [$0] }
      } else {
        list(entry, in: "keys", .keys, nonEmptyKey)
      }
    if let keys { parts.keys.append((action: CleanText(cleaning: entry.key), keys: keys, line: entry.line)) }
  }

  private func nonEmptyKey(_ text: String) -> CleanText? { text.isEmpty ? nil : CleanText(cleaning: text) }
}
