import Orders

/// Reads dates and times as shops' and banks' files have them.
package enum TableMoment {
  /// What a text says of a day and a time of day.
  package struct Reading: Hashable, Sendable {
    package var date: CivilDate
    /// Seconds since midnight; nil where only a day is written.
    package var second: Int?
    /// Seconds east of Greenwich, where that is written.
    package var offset: Int64?

    /// The moment, in a zone where the text names none; midnight where it has no time of day.
    package func moment(in zone: Zone) -> Moment {
      let local = zone.moment(date, second: second ?? 0)
      return offset.map { local + zone.offset - $0 } ?? local
    }
  }

  /// Why a text is none.
  package enum ReadingError: Error, Hashable, Sendable {
    case notADate
    /// There is no such day or time of day, such as the 31st of February.
    case noSuchDate
  }

  /// Reads `2026-11-22 18:20`, `22/11/2026 07.05`, `22/11/26`, `22/11/2026 20:11:09`, `07 August 2026 10:16:54`,
  /// `7 Agt 2026`, `2026-05-01 10:00:00 +0200`, `11/22/2026 8:11 PM`; a guarding `'` and spaces around are passed over.
  ///
  /// A year of two digits is of this century. Where all are digits, `order` tells day from month.
  package static func read(_ text: CleanText, _ order: DateOrder = .dayFirst) throws(ReadingError) -> Reading {
    var scanner = TableMomentScanner(text.string)
    let date = try scanner.date(order)
    let second = try scanner.clock()
    let offset = try scanner.offset()
    guard scanner.isAtEnd else { throw .notADate }
    return Reading(date: date, second: second, offset: second == nil ? nil : offset)
  }
}

/// The grammar of `TableMoment`.
private struct TableMomentScanner {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = text[...].utf8
    if rest.first == UInt8(ascii: "'") { rest.removeFirst() }
    skip(" ")
    while rest.last == 0x20 { rest.removeLast() }
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func date(_ order: DateOrder) throws(TableMoment.ReadingError) -> CivilDate {
    guard let first = number(1...4) else { throw .notADate }
    skip(" -/.,")
    if let month = word() { return try named(day: first.value, month: month) }
    guard let second = number(1...2), take("-/.") else { throw .notADate }
    guard let third = number(1...4) else { throw .notADate }
    if first.digits == 4 { return try date(first.value, second.value, third.value) }
    switch order {
    case .dayFirst: return try date(try year(third), second.value, first.value)
    case .monthFirst: return try date(try year(third), first.value, second.value)
    case .yearFirst: return try date(try year(first), second.value, third.value)
    }
  }

  private mutating func named(day: Int, month text: String) throws(TableMoment.ReadingError) -> CivilDate {
    skip(" -/.,")
    guard let month = MonthName.number(text), let year = number(1...4) else { throw .notADate }
    return try date(try self.year(year), month, day)
  }

  private func date(_ year: Int, _ month: Int, _ day: Int) throws(TableMoment.ReadingError) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else { throw .noSuchDate }
    return date
  }

  private func year(_ number: (value: Int, digits: Int)) throws(TableMoment.ReadingError) -> Int {
    switch number.digits {
    case 2: return 2000 + number.value
    case 4: return number.value
    default: throw .notADate
    }
  }

  /// Seconds since midnight; nil if nothing is left.
  mutating func clock() throws(TableMoment.ReadingError) -> Int? {
    skip(" Tt,")
    guard !isAtEnd else { return nil }
    guard var hour = number(1...2)?.value, take(":."), let minute = number(2...2)?.value else { throw .notADate }
    var second = 0
    if take(":.") {
      guard let read = number(2...2)?.value else { throw .notADate }
      second = read
      if take(".") { _ = number(1...9) }
    }
    skip(" ")
    if let half = word()?.lowercased() { hour = try Self.hour(hour, half) }
    guard hour < 24, minute < 60, second < 60 else { throw .noSuchDate }
    return hour * 3600 + minute * 60 + second
  }

  private static func hour(_ hour: Int, _ half: String) throws(TableMoment.ReadingError) -> Int {
    switch half {
    case "am", "pm":
      guard (1...12).contains(hour) else { throw .noSuchDate }
      return hour % 12 + (half == "pm" ? 12 : 0)
    case "wib": return hour
    default: throw .notADate
    }
  }

  mutating func offset() throws(TableMoment.ReadingError) -> Int64? {
    skip(" ")
    if take("Zz") { return 0 }
    let isWest = rest.first == UInt8(ascii: "-")
    guard take("+-") else { return nil }
    guard let read = number(2...4), read.digits != 3 else { throw .notADate }
    _ = take(":")
    let (hours, minutes) = read.digits == 4 ? (read.value / 100, read.value % 100) : (read.value, number(2...2)?.value ?? 0)
    guard hours <= 14, minutes < 60 else { throw .noSuchDate }
    let seconds = Int64(hours * 3600 + minutes * 60)
    return isWest ? -seconds : seconds
  }

  private mutating func number(_ digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    let run = rest.prefix { (0x30...0x39).contains($0) }
    guard digits.contains(run.count) else { return nil }
    rest.removeFirst(run.count)
    return (run.reduce(0) { $0 * 10 + Int($1 - 0x30) }, run.count)
  }

  private mutating func word() -> String? {
    let run = rest.prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
    guard run.count >= 2 else { return nil }
    rest.removeFirst(run.count)
    return String(Substring(run))
  }

  private mutating func take(_ bytes: StaticString) -> Bool {
    guard let byte = rest.first, bytes.withUTF8Buffer({ $0.contains(byte) }) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func skip(_ bytes: StaticString) {
    while take(bytes) {}
  }
}

/// The names of months, English and Indonesian, whole or cut to three letters.
package enum MonthName {
  private static let names: [[String]] = [
    ["january", "januari", "jan"], ["february", "februari", "pebruari", "feb", "peb"], ["march", "maret", "mar"],
    ["april", "apr"], ["may", "mei"], ["june", "juni", "jun"], ["july", "juli", "jul"],
    ["august", "agustus", "aug", "agt", "agu", "ags"], ["september", "sep", "sept"], ["october", "oktober", "oct", "okt"],
    ["november", "nopember", "nov", "nop"], ["december", "desember", "dec", "des"],
  ]

  /// 1 to 12; nil if it is no month.
  package static func number(_ name: String) -> Int? {
    let wanted = name.lowercased()
    return names.firstIndex { $0.contains(wanted) }.map { $0 + 1 }
  }
}
