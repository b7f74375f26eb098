import Orders

/// What is wrong in a theme file: where, and what to do. The rest of the file is used.
package struct ThemeComplaint: Hashable, Sendable {
  /// What is wrong with a line of a theme.
  package enum Problem: Hashable, Sendable {
    /// It is no TOML; nothing of the file is used.
    case syntax(CleanText)
    case unknownKey(CleanText)
    case badColor(CleanText)
    case unknownColor(CleanText)
    case badStyle(CleanText)
    case badGlyph(CleanText)
    case badVariant
    case unknownParent(CleanText)
  }

  package let file: CleanText
  /// Counted from 1.
  package let line: Int
  package let problem: Problem

  /// The complaint in English, beginning with file and line.
  package var message: CleanText { "\(file):\(line): \(problem.message)" }
}

extension ThemeComplaint.Problem {
  fileprivate var message: CleanText {
    switch self {
    case .syntax(let why): "\(why); correct the file, the default theme is used meanwhile"
    case .unknownKey(let key): "\"\(key)\" is no key of a theme; remove it or correct its spelling"
    case .badColor(let name): "\"\(name)\" must be \"#rrggbb\", \"default\" or [\"#rrggbb\", \"0 to 255\", \"red\"]"
    case .unknownColor(let name): "\"\(name)\" is not in [palette]; add it there or use a name that is"
    case .badStyle(let key): "\"\(key)\" must be like \"accent on surface bold\"; words: bold dim italic underline reverse strike"
    case .badGlyph(let key): "\"\(key)\" must be two signs, each one cell wide, the second ASCII: [\"▸\", \">\"]"
    case .badVariant: "variant must be \"dark\", \"light\" or \"any\""
    case .unknownParent(let name): "there is no theme \"\(name)\" to inherit from; the default stands in"
    }
  }
}
