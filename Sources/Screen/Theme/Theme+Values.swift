import Orders
import TOML

extension Color {
  /// Reads `"#rrggbb"`, `"default"` or `["#rrggbb", "203", "red"]`.
  init?(_ value: TOMLValue) {
    let words = value.array?.compactMap(\.string) ?? value.string.map { [$0] } ?? []
    guard let first = words.first, words.count <= 3, words.count == value.array?.count ?? 1 else { return nil }
    if words == ["default"] {
      self = .terminal
      return
    }
    guard let rgb = Color.rgb(first) else { return nil }
    self.init(rgb: rgb, indexed: nil, sixteen: nil)
    guard words.count > 1 else { return }
    guard let index = UInt8(words[1]), index >= 16 || words[1].isEmpty else { return nil }
    indexed = index
    guard words.count > 2 else { return }
    guard let name = Color.sixteen(named: words[2]) else { return nil }
    sixteen = name
  }

  private static func sixteen(named word: String) -> Int32? {
    word == "default" ? -1 : sixteenNames.firstIndex(of: word).map(Int32.init)
  }
}

extension StyleRule {
  /// Reads `foreground on background attributes`, each part optional.
  init?(_ text: String) {
    var words = text.split(separator: " ").map(String.init)[...]
    while let word = words.popFirst() {
      if let attribute = Style.Attributes.words[word] {
        attributes.insert(attribute)
      } else if word == "on", background == nil, let name = words.popFirst() {
        background = name
      } else if word != "on", foreground == nil, background == nil {
        foreground = word
      } else {
        return nil
      }
    }
  }
}

extension Glyph.Forms {
  /// Reads `["▸", ">"]`; each sign must be one scalar of one cell, none of them hidden.
  init?(_ value: TOMLValue) {
    let signs = value.array?.compactMap { $0.string?.unicodeScalars } ?? []
    guard signs.count == 2, value.array?.count == 2, signs.allSatisfy({ $0.count == 1 }) else { return nil }
    guard let unicode = signs[0].first, let ascii = signs[1].first else { return nil }
    guard CleanText(cleaning: String(unicode)).string.unicodeScalars.first == unicode, TextWidth.of(unicode) == 1 else {
      return nil
    }
    guard (0x20..<0x7F).contains(ascii.value) else { return nil }
    self.init(unicode: unicode, ascii: ascii)
  }
}
