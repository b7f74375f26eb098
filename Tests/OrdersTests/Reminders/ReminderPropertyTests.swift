import Testing

@testable import Orders

/// The rule against one that counts minutes, for random shops, orders and histories.
@Suite struct ReminderPropertyTests {
  /// Whether a reminder is allowed, as plainly as it can be said.
  private struct SlowRule {
    let order: Order
    let policy: Policy
    let minutes: OpenMinutes
    private let dueMoments: [Moment]

    init(_ order: Order, _ policy: Policy, _ minutes: OpenMinutes) {
      (self.order, self.policy, self.minutes) = (order, policy, minutes)
      var start = order.createdAt
      while minutes.count(from: start, to: start + 60) == 0 { start = start + 60 }
      dueMoments = policy.reminders.steps.map { step in
        switch step {
        case .percent(let percent): start + (order.promised - start) * Int64(percent) / 100
        case .before(let seconds): order.promised - seconds
        case .release: order.release
        }
      }.filter { $0 >= start }
    }

    func allows(_ now: Moment) -> Bool {
      guard order.reminders.count < policy.reminders.atMost, !isQuiet(now) else { return false }
      let isStepOpen = dueMoments.contains { due in due <= now && order.reminders.allSatisfy { $0 < due } }
      return isStepOpen && order.reminders.allSatisfy { minutes.count(from: $0, to: now) >= policy.reminders.coolDown / 60 }
    }

    private func isQuiet(_ now: Moment) -> Bool {
      guard let quiet = policy.reminders.quiet else { return false }
      let minute = policy.calendar.zone.civil(of: now).second / 60
      let (start, end) = (quiet.start.minutes, quiet.end.minutes)
      return start < end ? start <= minute && minute < end : minute >= start || minute < end
    }
  }

  /// How many minutes the shop has been open since the eighteenth, minute by minute over thirty days.
  private struct OpenMinutes {
    static let start = at("2026-11-18 00:00")
    static let days: Int64 = 30
    private var counts: [Int64] = [0]

    init(_ calendar: ShopCalendar) {
      for minute in 0..<Self.days * 1440 {
        counts.append(counts[Int(minute)] + (calendar.isOpen(at: Self.start + minute * 60) ? 1 : 0))
      }
    }

    func count(from: Moment, to: Moment) -> Int64 { max(0, counts[index(to)] - counts[index(from)]) }
    private func index(_ moment: Moment) -> Int { Int((moment - Self.start) / 60) }
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func agreesWithTheSlowOne(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let policy = Self.policy(&random)
    let minutes = OpenMinutes(policy.calendar)
    for _ in 0..<12 {
      let order = try Self.order(policy, &random)
      let rule = SlowRule(order, policy, minutes)
      let now = order.createdAt + 60 * Int64.random(in: 0...6000, using: &random)
      do throws(Refusal) {
        _ = try Book().reminding(order, at: now, policy: policy)
        #expect(rule.allows(now), "seed \(seed): allowed at \(now.iso8601(in: .wib))")
      } catch {
        #expect(!rule.allows(now), "seed \(seed): \(error) at \(now.iso8601(in: .wib))")
        guard case .noReminder(_, let obstacle) = error, let next = obstacle.next?.moment,
          next < OpenMinutes.start + (OpenMinutes.days - 1) * 86_400
        else { continue }
        #expect(rule.allows(next), "seed \(seed): \(error) at \(now.iso8601(in: .wib))")
        let earlier = stride(from: now.seconds, to: next.seconds, by: 600).first { rule.allows(Moment(seconds: $0)) }
        #expect(earlier == nil, "seed \(seed): \(error) at \(now.iso8601(in: .wib))")
      }
    }
  }

  private static func policy(_ random: inout SeededRandom) -> Policy {
    let hours = random.one(of: [
      OpeningHours.standard, hours(["08.00-12.00", "13.00-17.00"], on: [.monday, .tuesday, .thursday, .friday]),
      hours(["19.00-02.00"]), hours(["10.00-11.00"], on: [.wednesday]),
    ])
    var policy = Policy(calendar: ShopCalendar(hours: hours, closed: [day("2026-11-21"), day("2026-11-25")]))
    policy.reminders.coolDown = 60 * random.one(of: [0, 30, 180, 400])
    policy.reminders.atMost = Int.random(in: 0...4, using: &random)
    policy.reminders.quiet = try? ClockInterval(reading: random.one(of: ["20.00-08.00", "12.00-14.00", "00.00-06.00", "-"]))
    policy.reminders.steps = random.one(of: [
      [.percent(50), .before(7200), .release], [.release], [.before(600), .percent(10), .percent(90)], [],
    ])
    return policy
  }

  /// In whole minutes, so that minutes can be counted; percentages of terms that divide.
  private static func order(_ policy: Policy, _ random: inout SeededRandom) throws -> Order {
    let created = at("2026-11-19 00:00") + 60 * Int64.random(in: 0...5000, using: &random)
    let terms = try Terms(reading: random.one(of: ["1x24", "1h", "6h", "2x24", "today"]))
    let deadline = try policy.deadline(orderedAt: created, terms: terms)
    var order = Order(
      id: 1, buyer: Buyer(name: "Rani"), items: [], total: 1000, uniqueCode: nil, payable: 1000, terms: terms,
      createdAt: created, promised: deadline.promised, release: deadline.release)
    order.reminders = (0..<Int.random(in: 0...2, using: &random)).map { _ in
      created + 60 * Int64.random(in: 0...3000, using: &random)
    }
    return order
  }
}
