import Commands
import Orders
import Screen
import Settings
import Words

/// Which theme is shown: the option's, else the configuration's, else the standard one; a user's own file goes before one of
/// ours with the same name. Without colours (`NO_COLOR`, or a terminal that has none) any theme shows its attributes alone.
struct ThemeChoice {
  let name: CleanText
  /// Where the user's own themes are, beside the configuration; nil without a configuration's place.
  let directory: String?

  init(_ request: DashboardRequest) {
    name = request.options.theme ?? request.settings.display.theme
    let path = request.settings.path.string
    directory = path.lastIndex(of: "/").map { String(path[..<$0]) + "/themes" }
  }

  /// The theme; a name that nobody knows is a usage error that tells the known ones.
  func theme() throws(Failure) -> Theme {
    if let own = ownFile() { return Theme.read(own, file: "\(name).toml", parent: Theme.builtIn).theme }
    guard let builtIn = Theme.builtIn(name.string) else {
      throw .usage(.unknownTheme(name, known: Theme.builtInNames))
    }
    return builtIn
  }

  /// The user's own file of that name; a name with a slash is no name.
  private func ownFile() -> String? {
    guard let directory, !name.string.contains("/"),
      let bytes = try? SettingsFile.read("\(directory)/\(name.string).toml")
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Refuses a theme that nobody knows, for the commands that show none: a mistyped name is a mistake everywhere.
package func checkTheme(_ request: DashboardRequest) throws(Failure) { _ = try ThemeChoice(request).theme() }
