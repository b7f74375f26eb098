import Orders
import TOML

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

  static let files: [[UInt8]] = [PackageResources.warung_toml, PackageResources.kertas_toml, PackageResources.polos_toml]

  private static let warung = read("warung", PackageResources.warung_toml)
  private static let kertas = read("kertas", PackageResources.kertas_toml)
  private static let polos = read("polos", PackageResources.polos_toml)

  // A test reads them and demands that there is nothing to complain of and nothing missing.
  private static func read(_ name: CleanText, _ bytes: [UInt8]) -> Theme {
    guard let document = try? TOMLDocument.parse(bytes: bytes) else { return Theme(name: name) }
    var reader = ThemeReader(file: name)
    return reader.read(document, onto: Theme(name: name))
  }
}
