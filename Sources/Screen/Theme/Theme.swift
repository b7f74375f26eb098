import Orders

/// How every role and glyph looks, read from a file in `themes/`.
///
/// ```toml
/// name = "warung"
/// variant = "dark"                           # "dark", "light" or "any"
/// pair = "kertas"                            # used when the terminal turns light
/// [palette]                                  # "#rrggbb", ["#rrggbb", "203", "red"] for each depth, or "default"
/// accent = ["#d99a5b", "173", "yellow"]
/// [style]                                    # "foreground on background attributes"
/// title-focused = "accent bold"
/// [mono]                                     # attributes where there is no colour
/// title-focused = "bold underline"
/// [glyph]                                    # Unicode and ASCII, each one cell wide
/// selected = ["▸", ">"]
/// ```
package struct Theme: Hashable, Sendable {
  /// For which background a theme is made.
  package enum Variant: String, Hashable, Sendable {
    case dark, light, any
  }

  package internal(set) var name: CleanText
  package internal(set) var variant = Variant.any
  /// The theme to use when the terminal turns from dark to light or back.
  package internal(set) var pair: CleanText?
  var palette: [String: Color] = [:]
  var styles: [Role: StyleRule] = [:]
  var mono: [Role: Style.Attributes] = [:]
  var glyphs: [Glyph: Glyph.Forms] = [:]

  init(name: CleanText) { self.name = name }

  /// The two ways to draw a glyph.
  package func forms(of glyph: Glyph) -> Glyph.Forms { glyphs[glyph] ?? glyph.standard }
}
