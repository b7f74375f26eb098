/// The one function through which all text from outside passes on its way out (threats: terminal escapes, bidi and
/// invisible characters, floods of marks; CVE-2021-42574, CVE-2024-52005, CWE-150).
package enum Cleaning {
  /// Stands where something was that must not be shown.
  package static let mark: Unicode.Scalar = "□"
  /// Stands where a line ended.
  package static let lineEnd: Unicode.Scalar = "↵"

  /// Whether text is printable ASCII throughout, so that nothing is to be cleaned.
  package static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
  }

  static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    var marksOnBase = 0
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      guard let shown = replacement(of: scalar, after: previous, before: next, marksOnBase: marksOnBase) else { continue }
      marksOnBase = isMark(shown) ? marksOnBase + 1 : 0
      result.append(shown)
      previous = shown
    }
    return String(result)
  }

  private static func replacement(
    of scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?, marksOnBase: Int
  ) -> Unicode.Scalar? {
    switch scalar.value {
    // What stands for bytes that are no UTF-8 comes in thousands, if it comes.
    case 0x20..<0x7F, 0xFFFD: return scalar
    case 0x09: return " "
    case 0x0D where next == "\n": return nil
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return lineEnd
    case 0x200D: return joinsEmoji(previous, next) ? scalar : mark
    case 0xFE0F: return previous.map(isPictograph) == true ? scalar : mark
    default: break
    }
    if !isCommonMark(scalar) {
      let category = scalar.properties.generalCategory
      if isHidden(scalar, category) { return mark }
      if category == .spaceSeparator { return " " }
      if !isMark(scalar, category) { return scalar }
    }
    return previous == nil || marksOnBase >= 2 ? mark : scalar
  }

  /// Controls, formats, surrogates, private and unassigned code points, separators, and letters that draw nothing.
  private static func isHidden(_ scalar: Unicode.Scalar, _ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint || scalar.value == 0x2800
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    // The first mark of Unicode is U+0300.
    isCommonMark(scalar) || scalar.value >= 0x370 && scalar != "\u{FFFD}" && isMark(scalar, scalar.properties.generalCategory)
  }

  /// The block of combining marks but for the one that draws nothing: to look up what a scalar is takes as long as all the rest.
  private static func isCommonMark(_ scalar: Unicode.Scalar) -> Bool {
    0x300..<0x370 ~= scalar.value && scalar.value != 0x34F
  }

  private static func isMark(_ scalar: Unicode.Scalar, _ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .nonspacingMark, .enclosingMark, .spacingMark: return scalar.value != 0xFE0F
    default: return false
    }
  }

  private static func joinsEmoji(_ previous: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
    guard let previous, let next else { return false }
    return (isPictograph(previous) || previous.value == 0xFE0F || previous.properties.isEmojiModifier) && isPictograph(next)
  }

  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFF && scalar.properties.isEmoji && !scalar.properties.isEmojiModifier
  }
}
