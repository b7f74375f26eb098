import Orders

extension CleanText {
  /// The last part of a path, cleaned; the path itself where it has none, as the root.
  init(fileNameOf path: String) { self = OutsideText(String(path.split(separator: "/").last ?? path[...])).cleaned }
}
