/// How long a buyer has to pay: `6h`, `45m`, `1x24`, `24h-open`, `today`, `1-workday`.
package struct Terms: Hashable, Sendable {
  /// What is measured.
  package enum Measure: Hashable, Sendable {
    /// So many seconds of wall-clock time.
    case elapsed(Int64)
    /// So many seconds of opening time.
    case opening(Int64)
    /// Until the shop closes on the opening day of the start.
    case today
    /// Until the same time of day on the next opening day.
    case nextWorkday
  }

  /// What is measured, and how much of it.
  package let measure: Measure
  /// How it is written in files, commands and JSON; the same again when read back.
  package let spelling: String

  /// Why a text is no term: as for a `TimeSpan`.
  package typealias ReadingError = TimeSpan.ReadingError

  /// The norm of the trade, one day.
  package static let standard = Terms(.elapsed(86_400), "1x24")
  /// Until closing time.
  package static let today = Terms(.today, "today")
  /// The same time on the next opening day.
  package static let nextWorkday = Terms(.nextWorkday, "1-workday")

  /// The terms of the trade (domain.md §7): both meanings of `1x24 jam kerja` are among them.
  package static let presets: [Terms] =
    ["1h", "3h", "6h", "12h"].compactMap { try? Terms(reading: $0) } + [.standard, Terms(days: 2), Terms(days: 3), .today]
    + [.nextWorkday] + ["24h-open"].compactMap { try? Terms(reading: $0) }

  /// So many times 24 hours: `3x24`.
  init(days: Int64) { self.init(.elapsed(days * 86_400), "\(days)x24") }

  /// So many hours: `6h`.
  init(hours: Int64) { self.init(.elapsed(hours * 3600), "\(hours)h") }

  private init(_ measure: Measure, _ spelling: String) { (self.measure, self.spelling) = (measure, spelling) }

  /// Terms of wall-clock time.
  package init(_ span: TimeSpan) { self.init(.elapsed(span.seconds), span.spelling) }

  /// Reads a term in any case, spaces around it allowed; a span of 1 minute to 365 days.
  package init(reading text: String) throws(ReadingError) {
    var cursor = ByteCursor(text)
    cursor.skipSpaces()
    self = try Self.read(&cursor)
    cursor.skipSpaces()
    guard cursor.isAtEnd else { throw .notASpan }
  }

  private static func read(_ cursor: inout ByteCursor) throws(ReadingError) -> Terms {
    if cursor.take(word: "today") { return .today }
    if cursor.take(word: "1-workday") { return .nextWorkday }
    let span = try TimeSpan(&cursor)
    guard cursor.take(word: "-open") else { return Terms(span) }
    guard span.spelling.last == "h" || span.spelling.last == "m" else { throw .notASpan }
    return Terms(.opening(span.seconds), span.spelling + "-open")
  }
}

extension Terms: SafeToShow {
  package var clean: CleanText { CleanText(cleaning: spelling) }
}
