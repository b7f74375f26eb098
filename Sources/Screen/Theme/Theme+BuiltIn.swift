import Orders
import TOML

extension Theme {
  /// The names of the themes that are always there; the first is the default.
  package static let builtInNames: [CleanText] = ["warung", "kertas", "polos"]

  /// The theme used where nothing else is asked for: `warung`.
  package static var standard: Theme { builtIns[0] }

  /// A theme that is always there, by its name.
  package static func builtIn(_ name: String) -> Theme? { builtIns.first { $0.name.string == name } }

  static let files: [[UInt8]] = [PackageResources.warung_toml, PackageResources.kertas_toml, PackageResources.polos_toml]

  // A test reads them and demands that there is nothing to complain of and nothing missing.
  private static let builtIns: [Theme] = zip(builtInNames, files).map { name, bytes in
    guard let document = try? TOMLDocument.parse(bytes: bytes) else { return Theme(name: name) }
    var reader = ThemeReader(file: name)
    return reader.read(document, onto: Theme(name: name))
  }
}
