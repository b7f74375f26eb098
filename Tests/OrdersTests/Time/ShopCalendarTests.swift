import Orders
import Testing

/// 2026-11-23 is a Monday.
@Suite struct ShopCalendarTests {
  let weekdays = ShopCalendar()

  @Test func intervalsAreHalfOpen() {
    #expect(!weekdays.isOpen(at: at("2026-11-23 07:59:59")))
    #expect(weekdays.isOpen(at: at("2026-11-23 08:00")))
    #expect(weekdays.isOpen(at: at("2026-11-23 16:59:59")))
    #expect(!weekdays.isOpen(at: at("2026-11-23 17:00")))
    #expect(!weekdays.isOpen(at: at("2026-11-22 10:00")))
    #expect(weekdays.interval(containing: at("2026-11-23 10:00")) == at("2026-11-23 08:00")..<at("2026-11-23 17:00"))
    #expect(weekdays.interval(containing: at("2026-11-23 17:00")) == nil)
  }

  @Test func hoursAreInTheShopsZone() {
    let east = ShopCalendar(zone: .wit)
    #expect(east.isOpen(at: at("2026-11-23 06:00")))
    #expect(!east.isOpen(at: at("2026-11-23 15:00")))
  }

  @Test func openingsAndClosings() {
    #expect(local(weekdays.nextOpening(notBefore: at("2026-11-23 10:00:01"))) == "2026-11-23 10:00:01")
    #expect(local(weekdays.nextOpening(notBefore: at("2026-11-23 06:00"))) == "2026-11-23 08:00")
    #expect(local(weekdays.nextOpening(notBefore: at("2026-11-28 17:00"))) == "2026-11-30 08:00")
    #expect(local(weekdays.closing(after: at("2026-11-23 10:00"))) == "2026-11-23 17:00")
    #expect(local(weekdays.closing(after: at("2026-11-28 17:00"))) == "2026-11-30 17:00")
    #expect(local(weekdays.lastClosing(ofOpeningDay: day("2026-11-23"))) == "2026-11-23 17:00")
    #expect(weekdays.lastClosing(ofOpeningDay: day("2026-11-22")) == nil)
    #expect(weekdays.openingDay(of: at("2026-11-23 10:00")) == day("2026-11-23"))
    #expect(weekdays.openingDay(of: at("2026-11-23 18:00")) == nil)
  }

  @Test func anIntervalRunsIntoTheNextDay() {
    let night = ShopCalendar(hours: hours(["20.00-02.00"], on: [.monday]))
    #expect(night.isOpen(at: at("2026-11-24 01:59:59")))
    #expect(!night.isOpen(at: at("2026-11-24 02:00")))
    #expect(!night.isOpen(at: at("2026-11-23 01:00")))
    #expect(night.openingDay(of: at("2026-11-24 01:00")) == day("2026-11-23"))
    #expect(local(night.lastClosing(ofOpeningDay: day("2026-11-23"))) == "2026-11-24 02:00")
    let wholeDay = ShopCalendar(hours: hours(["08.00-08.00"], on: [.monday]))
    #expect(wholeDay.interval(containing: at("2026-11-24 07:00")) == at("2026-11-23 08:00")..<at("2026-11-24 08:00"))
  }

  @Test func overlappingIntervalsAreOne() {
    let overlapping = ShopCalendar(hours: hours(["08.00-12.00", "16.00-18.00", "11.00-14.00", "13.00-13.30"]))
    #expect(overlapping.interval(containing: at("2026-11-23 09:00")) == at("2026-11-23 08:00")..<at("2026-11-23 14:00"))
    #expect(overlapping.openingTime(from: at("2026-11-23 00:00"), to: at("2026-11-24 00:00")) == 8 * 3600)
    let nights = ShopCalendar(hours: hours(["20.00-09.00"], on: [.monday]).adding("08.00-12.00", on: .tuesday))
    #expect(nights.interval(containing: at("2026-11-24 11:00")) == at("2026-11-23 20:00")..<at("2026-11-24 12:00"))
    #expect(nights.openingDay(of: at("2026-11-24 11:00")) == day("2026-11-23"))
    #expect(nights.lastClosing(ofOpeningDay: day("2026-11-24")) == nil)
  }

  @Test func touchingIntervalsStayTwo() {
    let touching = ShopCalendar(hours: hours(["00.00-24.00"]))
    #expect(touching.interval(containing: at("2026-11-23 09:00")) == at("2026-11-23 00:00")..<at("2026-11-24 00:00"))
    #expect(touching.openingDay(of: at("2026-11-24 00:00")) == day("2026-11-24"))
    #expect(touching.closing(after: at("2026-11-23 09:00")) == nil)
    let split = ShopCalendar(hours: hours(["08.00-12.00", "12.00-17.00"]))
    #expect(local(split.closing(after: at("2026-11-23 09:00"))) == "2026-11-23 17:00")
    #expect(split.interval(containing: at("2026-11-23 09:00"))?.upperBound == at("2026-11-23 12:00"))
  }

  @Test func aHolidayRemovesTheIntervalsThatStartOnIt() {
    let calendar = ShopCalendar(hours: hours(["20.00-02.00"]), holidays: [day("2026-11-24")])
    #expect(calendar.isOpen(at: at("2026-11-24 01:00")))
    #expect(!calendar.isOpen(at: at("2026-11-24 21:00")))
    #expect(!calendar.isOpen(at: at("2026-11-25 01:00")))
  }

  @Test func cutiBersamaClosesOnlyIfTheShopSaysSo() {
    let days: Set = [day("2026-12-24")]
    #expect(!ShopCalendar(cutiBersama: days, closesOnCutiBersama: true).isOpen(at: at("2026-12-24 10:00")))
    #expect(ShopCalendar(cutiBersama: days, closesOnCutiBersama: false).isOpen(at: at("2026-12-24 10:00")))
  }

  @Test func anExtraOpenDayWins() {
    let date = day("2026-12-25")
    let calendar = ShopCalendar(holidays: [date], cutiBersama: [date], closed: [date], open: [date])
    #expect(calendar.isOpen(at: at("2026-12-25 10:00")))
    #expect(!ShopCalendar(closed: [date]).isOpen(at: at("2026-12-25 10:00")))
  }

  @Test func anExtraOpenDayWithoutHoursTakesThoseOfTheFirstWeekdayThatHasAny() {
    var week = hours(["09.00-10.00"], on: [.wednesday])
    week[.friday] = hours(["20.00-21.00"])[.friday]
    let calendar = ShopCalendar(hours: week, open: [day("2026-11-22"), day("2026-11-27")])
    #expect(calendar.interval(containing: at("2026-11-22 09:30")) == at("2026-11-22 09:00")..<at("2026-11-22 10:00"))
    #expect(!calendar.isOpen(at: at("2026-11-27 09:30")))
    #expect(calendar.isOpen(at: at("2026-11-27 20:30")))
  }

  @Test func openingTimeIsTheMeasureOfTheOpenIntervals() {
    #expect(weekdays.openingTime(from: at("2026-11-23 16:00"), to: at("2026-11-24 09:00")) == 7200)
    #expect(weekdays.openingTime(from: at("2026-11-28 17:00"), to: at("2026-11-30 08:00")) == 0)
    #expect(weekdays.openingTime(from: at("2026-11-24 09:00"), to: at("2026-11-23 09:00")) == 0)
    #expect(weekdays.openingTime(from: at("2026-11-23 00:00"), to: at("2026-11-30 00:00")) == 54 * 3600)
    #expect(local(weekdays.moment(after: 3600, from: at("2026-11-23 16:00"))) == "2026-11-23 17:00")
    #expect(local(weekdays.moment(after: 3601, from: at("2026-11-23 16:00"))) == "2026-11-24 08:00:01")
    #expect(local(weekdays.moment(after: 0, from: at("2026-11-22 16:00"))) == "2026-11-22 16:00")
  }

  @Test func intervalsAreCutOffAtBothEnds() {
    let breaks = ShopCalendar(hours: hours(["08.00-12.00", "13.00-17.00"]))
    #expect(
      breaks.intervals(from: at("2026-11-23 09:00"), to: at("2026-11-24 08:30")) == [
        at("2026-11-23 09:00")..<at("2026-11-23 12:00"), at("2026-11-23 13:00")..<at("2026-11-23 17:00"),
        at("2026-11-24 08:00")..<at("2026-11-24 08:30"),
      ])
    #expect(breaks.intervals(from: at("2026-11-23 12:00"), to: at("2026-11-23 13:00")).isEmpty)
  }

  @Test func aShopWithoutHoursNeverOpens() throws {
    let never = ShopCalendar(hours: OpeningHours(), open: [day("2026-11-23")])
    let now = at("2026-11-23 10:00")
    #expect(never.neverOpens && !never.isOpen(at: now))
    #expect(
      never.nextOpening(notBefore: now) == nil && never.closing(after: now) == nil && never.moment(after: 1, from: now) == nil)
    #expect(never.intervals(from: now, to: .latest).isEmpty && never.endOfTodaysLastOpening(at: now) == nil)
    for terms in ["6h", "1x24", "24h-open", "today", "1-workday"] {
      #expect(never.deadline(orderedAt: now, terms: try Terms(reading: terms), grace: 3600) == nil)
    }
  }

  @Test func aShopThatNeverClosesHasNoClosing() throws {
    let always = ShopCalendar(hours: hours(["08.00-08.30", "08.15-08.15"]))
    let now = at("2026-11-23 10:00")
    #expect(always.isOpen(at: now))
    #expect(always.closing(after: now) == nil)
    #expect(always.interval(containing: now) == nil)
    #expect(always.deadline(orderedAt: now, terms: .today, grace: 0) == nil)
    #expect(local(always.deadline(orderedAt: now, terms: .standard, grace: 3600)?.release) == "2026-11-24 11:00")
  }

  @Test func theEdgesOfTimeAreNoTrap() {
    for moment in [Moment.earliest, .latest] {
      _ = weekdays.deadline(orderedAt: moment, terms: .nextWorkday, grace: 3600)
      _ = weekdays.intervals(from: moment, to: moment + 86_400)
      _ = weekdays.endOfTodaysLastOpening(at: moment)
    }
  }
}

extension OpeningHours {
  fileprivate func adding(_ text: String, on weekday: Weekday) -> OpeningHours {
    var result = self
    result[weekday] += hours([text])[weekday]
    return result
  }
}
