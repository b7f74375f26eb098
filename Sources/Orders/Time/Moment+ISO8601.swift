extension Moment {
  /// Why a text is no moment.
  package enum ReadingError: Error, Hashable, Sendable {
    /// It is not written like `2026-11-21T10:42:00+07:00`.
    case notAMoment
    /// There is no such day, time of day or offset, or it lies outside of what a `Moment` can be.
    case noSuchMoment
    /// It names no offset, and no zone was given to stand in.
    case offsetMissing
  }

  /// Reads ISO 8601: `2026-11-21T10:42:00+07:00`, with `Z` or an offset, or without one if `zone` stands in.
  ///
  /// A space may stand for the `T`, seconds may be absent, a fraction of them is cut off; `+0700` and `+07` are offsets too.
  package init(iso8601 text: String, zone: Zone? = nil) throws(ReadingError) {
    var cursor = ByteCursor(text)
    guard let date = try Self.date(&cursor) else { throw .noSuchMoment }
    guard cursor.take(anyOf: "Tt ") != nil, let clock = try Self.clock(&cursor) else { throw .notAMoment }
    guard let offset = try Self.offset(&cursor) ?? zone?.offset else { throw cursor.isAtEnd ? .offsetMissing : .notAMoment }
    guard cursor.isAtEnd else { throw .notAMoment }
    let seconds = Int64(date.daysSinceEpoch) * 86_400 + clock - offset
    guard Self.range.contains(seconds) else { throw .noSuchMoment }
    self.init(seconds: seconds)
  }

  /// `2026-11-21T10:42:00+07:00`, with the zone's offset.
  package func iso8601(in zone: Zone) -> String {
    String(unsafeUninitializedCapacity: Self.iso8601Length) { buffer in
      var writer = DigitWriter(buffer)
      write(in: zone, to: &writer)
      return writer.count
    }
  }

  /// How many bytes `iso8601(in:)` has.
  static let iso8601Length = 25

  /// Writes what `iso8601(in:)` is.
  func write(in zone: Zone, to writer: inout DigitWriter) {
    let (date, clock) = zone.civil(of: self)
    let parts = date.parts
    writer.put(parts.year, width: 4, then: "-")
    writer.put(parts.month, width: 2, then: "-")
    writer.put(parts.day, width: 2, then: "T")
    writer.put(clock / 3600, width: 2, then: ":")
    writer.put(clock / 60 % 60, width: 2, then: ":")
    writer.put(clock % 60, width: 2, then: "+")
    writer.put(Int(zone.offset) / 3600, width: 2, then: ":")
    writer.put(0, width: 2)
  }

  private static func date(_ cursor: inout ByteCursor) throws(ReadingError) -> CivilDate? {
    guard let year = cursor.number(4...4), cursor.take("-"), let month = cursor.number(2...2), cursor.take("-"),
      let day = cursor.number(2...2)
    else { throw .notAMoment }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The seconds of the day, or nil if there is no time of day.
  private static func clock(_ cursor: inout ByteCursor) throws(ReadingError) -> Int64? {
    guard let hour = cursor.number(2...2), cursor.take(":"), let minute = cursor.number(2...2) else { return nil }
    var second = 0
    if cursor.take(":") {
      guard let read = cursor.number(2...2) else { return nil }
      second = read
      _ = cursor.separatedDigits()
    }
    guard hour < 24, minute < 60, second < 60 else { throw .noSuchMoment }
    return Int64(hour * 3600 + minute * 60 + second)
  }

  /// The seconds east of Greenwich, or nil if none is written.
  private static func offset(_ cursor: inout ByteCursor) throws(ReadingError) -> Int64? {
    if cursor.take(anyOf: "Zz") != nil { return 0 }
    guard let sign = cursor.take(anyOf: "+-") else { return nil }
    guard let hours = cursor.number(2...2) else { throw .notAMoment }
    let hasColon = cursor.take(":")
    guard let minutes = cursor.number(2...2) ?? (hasColon ? nil : 0) else { throw .notAMoment }
    guard hours <= 18, minutes < 60 else { throw .noSuchMoment }
    let seconds = Int64(hours * 3600 + minutes * 60)
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}
