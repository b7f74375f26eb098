/// What stands for a character where there is nothing but ASCII.
package enum ASCII {
  /// A likeness of the scalar, or `?`.
  package static func likeness(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isASCII ? scalar : likenesses[scalar] ?? "?"
  }

  private static let likenesses: [Unicode.Scalar: Unicode.Scalar] = {
    var result: [Unicode.Scalar: Unicode.Scalar] = [
      "–": "-", "—": "-", "−": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"", "×": "x", "↵": "/", "□": "?", "←": "<", "↑": "^",
      "↓": "v",
      "é": "e", "è": "e", "ê": "e", "á": "a", "à": "a", "ä": "a", "ö": "o", "ó": "o", "ü": "u", "ú": "u", "í": "i", "ñ": "n",
      "ç": "c",
    ]
    for glyph in Glyph.allCases { result[glyph.standard.unicode] = glyph.standard.ascii }
    return result
  }()
}
