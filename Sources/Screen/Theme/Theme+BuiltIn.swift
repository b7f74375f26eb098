import Orders

extension Theme {
  /// The names of the themes that are always there; the first is the default.
  package static let builtInNames: [CleanText] = ["warung", "kertas", "polos"]

  /// The theme used where nothing else is asked for: `warung`.
  package static var standard: Theme { warung }

  /// A theme that is always there, by its name; read when it is first asked for.
  package static func builtIn(_ name: String) -> Theme? {
    switch name {
    case "warung": warung
    case "kertas": kertas
    case "polos": polos
    default: nil
    }
  }

  private static let warung = read("warung", PackageResources.warung_theme)
  private static let kertas = read("kertas", PackageResources.kertas_theme)
  private static let polos = read("polos", PackageResources.polos_theme)

  // A test compares each with its file, and demands that there is nothing to complain of and nothing missing.
  private static func read(_ name: CleanText, _ record: [UInt8]) -> Theme {
    record.withUnsafeBytes { (try? Theme(record: $0)) ?? Theme(name: name) }
  }
}
