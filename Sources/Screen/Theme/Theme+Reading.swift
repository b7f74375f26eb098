import Orders
import TOML

extension Theme {
  /// Reads a theme. What it does not say is taken from the theme it inherits, else from the built-in of its variant.
  ///
  /// - Parameters:
  ///   - file: The name that complaints begin with.
  ///   - parent: Finds the theme to inherit by its name; the built-ins are found without.
  /// - Returns: The theme and what was ignored; the default theme if the file is no TOML.
  package static func read(
    _ text: String, file: CleanText, parent: (String) -> Theme? = { _ in nil }
  ) -> (theme: Theme, complaints: [ThemeComplaint]) {
    do throws(TOMLError) {
      let document = try TOMLDocument.parse(text)
      var reader = ThemeReader(file: file)
      let theme = reader.read(document, onto: reader.base(of: document, parent))
      return (theme, reader.complaints)
    } catch {
      let why = ThemeComplaint(file: file, line: error.line, problem: .syntax(CleanText(cleaning: error.message)))
      return (.standard, [why])
    }
  }
}

/// Takes a theme's tables one after another and collects what it cannot use.
struct ThemeReader {
  let file: CleanText
  var complaints: [ThemeComplaint] = []

  init(file: CleanText) { self.file = file }

  mutating func base(of document: TOMLValue, _ parent: (String) -> Theme?) -> Theme {
    let fallback = document["variant"]?.string == "light" ? Theme.builtIn("kertas") ?? .standard : .standard
    guard let entry = document["inherits"], let name = entry.string else { return fallback }
    if let theme = parent(name) ?? Theme.builtIn(name) { return theme }
    complain(entry.line, .unknownParent(CleanText(cleaning: name)))
    return fallback
  }

  /// Reads what a document says onto what is known before it.
  mutating func read(_ document: TOMLValue, onto base: Theme) -> Theme {
    var theme = base
    // Colours first, wherever their table stands: styles name them.
    for entry in document["palette"]?.table ?? [] { readColor(entry, into: &theme) }
    for entry in document.table ?? [] { read(entry, into: &theme) }
    return theme
  }

  private mutating func read(_ entry: TOMLEntry, into theme: inout Theme) {
    switch (entry.key, entry.value.content) {
    case ("name", .string(let name)): theme.name = CleanText(cleaning: name)
    case ("pair", .string(let name)): theme.pair = CleanText(cleaning: name)
    case ("variant", .string(let word)): readVariant(word, line: entry.line, into: &theme)
    case ("inherits", .string), ("author", .string), ("homepage", .string), ("palette", .table): break
    case ("style", .table(let entries)): for entry in entries { readStyle(entry, into: &theme) }
    case ("mono", .table(let entries)): for entry in entries { readMono(entry, into: &theme) }
    case ("glyph", .table(let entries)): for entry in entries { readGlyph(entry, into: &theme) }
    default: complain(entry.line, .unknownKey(CleanText(cleaning: entry.key)))
    }
  }

  private mutating func readVariant(_ word: String, line: Int, into theme: inout Theme) {
    guard let variant = Theme.Variant(rawValue: word) else { return complain(line, .badVariant) }
    theme.variant = variant
  }

  private mutating func readColor(_ entry: TOMLEntry, into theme: inout Theme) {
    guard let color = Color(entry.value) else { return complain(entry.line, .badColor(CleanText(cleaning: entry.key))) }
    theme.palette[entry.key] = color
  }

  private mutating func readStyle(_ entry: TOMLEntry, into theme: inout Theme) {
    let key = CleanText(cleaning: entry.key)
    guard let role = Role(rawValue: entry.key) else { return complain(entry.line, .unknownKey(key)) }
    guard let text = entry.value.string, let rule = StyleRule(text) else { return complain(entry.line, .badStyle(key)) }
    for name in [rule.foreground, rule.background].compactMap({ $0 }) where theme.palette[name] == nil && name != "default" {
      return complain(entry.line, .unknownColor(CleanText(cleaning: name)))
    }
    theme.styles[role] = rule
  }

  private mutating func readMono(_ entry: TOMLEntry, into theme: inout Theme) {
    let key = CleanText(cleaning: entry.key)
    guard let role = Role(rawValue: entry.key) else { return complain(entry.line, .unknownKey(key)) }
    guard let text = entry.value.string, let rule = StyleRule(text), rule.foreground == nil, rule.background == nil else {
      return complain(entry.line, .badStyle(key))
    }
    theme.mono[role] = rule.attributes
  }

  private mutating func readGlyph(_ entry: TOMLEntry, into theme: inout Theme) {
    let key = CleanText(cleaning: entry.key)
    guard let glyph = Glyph(rawValue: entry.key) else { return complain(entry.line, .unknownKey(key)) }
    guard let forms = Glyph.Forms(entry.value) else { return complain(entry.line, .badGlyph(key)) }
    theme.glyphs[glyph] = forms
  }

  private mutating func complain(_ line: Int, _ problem: ThemeComplaint.Problem) {
    complaints.append(ThemeComplaint(file: file, line: line, problem: problem))
  }
}
