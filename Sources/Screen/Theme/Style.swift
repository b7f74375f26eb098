/// How a cell looks at one colour depth.
package struct Style: Hashable, Sendable {
  /// A colour of the depth: an index, an RGB value at depth `direct`, or -1 for the terminal's own.
  package var foreground: Int32
  /// As `foreground`.
  package var background: Int32
  package var attributes: Attributes

  package init(foreground: Int32 = -1, background: Int32 = -1, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// What a terminal can do to letters besides colouring them.
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let italic = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
    package static let reverse = Attributes(rawValue: 16)

    /// The words of a theme. curses cannot strike through; dim stands in.
    static let words: [String: Attributes] = [
      "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse, "strike": .dim,
    ]
  }
}

/// What a theme says of one role: colours by their names in the palette, nil where it says nothing.
struct StyleRule: Hashable, Sendable {
  var foreground: String?
  var background: String?
  var attributes: Style.Attributes = []
}
