import Orders
import Testing

/// Random shops against `SlowCalendar`; the seed is in the message of what fails.
@Suite struct CalendarPropertyTests {
  static let allTerms = ["6h", "12h", "45m", "1x24", "2x24", "3x24", "24h-open", "3h-open", "9h-open", "today", "1-workday"]

  @Test(arguments: 0..<60 as Range<UInt64>)
  func agreesWithTheSlowOne(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let (fast, slow) = Self.shop(&random)
    let terms = try Self.allTerms.map { try Terms(reading: $0) }
    for _ in 0..<40 {
      let minute = Int.random(in: 15 * 1440..<25 * 1440, using: &random)
      let grace = [0, 30, 60, 180, 600].randomElement(using: &random) ?? 0
      try Self.compareOpenings(fast, slow, minute)
      for terms in terms { Self.compareDeadline(fast, slow, minute, terms, grace: grace) }
      let later = minute + Int.random(in: -10...8000, using: &random)
      #expect(fast.openingTime(from: slow.moment(minute), to: slow.moment(later)) == Int64(slow.openingTime(minute, later)) * 60)
      let measured = fast.intervals(from: slow.moment(minute), to: slow.moment(later)).reduce(0) {
        $0 + ($1.upperBound - $1.lowerBound)
      }
      #expect(measured == Int64(slow.openingTime(minute, later)) * 60)
    }
  }

  private static func compareOpenings(_ fast: ShopCalendar, _ slow: SlowCalendar, _ minute: Int) throws {
    let moment = slow.moment(minute)
    #expect(fast.isOpen(at: moment) == (slow.openingDay(minute) != nil))
    #expect(fast.nextOpening(notBefore: moment) == slow.nextOpening(minute).map(slow.moment))
    // An interval that may have begun before the sixty days is not compared.
    guard let opening = slow.nextOpening(minute), let day = slow.openingDay(opening), day > slow.first + 1 else { return }
    #expect(fast.openingDay(of: slow.moment(opening)) == day)
    guard let last = slow.lastClosing(day), last < (SlowCalendar.days - 2) * 1440 else { return }
    #expect(fast.endOfTodaysLastOpening(at: moment) == slow.moment(last))
    let interval = slow.intervals.first { $0.contains(opening) }
    #expect(
      fast.interval(containing: slow.moment(opening)) == interval.map { slow.moment($0.lowerBound)..<slow.moment($0.upperBound) })
    let closing = (opening..<SlowCalendar.days * 1440).first { slow.openingDay($0) == nil }
    #expect(closing == nil || fast.closing(after: moment) == closing.map(slow.moment))
  }

  private static func compareDeadline(_ fast: ShopCalendar, _ slow: SlowCalendar, _ minute: Int, _ terms: Terms, grace: Int) {
    let limit = (SlowCalendar.days - 2) * 1440
    guard let start = slow.nextOpening(minute), let day = slow.openingDay(start), day > slow.first + 1,
      let promised = slow.promised(start, terms), promised < limit, let release = slow.release(promised, grace: grace),
      release < limit
    else { return }
    let expected = Deadline(start: slow.moment(start), promised: slow.moment(promised), release: slow.moment(release))
    let found = fast.deadline(orderedAt: slow.moment(minute), terms: terms, grace: Int64(grace) * 60)
    #expect(found == expected, "\(terms.spelling) grace \(grace) at \(slow.moment(minute).iso8601(in: slow.zone)) \(fast)")
  }

  private static func shop(_ random: inout SeededRandom) -> (ShopCalendar, SlowCalendar) {
    let zone = Zone.allCases.randomElement(using: &random) ?? .wib
    let first = CivilDate(daysSinceEpoch: Int.random(in: 20_000...21_500, using: &random))
    var week = OpeningHours()
    for weekday in Weekday.allCases { week[weekday] = intervals(&random) }
    if week.isEmpty { week = .standard }
    func days(_ upTo: Int) -> Set<CivilDate> {
      Set((0..<Int.random(in: 0...upTo, using: &random)).map { _ in first + Int.random(in: 8..<40, using: &random) })
    }
    let (holidays, cuti, closed, open) = (days(5), days(4), days(4), days(5))
    let closes = Bool.random(using: &random)
    let fast = ShopCalendar(
      zone: zone, hours: week, holidays: holidays, cutiBersama: cuti, closesOnCutiBersama: closes, closed: closed, open: open)
    let allClosed = holidays.union(closed).union(closes ? cuti : [])
    return (fast, SlowCalendar(zone: zone, first: first, week: week, closed: allClosed, open: open))
  }

  private static func intervals(_ random: inout SeededRandom) -> [ClockInterval] {
    (0..<([0, 0, 1, 1, 2, 2, 3].randomElement(using: &random) ?? 1)).compactMap { _ in
      // Few different times, so that hours often touch.
      let start = Int.random(in: 0..<12, using: &random) * 120
      let closings = [
        1440, start, start + Int.random(in: 1...20, using: &random) * 30, Int.random(in: 0...12, using: &random) * 120,
      ]
      let end = closings.randomElement(using: &random) ?? 1440
      guard let from = ClockTime(minutes: start), let to = ClockTime(minutes: end > 1440 ? end - 1440 : end) else { return nil }
      return ClockInterval(from: from, to: to)
    }
  }
}
