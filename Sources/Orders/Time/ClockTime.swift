/// A time of day to the minute, from 00.00 to 24.00.
package struct ClockTime: Comparable, Hashable, Sendable {
  /// Minutes since midnight, 0 to 1440.
  package let minutes: Int

  /// 00.00, at which a day begins.
  package static let midnight = ClockTime(known: 0)
  /// The midnight at which a day ends; it can close an interval, not open one.
  package static let endOfDay = ClockTime(known: 1440)

  private init(known minutes: Int) { self.minutes = minutes }

  /// The time so many minutes after midnight; nil unless 0 to 1440.
  package init?(minutes: Int) {
    guard (0...1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Reads `08.00`, `8.00`, `8:00`, `24.00`; nil if it is written otherwise or there is no such time.
  package init?(reading text: String) {
    var cursor = ByteCursor(text)
    cursor.skipSpaces()
    self.init(&cursor)
    cursor.skipSpaces()
    guard cursor.isAtEnd else { return nil }
  }

  init?(_ cursor: inout ByteCursor) {
    guard let hour = cursor.number(1...2), cursor.take(anyOf: ".:") != nil, let minute = cursor.number(2...2), minute < 60
    else { return nil }
    self.init(minutes: hour * 60 + minute)
  }

  package static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}

extension ClockTime: SafeToShow, CustomStringConvertible {
  /// `17.00`.
  package var description: String {
    String(unsafeUninitializedCapacity: 5) { buffer in
      var writer = DigitWriter(buffer)
      writer.put(minutes / 60, width: 2, then: ".")
      writer.put(minutes % 60, width: 2)
      return writer.count
    }
  }

  package var clean: CleanText { CleanText(cleaning: description) }
}
