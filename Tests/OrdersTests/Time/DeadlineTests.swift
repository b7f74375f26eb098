import Orders
import Testing

/// 2026-11-23 is a Monday.
@Suite struct DeadlineTests {
  /// Moments in WIB; grace one hour; shop open Monday to Saturday 08.00 to 17.00.
  @Test(
    arguments: [
      // Open: starts at once. The JSON example of the interface.
      ("2026-11-20 10:42", "1x24", "2026-11-20 10:42", "2026-11-21 10:42", "2026-11-21 11:42"),
      // Closed: starts at the next opening; buyers can pay at any hour.
      ("2026-11-23 20:00", "6h", "2026-11-24 08:00", "2026-11-24 14:00", "2026-11-24 15:00"),
      ("2026-11-23 12:00", "12h", "2026-11-23 12:00", "2026-11-24 00:00", "2026-11-24 09:00"),
      ("2026-11-23 07:59:59", "45m", "2026-11-23 08:00", "2026-11-23 08:45", "2026-11-23 09:45"),
      ("2026-11-28 12:00", "1x24", "2026-11-28 12:00", "2026-11-29 12:00", "2026-11-30 09:00"),
      ("2026-11-28 17:00", "2x24", "2026-11-30 08:00", "2026-12-02 08:00", "2026-12-02 09:00"),
      // The rule's example: promised 16.00, close 17.00: release is the next opening.
      ("2026-11-23 10:00", "6h", "2026-11-23 10:00", "2026-11-23 16:00", "2026-11-24 08:00"),
      ("2026-11-23 10:00:01", "6h", "2026-11-23 10:00:01", "2026-11-23 16:00:01", "2026-11-24 08:00:01"),
      // Opening time: 9 hours a day.
      ("2026-11-23 08:00", "9h-open", "2026-11-23 08:00", "2026-11-23 17:00", "2026-11-24 09:00"),
      ("2026-11-23 10:00", "24h-open", "2026-11-23 10:00", "2026-11-25 16:00", "2026-11-26 08:00"),
      // Until we close today.
      ("2026-11-23 10:00", "today", "2026-11-23 10:00", "2026-11-23 17:00", "2026-11-24 09:00"),
      ("2026-11-28 18:00", "today", "2026-11-30 08:00", "2026-11-30 17:00", "2026-12-01 09:00"),
      // The same time on the next opening day.
      ("2026-11-23 10:42", "1-workday", "2026-11-23 10:42", "2026-11-24 10:42", "2026-11-24 11:42"),
      ("2026-11-28 10:42", "1-workday", "2026-11-28 10:42", "2026-11-30 10:42", "2026-11-30 11:42"),
      ("2026-11-28 18:00", "1-workday", "2026-11-30 08:00", "2026-12-01 08:00", "2026-12-01 09:00"),
    ] as [(String, String, String, String, String)])
  func standardHours(ordered: String, terms: String, start: String, promised: String, release: String) throws {
    let deadline = ShopCalendar().deadline(orderedAt: at(ordered), terms: try Terms(reading: terms), grace: 3600)
    #expect(local(deadline?.start) == start)
    #expect(local(deadline?.promised) == promised)
    #expect(local(deadline?.release) == release)
  }

  @Test func withoutGraceReleaseIsTheNextOpenMoment() {
    let calendar = ShopCalendar()
    #expect(local(calendar.release(promised: at("2026-11-23 16:00"), grace: 0)) == "2026-11-23 16:00")
    #expect(local(calendar.release(promised: at("2026-11-23 17:00"), grace: 0)) == "2026-11-24 08:00")
  }

  @Test func todayEndsWithTheOpeningDayNotTheCalendarDay() throws {
    let night = ShopCalendar(hours: hours(["10.00-14.00", "20.00-02.00"]))
    #expect(local(night.promised(start: at("2026-11-23 11:00"), terms: .today)) == "2026-11-24 02:00")
    #expect(local(night.promised(start: at("2026-11-24 01:00"), terms: .today)) == "2026-11-24 02:00")
  }

  @Test func todayEndsAtMidnightWhereTheShopNeverCloses() {
    let always = ShopCalendar(hours: hours(["00.00-24.00"]))
    let deadline = always.deadline(orderedAt: at("2026-11-23 10:00"), terms: .today, grace: 3600)
    #expect(local(deadline?.promised) == "2026-11-24 00:00")
    #expect(local(deadline?.release) == "2026-11-24 01:00")
  }

  @Test func theNextWorkdayIsMovedIntoItsHours() {
    var week = OpeningHours()
    week[.monday] = hours(["06.00-20.00"])[.monday]
    week[.tuesday] = hours(["08.00-12.00", "13.00-17.00"])[.tuesday]
    week[.thursday] = hours(["09.00-17.00"])[.thursday]
    let calendar = ShopCalendar(hours: week)
    func next(_ start: String) -> String? { local(calendar.promised(start: at(start), terms: .nextWorkday)) }
    #expect(next("2026-11-23 07:00") == "2026-11-24 08:00")
    #expect(next("2026-11-23 10:00") == "2026-11-24 10:00")
    #expect(next("2026-11-23 12:30") == "2026-11-24 13:00")
    // After its last closing: never less than was said.
    #expect(next("2026-11-23 18:00") == "2026-11-26 09:00")
  }

  @Test func theNextWorkdayOfANightIsTheNextNight() {
    let night = ShopCalendar(hours: hours(["20.00-02.00"]))
    #expect(local(night.promised(start: at("2026-11-24 01:00"), terms: .nextWorkday)) == "2026-11-25 01:00")
  }

  @Test func theNextWorkdayIsNotReachedInTheNightBefore() {
    var week = hours(["00.00-02.00", "20.00-02.00"], on: [.monday])
    week[.tuesday] = hours(["08.00-17.00"])[.tuesday]
    #expect(local(ShopCalendar(hours: week).promised(start: at("2026-11-23 01:00"), terms: .nextWorkday)) == "2026-11-24 08:00")
  }

  @Test func holidaysAreNoWorkdays() {
    let calendar = ShopCalendar(holidays: [day("2026-12-25")], cutiBersama: [day("2026-12-24")])
    let deadline = calendar.deadline(orderedAt: at("2026-12-23 10:00"), terms: .nextWorkday, grace: 3600)
    #expect(local(deadline?.promised) == "2026-12-26 10:00")
  }

  /// Open 08.00 to 12.00 and 13.00 to 17.00, Monday to Saturday.
  @Test(
    arguments: [
      ("2026-11-23 06:00", "2026-11-23 17:00"), ("2026-11-23 10:00", "2026-11-23 17:00"),
      ("2026-11-23 12:30", "2026-11-23 17:00"),
      ("2026-11-23 17:00", "2026-11-24 17:00"), ("2026-11-29 10:00", "2026-11-30 17:00"),
    ] as [(String, String)])
  func stillWaitIsUntilTodaysLastClosing(now: String, end: String) {
    let calendar = ShopCalendar(
      hours: hours(["08.00-12.00", "13.00-17.00"], on: [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday]))
    #expect(local(calendar.endOfTodaysLastOpening(at: at(now))) == end)
  }

  @Test func stillWaitInTheNightIsUntilThatNightEnds() {
    let night = ShopCalendar(hours: hours(["20.00-02.00"]))
    #expect(local(night.endOfTodaysLastOpening(at: at("2026-11-24 01:00"))) == "2026-11-24 02:00")
    #expect(local(night.endOfTodaysLastOpening(at: at("2026-11-24 03:00"))) == "2026-11-25 02:00")
  }
}
