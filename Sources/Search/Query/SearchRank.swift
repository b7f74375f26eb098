/// How well something matches, the best first (issue 5, Search).
enum SearchRank: UInt8, Comparable {
  case exactKey
  /// The last four digits or more of a number, by which people name one.
  case keyEnd
  case prefix, wordStart, substring, oneEdit, twoEdits, none

  static func < (left: SearchRank, right: SearchRank) -> Bool { left.rawValue < right.rawValue }

  static func edits(_ count: Int) -> SearchRank { count <= 1 ? .oneEdit : .twoEdits }

  /// What a part of a row is that reads like a needle, by the bytes that stand around it.
  init(before: UInt8, after: UInt8, of needle: Needle) {
    if needle.isDigits, needle.length >= 4, before.isDigit, after.isKeyMark {
      self = .keyEnd
    } else if before.isKeyMark {
      self = after.isKeyMark ? .exactKey : .prefix
    } else if before.isFieldMark {
      self = .prefix
    } else {
      self = before.isOfWord ? .substring : .wordStart
    }
  }
}

extension UInt8 {
  /// Whether a folded byte is of a word, not between words.
  var isOfWord: Bool { self >= 0x80 || (self >= 0x61 && self <= 0x7A) || isDigit }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// Whether a folded byte is one of those with which people write phone numbers.
  var isOfPhone: Bool { isDigit || self == 0x20 || "+-().".utf8.contains(self) }
}
