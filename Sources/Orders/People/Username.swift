/// A buyer's name on a channel, as it is compared: cleaned, lower-case, without the `@` in front; never empty, at most
/// 200 bytes of UTF-8.
package struct Username: Hashable, Sendable {
  /// The name without its `@`.
  package let text: CleanText

  /// Takes a name as it came; nil if nothing or far too much is left of it.
  package init?(_ text: OutsideText) { self.init(cleaned: text.cleaned.string) }

  /// Takes a name that is as it is compared.
  init(comparable text: CleanText) { self.text = text }

  init?(cleaned text: String) {
    var rest = Substring(text.lowercased())
    while let first = rest.first, first == " " || first == "@" { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    guard !rest.isEmpty, rest.utf8.count <= 200 else { return nil }
    self.text = CleanText(cleaning: String(rest))
  }
}

extension Username: SafeToShow {
  package var clean: CleanText { text }
}
