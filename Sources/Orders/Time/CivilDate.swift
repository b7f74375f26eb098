/// A day of the calendar, without a time or a zone: `2026-12-31`.
package struct CivilDate: Comparable, Hashable, Sendable {
  /// Days since 1970-01-01, negative before.
  package let daysSinceEpoch: Int

  /// The day so many days after 1970-01-01.
  package init(daysSinceEpoch: Int) { self.daysSinceEpoch = daysSinceEpoch }

  /// The day of the proleptic Gregorian calendar; nil if there is none such, or the year is not 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(of: month, in: year) else {
      return nil
    }
    daysSinceEpoch = Self.days(year: year, month: month, day: day)
  }

  /// Reads `2026-12-31`; nil if it is written otherwise or there is no such day.
  package init?(reading text: String) {
    var cursor = ByteCursor(text)
    guard let year = cursor.number(4...4), cursor.take("-"), let month = cursor.number(2...2), cursor.take("-"),
      let day = cursor.number(2...2), cursor.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// 1 to 9999 if it was read.
  package var year: Int { parts.year }
  /// 1 to 12.
  package var month: Int { parts.month }
  /// 1 to 31.
  package var day: Int { parts.day }

  /// Year, month (1 to 12) and day (1 to 31).
  package var parts: (year: Int, month: Int, day: Int) {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": eras of 400 years that begin on 1 March.
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Its day of the week.
  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday.allCases[((daysSinceEpoch + 3) % 7 + 7) % 7]
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool { left.daysSinceEpoch < right.daysSinceEpoch }
  /// The day so many days later.
  package static func + (date: CivilDate, days: Int) -> CivilDate { CivilDate(daysSinceEpoch: date.daysSinceEpoch + days) }
  /// The days from `right` to `left`.
  package static func - (left: CivilDate, right: CivilDate) -> Int { left.daysSinceEpoch - right.daysSinceEpoch }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension CivilDate: SafeToShow, CustomStringConvertible {
  /// `2026-12-31`.
  package var description: String {
    let (year, month, day) = parts
    return String(unsafeUninitializedCapacity: 10) { buffer in
      var writer = DigitWriter(buffer)
      writer.put(year, width: 4, then: "-")
      writer.put(month, width: 2, then: "-")
      writer.put(day, width: 2)
      return writer.count
    }
  }

  package var clean: CleanText { CleanText(cleaning: description) }
}
