/// The hours at which the shop is open, by the day of the week on which they begin.
package struct OpeningHours: Hashable, Sendable {
  private var days: [[ClockInterval]]

  /// The hours of each weekday, in any order; a weekday that is absent has none.
  package init(_ intervals: [Weekday: [ClockInterval]] = [:]) {
    days = Weekday.allCases.map { intervals[$0] ?? [] }
  }

  /// Every day but Sunday, 08.00 to 17.00.
  package static let standard: OpeningHours = {
    let hours = ClockInterval(from: ClockTime(minutes: 480) ?? .midnight, to: ClockTime(minutes: 1020) ?? .endOfDay)
    var result = OpeningHours()
    for weekday in Weekday.allCases where weekday != .sunday { result[weekday] = hours.map { [$0] } ?? [] }
    return result
  }()

  /// The hours that begin on a weekday, as they were given.
  package subscript(weekday: Weekday) -> [ClockInterval] {
    get { days[weekday.rawValue] }
    set { days[weekday.rawValue] = newValue }
  }

  /// Whether the shop never opens.
  package var isEmpty: Bool { days.allSatisfy { $0.isEmpty } }

  /// The hours of a weekday in seconds from its midnight: in order, overlapping ones as one.
  ///
  /// Hours that only touch stay two: else a shop open day and night would have one endless opening day.
  func merged(on weekday: Weekday) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for hours in self[weekday].map(\.seconds).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, hours.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, hours.upperBound)
      } else {
        result.append(hours)
      }
    }
    return result
  }
}
