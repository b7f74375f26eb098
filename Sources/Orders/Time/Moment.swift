/// A point in time, in whole seconds, the same everywhere.
///
/// Always within the years 1 to 9999 of each of our zones: what would lie beyond is the nearest moment within.
package struct Moment: Comparable, Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package let seconds: Int64

  /// The moment so many seconds after 1970-01-01T00:00:00Z.
  package init(seconds: Int64) { self.seconds = min(max(seconds, Self.range.lowerBound), Self.range.upperBound) }

  /// From 0001-01-01T00:00:00Z to 9999-12-31T23:59:59+09:00.
  static let range: ClosedRange<Int64> = -62_135_596_800...253_402_268_399

  /// Before which there is no moment.
  package static let earliest = Moment(seconds: .min)
  /// After which there is no moment.
  package static let latest = Moment(seconds: .max)

  package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  /// The moment so many seconds later.
  package static func + (moment: Moment, seconds: Int64) -> Moment {
    let (sum, overflow) = moment.seconds.addingReportingOverflow(seconds)
    return overflow ? (seconds > 0 ? latest : earliest) : Moment(seconds: sum)
  }

  /// The moment so many seconds earlier.
  package static func - (moment: Moment, seconds: Int64) -> Moment {
    seconds == .min ? latest : moment + -seconds
  }

  /// The seconds from `right` to `left`, negative if `right` is the later one.
  package static func - (left: Moment, right: Moment) -> Int64 { left.seconds - right.seconds }
}
