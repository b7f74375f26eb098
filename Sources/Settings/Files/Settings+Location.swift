import Orders
import Words

extension Settings {
  /// Where the configuration file is: `--config`, else `$TENGGAT_CONFIG`, else `$XDG_CONFIG_HOME/tenggat/config.toml`, else
  /// `$HOME/.config/tenggat/config.toml`; nil if none of them is there.
  ///
  /// Empty variables count as absent, and so does a relative `$XDG_CONFIG_HOME` (XDG Base Directory Specification).
  package static func location(option: String?, environment: (String) -> String?) -> String? {
    func variable(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }
    if let option, !option.isEmpty { return option }
    if let path = variable("TENGGAT_CONFIG") { return path }
    if let directory = variable("XDG_CONFIG_HOME"), directory.hasPrefix("/") { return directory + "/tenggat/config.toml" }
    return variable("HOME").map { $0 + "/.config/tenggat/config.toml" }
  }

  /// The settings of a configuration file and of the user's `holidays.toml` beside it; without a file, the defaults.
  ///
  /// Never fails: what cannot be read is complained of, and the defaults hold.
  package static func load(path: String?) -> (settings: Settings, complaints: [Complaint]) {
    guard let path else { return (.standard(), []) }
    var complaints: [Complaint] = []
    let holidays = holidays(beside: path, &complaints)
    let clean = CleanText(cleaning: path)
    guard let bytes = bytes(of: path, &complaints) else {
      var settings = Settings.standard(holidays: holidays)
      // A file that is there and cannot be read must not be offered to be set up anew.
      (settings.path, settings.fileExists) = (clean, complaints.contains { $0.file == clean })
      settings.takeOwnFiles(beside: path, &complaints)
      return (settings, complaints)
    }
    var (settings, found) = read(bytes, path: clean, holidays: holidays)
    settings.takeOwnFiles(beside: path, &complaints)
    return (settings, found + complaints)
  }

  private mutating func takeOwnFiles(beside path: String, _ complaints: inout [Complaint]) {
    takeTemplates(beside: path, &complaints)
    let own = SettingsFile.directory(of: path) + "/layouts.toml"
    guard let bytes = Self.bytes(of: own, &complaints) else { return }
    complaints += takeLayouts(bytes, file: CleanText(cleaning: own))
  }

  private mutating func takeTemplates(beside path: String, _ complaints: inout [Complaint]) {
    let own = SettingsFile.directory(of: path) + "/templates.toml"
    guard let bytes = Self.bytes(of: own, &complaints) else { return }
    let (replaced, found) = templates.replaced(by: bytes, file: CleanText(cleaning: own))
    templates = replaced
    complaints += found
  }

  private static func holidays(beside path: String, _ complaints: inout [Complaint]) -> Holidays {
    let own = SettingsFile.directory(of: path) + "/holidays.toml"
    guard let bytes = bytes(of: own, &complaints) else { return .shipped }
    let (holidays, found) = Holidays.read(bytes, file: CleanText(cleaning: own))
    complaints += found
    return Holidays.shipped.replaced(by: holidays)
  }

  private static func bytes(of path: String, _ complaints: inout [Complaint]) -> [UInt8]? {
    do throws(Complaint.Unreadable) {
      return try SettingsFile.read(path)
    } catch {
      complaints.append(Complaint(file: CleanText(cleaning: path), line: 0, fault: .unreadable(error)))
      return nil
    }
  }
}
