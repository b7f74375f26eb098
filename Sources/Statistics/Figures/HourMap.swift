import Orders

/// Counts by the hour of the day and the day of the week, as the shop's clock tells them.
package struct HourMap: Hashable, Sendable {
  private var counts = Array(repeating: 0, count: 7 * 24)

  package init() {}

  /// How many; the hour is 0 to 23.
  package internal(set) subscript(weekday: Weekday, hour: Int) -> Int {
    get { counts[weekday.rawValue * 24 + hour] }
    set { counts[weekday.rawValue * 24 + hour] = newValue }
  }

  /// The largest of its counts.
  package var most: Int { counts.max() ?? 0 }
}
