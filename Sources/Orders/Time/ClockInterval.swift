/// The hours from an opening to a closing: `08.00-12.00`, or `20.00-02.00` into the next day.
package struct ClockInterval: Hashable, Sendable {
  /// When the shop opens; before 24.00.
  package let start: ClockTime
  /// When it closes; not after `start` means on the next day.
  package let end: ClockTime

  /// Why a text is no interval of hours.
  package enum ReadingError: Error, Hashable, Sendable {
    /// It is not written like `08.00-17.00`, or there is no such time.
    case notAnInterval
    /// It begins at 24.00, which is the next day's 00.00.
    case startsAtEndOfDay
  }

  /// The hours between two times; nil if `start` is 24.00.
  package init?(from start: ClockTime, to end: ClockTime) {
    guard start < .endOfDay else { return nil }
    (self.start, self.end) = (start, end)
  }

  /// Reads `08.00-12.00`; `:` may stand for `.`, a dash `–` for `-`, and spaces around it.
  package init(reading text: String) throws(ReadingError) {
    var cursor = ByteCursor(text)
    cursor.skipSpaces()
    guard let start = ClockTime(&cursor) else { throw .notAnInterval }
    cursor.skipSpaces()
    guard cursor.take("-") || cursor.take(word: "–") else { throw .notAnInterval }
    cursor.skipSpaces()
    guard let end = ClockTime(&cursor) else { throw .notAnInterval }
    cursor.skipSpaces()
    guard cursor.isAtEnd else { throw .notAnInterval }
    guard let interval = ClockInterval(from: start, to: end) else { throw .startsAtEndOfDay }
    self = interval
  }

  /// Seconds from the midnight before `start`; the upper bound is beyond 86,400 when it runs into the next day.
  var seconds: Range<Int> {
    let last = end > start ? end.minutes : end.minutes + 1440
    return start.minutes * 60..<last * 60
  }
}

extension ClockInterval: SafeToShow, CustomStringConvertible {
  /// `08.00-12.00`.
  package var description: String { "\(start.description)-\(end.description)" }
  package var clean: CleanText { CleanText(cleaning: description) }
}
