/// A line split as a POSIX shell would, nothing expanded: blanks separate, `'…'` is literal, in `"…"` a backslash makes
/// `$`, `` ` ``, `"` and `\` literal, elsewhere any next character; a line whose first word begins with `#` is a comment.
enum ShellWords {
  struct UnterminatedQuote: Error {}

  /// The words; none for a blank line or a comment.
  static func split(_ line: String) throws(UnterminatedQuote) -> [String] {
    var words: [String] = []
    var word: String.UnicodeScalarView?
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case " ", "\t", "\r":
        if let complete = word { words.append(String(complete)) }
        word = nil
      case "#" where word == nil && words.isEmpty: return []
      case "'": word = try (word ?? .init()) + single(&rest)
      case "\"": word = try (word ?? .init()) + double(&rest)
      case "\\":
        guard let next = rest.popFirst() else { throw UnterminatedQuote() }
        word = (word ?? .init()) + [next]
      default: word = (word ?? .init()) + [scalar]
      }
    }
    if let complete = word { words.append(String(complete)) }
    return words
  }

  private static func single(_ rest: inout Substring.UnicodeScalarView) throws(UnterminatedQuote) -> String.UnicodeScalarView {
    guard let end = rest.firstIndex(of: "'") else { throw UnterminatedQuote() }
    defer { rest = rest[rest.index(after: end)...] }
    return String.UnicodeScalarView(rest[..<end])
  }

  private static func double(_ rest: inout Substring.UnicodeScalarView) throws(UnterminatedQuote) -> String.UnicodeScalarView {
    var result = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == "\"" { return result }
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      guard let next = rest.popFirst() else { throw UnterminatedQuote() }
      if !["$", "`", "\"", "\\"].contains(next) { result.append(scalar) }
      result.append(next)
    }
    throw UnterminatedQuote()
  }
}
