import Orders

/// A piece of one line: clean text or a glyph, in one role.
package struct Span: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case text(CleanText)
    case glyph(Glyph)
  }

  let content: Content
  package let role: Role

  package init(_ text: CleanText, _ role: Role = .text) {
    content = .text(text)
    self.role = role
  }

  package init(_ glyph: Glyph, _ role: Role = .text) {
    content = .glyph(glyph)
    self.role = role
  }

  /// How many columns it takes.
  package var width: Int {
    switch content {
    case .text(let text): text.width
    case .glyph: 1
    }
  }
}

extension [Span] {
  /// How many columns all of them take.
  package var width: Int { reduce(0) { $0 + $1.width } }
}

/// On which side of its width a text stands.
package enum Alignment: Hashable, Sendable {
  case left, centre, right
}
