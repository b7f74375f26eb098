import Foundation
import Orders
import Testing

@Suite struct CalendarValuesTests {
  @Test(
    arguments: [
      ("WIB", .wib), ("wita", .wita), ("WIT", .wit), ("Asia/Jakarta", .wib), ("Asia/Pontianak", .wib), ("Asia/Makassar", .wita),
      ("Asia/Jayapura", .wit), ("asia/jakarta", .wib), ("UTC", nil), ("", nil),
    ] as [(String, Orders.Zone?)])
  func zones(text: String, zone: Orders.Zone?) { #expect(Zone(reading: text) == zone) }

  @Test func zoneOffsetsAndCivilTime() throws {
    #expect(Zone.allCases.map(\.offset) == [25_200, 28_800, 32_400])
    let moment = try Moment(iso8601: "2026-12-31T16:59:59Z")
    #expect(Zone.wib.date(of: moment) == CivilDate(year: 2026, month: 12, day: 31))
    #expect(Zone.wib.clock(of: moment).description == "23.59")
    #expect(Zone.wita.date(of: moment) == CivilDate(year: 2027, month: 1, day: 1))
    let old = try Moment(iso8601: "1969-12-31T16:59:59Z")
    #expect(Zone.wib.civil(of: old) == (CivilDate(daysSinceEpoch: -1), 86_399))
    #expect(Zone.wib.moment(CivilDate(daysSinceEpoch: -1), second: 86_399) == old)
  }

  @Test(
    arguments: [
      ("2026-12-31", 2026, 12, 31, .thursday), ("1970-01-01", 1970, 1, 1, .thursday), ("2026-11-23", 2026, 11, 23, .monday),
      ("1969-12-28", 1969, 12, 28, .sunday), ("2024-02-29", 2024, 2, 29, .thursday),
    ] as [(String, Int, Int, Int, Orders.Weekday)])
  func dates(text: String, year: Int, month: Int, day: Int, weekday: Orders.Weekday) throws {
    let date = try #require(CivilDate(reading: text))
    #expect((date.year, date.month, date.day) == (year, month, day))
    #expect(date.weekday == weekday)
    #expect(date.description == text)
  }

  @Test(arguments: ["2026-02-29", "2026-1-1", "2026-12-31x", "31-12-2026", "2026-00-10", "0000-01-01", "2026-06-31", ""])
  func noDates(text: String) { #expect(CivilDate(reading: text) == nil) }

  @Test func everyDayAgreesWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for days in stride(from: -50_000, to: 120_000, by: 17) {
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(days) * 86_400))
      let date = CivilDate(daysSinceEpoch: days)
      #expect(date.year == parts.year && date.month == parts.month && date.day == parts.day)
      #expect((date.weekday.rawValue + 1) % 7 + 1 == parts.weekday)
      #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
    }
  }

  @Test(
    arguments: [
      ("08.00", 480), ("8.00", 480), ("8:00", 480), ("24.00", 1440), ("00.00", 0), (" 17.30 ", 1050), ("23:59", 1439),
      ("24.01", nil), ("25.00", nil), ("8.60", nil), ("8", nil), ("8.0", nil), ("-1.00", nil), ("08.00x", nil), ("", nil),
    ] as [(String, Int?)])
  func clocks(text: String, minutes: Int?) { #expect(ClockTime(reading: text)?.minutes == minutes) }

  @Test(
    arguments: [
      ("08.00-12.00", "08.00-12.00"), ("8:00 – 17:30", "08.00-17.30"), ("20.00-02.00", "20.00-02.00"),
      ("00.00-24.00", "00.00-24.00"),
      ("08.00-08.00", "08.00-08.00"),
    ] as [(String, String)])
  func intervals(text: String, written: String) throws { #expect(try ClockInterval(reading: text).description == written) }

  @Test(
    arguments: [
      ("24.00-08.00", .startsAtEndOfDay), ("08.00", .notAnInterval), ("08.00-25.00", .notAnInterval),
      ("08.00-12.00-", .notAnInterval),
      ("", .notAnInterval), ("buka", .notAnInterval),
    ] as [(String, ClockInterval.ReadingError)])
  func noIntervals(text: String, error: ClockInterval.ReadingError) {
    #expect(throws: error) { try ClockInterval(reading: text) }
  }

  @Test func weekdaysHaveConfigurationKeys() {
    #expect(Weekday.allCases.map(\.key) == ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
    #expect(Weekday(key: "sun") == .sunday)
    #expect(Weekday(key: "Sun") == nil)
  }
}
