/// A text for a buyer, line by line: each line is clean, and only here is there a line end between them.
package struct MessageText: Hashable, Sendable {
  package var lines: [CleanText]

  /// The most characters that a message should have (domain.md §4), as Unicode counts them.
  package static let limit = 1000

  package init(lines: [CleanText]) { self.lines = lines }

  /// Takes text as somebody wrote it, a line end where there was one.
  package init(_ text: OutsideText) {
    lines = text.cleaned.string.split(separator: Character(Cleaning.lineEnd), omittingEmptySubsequences: false).map {
      CleanText(cleaning: String($0))
    }
  }

  /// The lines with line feeds between, for the clipboard, JSON and links; the only string of ours that has any.
  package var string: String { lines.map(\.string).joined(separator: "\n") }
  package var characterCount: Int { string.unicodeScalars.count }
  package var isTooLong: Bool { characterCount > Self.limit }
  package var isEmpty: Bool { lines.allSatisfy(\.isEmpty) }
}
