import Orders
import Settings
import Testing

@testable import Dashboard

/// When the seller is called: 0, 1, 5 and 15 minutes after an order asks, then every half hour; never while closed.
@Suite struct EscalationTests {
  private static func at(_ clock: String, day: Int = 23) -> Moment { Shop.moment("2026-11-\(day)T\(clock)+07:00") }

  @Test(arguments: [
    ("10:00:00", "10:00:00"), ("10:00:59", "10:00:00"), ("10:01:00", "10:01:00"), ("10:04:59", "10:01:00"),
    ("10:05:00", "10:05:00"), ("10:14:59", "10:05:00"), ("10:15:00", "10:15:00"), ("10:44:59", "10:15:00"),
    ("10:45:00", "10:45:00"), ("11:15:01", "11:15:00"),
  ])
  func theLastCall(_ now: String, _ last: String) {
    #expect(Escalation.lastCall(since: Self.at("10:00:00"), at: Self.at(now)) == Self.at(last))
  }

  @Test(arguments: [
    ("09:00:00", "10:00:00"), ("10:00:00", "10:01:00"), ("10:00:30", "10:01:00"), ("10:01:00", "10:05:00"),
    ("10:05:00", "10:15:00"), ("10:15:00", "10:45:00"), ("10:44:59", "10:45:00"), ("10:45:00", "11:15:00"),
  ])
  func theNextCall(_ now: String, _ next: String) {
    #expect(Escalation.nextCall(since: Self.at("10:00:00"), after: Self.at(now)) == Self.at(next))
  }

  @Test func thereIsNoCallBeforeTheFirst() {
    #expect(Escalation.lastCall(since: Self.at("10:00:00"), at: Self.at("09:59:59")) == nil)
  }

  /// One order that asks at 11.00, in a shop that is open from 8 to 17 every day but Sunday.
  private func driver(asking release: Moment = at("11:00:00")) -> Driver {
    var order = Shop.order(1, until: release - 3600)
    order.release = release
    return Driver([order], entries: [])
  }

  /// Rings and notifications, by the clock, while the loop sleeps as long as it may from one moment to another.
  private func calls(_ driver: inout Driver, until end: Moment) -> [String] {
    var calls: [String] = []
    while true {
      let sleep = nextChange(driver.model, drawnUntil: .latest)
      guard driver.model.now.moment + sleep / 1000 <= end else { break }
      driver.effects = []
      driver.wait(sleep)
      for case .ring in driver.effects {
        calls.append(CalendarClock.written(driver.model.now.moment))
      }
    }
    driver.wait((end - driver.model.now.moment) * 1000)
    return calls
  }

  @Test func itIsCalledUntilSomebodyAnswersAndTheSleepIncludesEachCall() {
    var driver = driver()
    #expect(calls(&driver, until: Self.at("12:00:00")) == ["23 11:00", "23 11:01", "23 11:05", "23 11:15", "23 11:45"])
    #expect(driver.titles == ["1 perlu diputuskan · Tenggat"])
  }

  @Test func theCallIsSaidAndEscapeSilencesItButTheTitleStays() {
    var driver = driver()
    driver.wait(3_600_000)
    #expect(driver.notice == .called(1, 1))
    driver.press("<Esc>")
    #expect(driver.notice == nil)
    #expect(calls(&driver, until: Self.at("16:00:00")).isEmpty)
    #expect(driver.titles == ["1 perlu diputuskan · Tenggat"])
  }

  @Test func openingTheTriageIsAnAnswerAndADecisionToo() {
    var looked = driver()
    looked.wait(3_600_000)
    looked.press("T<Esc>")
    #expect(calls(&looked, until: Self.at("16:00:00")).isEmpty)
    var two = Driver([Shop.order(1, until: Shop.now), Shop.order(2, until: Shop.now)], entries: [])
    two.wait(3_600_000)
    two.press("p")
    #expect(two.state(1) == .paid)
    #expect(calls(&two, until: Self.at("16:00:00")).isEmpty)
    #expect(two.titles == ["2 perlu diputuskan · Tenggat", "1 perlu diputuskan · Tenggat"])
  }

  @Test func anotherOrderThatAsksIsCalledAnew() {
    var second = Shop.order(2, until: Self.at("13:00:00"))
    second.release = Self.at("14:00:00")
    var first = Shop.order(1, until: Self.at("10:00:00"))
    first.release = Self.at("11:00:00")
    var driver = Driver([first, second], entries: [])
    driver.wait(3_600_000)
    driver.press("<Esc>")
    #expect(calls(&driver, until: Self.at("14:02:00")) == ["23 14:00", "23 14:01"])
  }

  @Test func whileTheShopIsClosedItIsQuietAndBeginsAnewAtTheOpening() {
    var driver = driver(asking: Self.at("16:50:00"))
    #expect(
      calls(&driver, until: Self.at("08:06:00", day: 24)) == [
        "23 16:50", "23 16:51", "23 16:55", "24 08:00", "24 08:01", "24 08:05",
      ])
  }

  @Test func midnightIsNoOpeningOfAShopThatNeverCloses() throws {
    var hours = OpeningHours()
    for weekday in Weekday.allCases { hours[weekday] = [try ClockInterval(reading: "00.00-24.00")] }
    var driver = driver(asking: Self.at("23:00:00"))
    driver.model.policy.calendar = ShopCalendar(hours: hours)
    #expect(
      calls(&driver, until: Self.at("00:20:00", day: 24)) == [
        "23 23:00", "23 23:01", "23 23:05", "23 23:15", "23 23:45", "24 00:15",
      ])
  }

  /// *Still wait* moves the release to a closing: the call comes at the next opening.
  @Test func aReleaseAtClosingCallsAtTheNextOpening() {
    var driver = driver(asking: Self.at("17:00:00"))
    #expect(calls(&driver, until: Self.at("08:00:30", day: 24)) == ["24 08:00"])
  }

  @Test func nothingIsHeardWhereItIsSwitchedOffOrNothingCanBeDecided() {
    var silent = driver()
    silent.model.settings.display.bell = false
    #expect(calls(&silent, until: Self.at("12:00:00")).isEmpty)
    var off = driver()
    off.model.settings.display.notification = .off
    #expect(calls(&off, until: Self.at("12:00:00")).isEmpty)
    var watching = driver()
    watching.model.isReadOnly = true
    #expect(calls(&watching, until: Self.at("12:00:00")).isEmpty)
  }

  @Test func aNotificationMasksThePhone() {
    var order = Shop.order(1, until: Self.at("10:00:00"))
    (order.release, order.buyer.name) = (Self.at("11:00:00"), nil)
    var driver = Driver([order], entries: [])
    driver.model.settings.display.notification = .osc
    driver.wait(3_600_000)
    guard case .notify(let text)? = driver.effects.last else { return #expect(Bool(false)) }
    #expect(text == "#1 0812-••••-0001 perlu diputuskan")
  }

  @Test func nothingWakesTheLoopWhereNothingIsDue() {
    let driver = Driver([], entries: [])
    #expect(nextChange(driver.model, drawnUntil: .latest) > 365 * 86_400_000)
  }
}

/// `23 11:05`: day and clock in the shop's zone.
private enum CalendarClock {
  static func written(_ moment: Moment) -> String {
    let (date, second) = Zone.wib.civil(of: moment)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date.parts.day) \(two(second / 3600)):\(two(second / 60 % 60))"
  }
}
