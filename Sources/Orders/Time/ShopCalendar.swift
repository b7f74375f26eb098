/// When the shop is open: its weekly hours in its zone, minus holidays and closed days, plus extra open days.
///
/// The deadline rule of the interface. Intervals are half-open; one whose end is not after its start runs into the next
/// day; a holiday removes the intervals that start on it; an extra open day wins over holidays and closed days; intervals
/// that overlap are one, those that only touch are not. All answers are looked for within ten years, and nil beyond.
package struct ShopCalendar: Hashable, Sendable {
  /// In which its days and hours are told.
  package let zone: Zone
  /// Its weekly hours, as they were given.
  package let hours: OpeningHours

  /// The merged hours of each weekday, and of an extra open day on a weekday that has none.
  private let weekly: [[Range<Int>]]
  private let borrowed: [Range<Int>]
  /// Days that do not follow their weekday, by days since 1970: true if open, false if closed.
  private let exceptions: [Int: Bool]

  /// How many days a search goes on.
  static let horizon = 3660

  /// The shop's calendar; `closed` and `holidays` close a day, `cutiBersama` only if the shop chose so, `open` opens it again.
  package init(
    zone: Zone = .wib, hours: OpeningHours = .standard, holidays: Set<CivilDate> = [], cutiBersama: Set<CivilDate> = [],
    closesOnCutiBersama: Bool = true, closed: Set<CivilDate> = [], open: Set<CivilDate> = []
  ) {
    (self.zone, self.hours) = (zone, hours)
    weekly = Weekday.allCases.map(hours.merged)
    borrowed = weekly.first { !$0.isEmpty } ?? []
    var exceptions: [Int: Bool] = [:]
    for date in holidays.union(closed) { exceptions[date.daysSinceEpoch] = false }
    if closesOnCutiBersama { for date in cutiBersama { exceptions[date.daysSinceEpoch] = false } }
    for date in open { exceptions[date.daysSinceEpoch] = true }
    self.exceptions = exceptions
  }

  /// The same holidays and extra days with another zone and other weekly hours.
  package func with(zone: Zone, hours: OpeningHours) -> ShopCalendar {
    let open = Set(exceptions.filter(\.value).keys.map(CivilDate.init(daysSinceEpoch:)))
    let closed = Set(exceptions.filter { !$0.value }.keys.map(CivilDate.init(daysSinceEpoch:)))
    return ShopCalendar(zone: zone, hours: hours, closed: closed, open: open)
  }

  /// Whether the shop has no hours at all and so never opens.
  package var neverOpens: Bool { borrowed.isEmpty }

  /// The hours that start on a day, in seconds from its midnight, in order and disjoint; only the last can go past 86,400.
  func hours(on date: CivilDate) -> [Range<Int>] {
    let usual = weekly[date.weekday.rawValue]
    guard let isOpen = exceptions[date.daysSinceEpoch] else { return usual }
    return isOpen ? (usual.isEmpty ? borrowed : usual) : []
  }

  /// How many seconds of a day belong to hours that started the day before.
  func carriedOver(into date: CivilDate) -> Int {
    max(0, (hours(on: date + -1).last?.upperBound ?? 0) - 86_400)
  }
}
