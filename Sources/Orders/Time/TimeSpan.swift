/// A length of wall-clock time that a person wrote: `45m`, `6h`, `1x24`, `180d`; never zero, at most 365 days.
package struct TimeSpan: Hashable, Sendable {
  /// Its length, 1 minute to 365 days.
  package let seconds: Int64
  /// How it is written: its number without leading zeros, its unit in lower case.
  package let spelling: String

  /// Why a text is no length of time.
  package enum ReadingError: Error, Hashable, Sendable {
    /// It is not written like `45m`, `6h`, `1x24` or `180d`.
    case notASpan
    /// It is nothing at all.
    case zero
    /// It is longer than 365 days.
    case tooLong
  }

  /// The longest one.
  package static let longest: Int64 = 365 * 86_400

  /// Reads `45m`, `6h`, `2x24` (also `2×24`) or `180d`, in any case.
  package init(reading text: String) throws(ReadingError) {
    var cursor = ByteCursor(text)
    cursor.skipSpaces()
    self = try TimeSpan(&cursor)
    cursor.skipSpaces()
    guard cursor.isAtEnd else { throw .notASpan }
  }

  init(_ cursor: inout ByteCursor) throws(ReadingError) {
    guard let count = cursor.number(1...9), let (unit, length) = Self.unit(&cursor) else { throw .notASpan }
    guard count > 0 else { throw .zero }
    guard Int64(count) * length <= Self.longest else { throw .tooLong }
    seconds = Int64(count) * length
    spelling = "\(count)\(unit)"
  }

  private static func unit(_ cursor: inout ByteCursor) -> (String, Int64)? {
    if cursor.take(word: "x24") || cursor.take(word: "×24") { return ("x24", 86_400) }
    if cursor.take(word: "m") { return ("m", 60) }
    if cursor.take(word: "h") { return ("h", 3600) }
    return cursor.take(word: "d") ? ("d", 86_400) : nil
  }
}

extension TimeSpan: SafeToShow {
  package var clean: CleanText { CleanText(cleaning: spelling) }
}
