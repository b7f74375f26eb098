import Orders
import Testing

@testable import Statistics

/// Random shops played again under random rules, and again in the plainest way over whole orders.
@Suite struct ReplayPropertyTests {
  @Test(arguments: 100..<124) func bothReplaysAgree(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let past = random.past(orders: 120)
    for _ in 0..<4 {
      let rule = random.rule()
      let replay = try #require(past.count(.all, rule).replay)
      let slow = SlowReplay(SlowCount(past.book, past.policy, .all), past.policy, rule)
      #expect(replay.payers == slow.payers && replay.unknown == slow.unknown)
      #expect(replay.late == slow.late && replay.lateAsItWas == slow.lateAsItWas)
      #expect(replay.letGo == slow.letGo && replay.stockSeconds == slow.stockSeconds)
      #expect(replay.downPayment == slow.downPayment)
    }
  }

  /// A longer grace never loses a payer whom a shorter one keeps, and never frees goods sooner.
  @Test(arguments: 200..<212) func moreGraceLosesFewerPayersAndHoldsGoodsLonger(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let past = random.past(orders: 120)
    let replays = try [0, 3600, 4 * 3600, 30 * 3600].map { try #require(past.count(.all, OtherRule(grace: $0)).replay) }
    for (shorter, longer) in zip(replays, replays.dropFirst()) {
      #expect(shorter.late.orders >= longer.late.orders && shorter.stockSeconds >= longer.stockSeconds)
    }
  }
}

/// The rule of `Replay`, stated once more for one order after another.
private struct SlowReplay {
  var payers = Sum()
  var unknown = 0
  var late = Sum()
  var lateAsItWas = Sum()
  var letGo = Sum()
  var stockSeconds: Int64 = 0
  var downPayment: DownPaymentReplay?

  init(_ count: SlowCount, _ policy: Policy, _ rule: OtherRule) {
    let ended = count.promised.filter { $0.state == .cancelled || !count.tally([$0]).won.isNothing }
    let won = ended.filter { $0.state != .cancelled }
    let moves = won.map { order in
      (order, first: Self.moves(order).min(), last: order.payment == .cashOnDelivery ? order.confirmedAt : order.paidAt)
    }
    let known = moves.filter { $0.last ?? $0.0.downPaidAt != nil }
    unknown = moves.count - known.count
    payers = count.sum(known.map(\.0))
    lateAsItWas = count.sum(known.filter { ($0.last ?? $0.0.downPaidAt)! > $0.0.release }.map(\.0))
    late = count.sum(
      known.filter { order, first, last in
        (rule.terms == nil ? last ?? order.downPaidAt : first)! > Self.release(of: order, policy, rule)
      }.map(\.0))
    let silent = ended.filter { order in
      order.state == .cancelled && order.paid == 0
        && ![.outOfStock, .ourMistake, .refusedParcel].contains(order.cancelled!.reason)
    }
    letGo = count.sum(silent)
    stockSeconds = silent.reduce(0) { sum, order in
      let (at, release) = (order.cancelled!.at, Self.release(of: order, policy, rule))
      let then = at < order.release ? min(at, release) : release + (at - order.release)
      return sum + (at - then) * Int64(order.items.map(\.quantity).reduce(0, +))
    }
    downPayment = rule.downPayment.map { Self.asking($0, ended, count) }
  }

  private static func moves(_ order: Order) -> [Moment] {
    [order.downPaidAt, order.payment == .cashOnDelivery ? order.confirmedAt : order.paidAt].compactMap { $0 }
  }

  private static func release(of order: Order, _ policy: Policy, _ rule: OtherRule) -> Moment {
    if rule.terms == nil, rule.grace == nil { return order.release }
    let grace = rule.grace ?? policy.grace
    let promised = rule.terms.flatMap { policy.calendar.deadline(orderedAt: order.createdAt, terms: $0, grace: 0)?.promised }
    return policy.calendar.release(promised: promised ?? order.promised, grace: grace) ?? .latest
  }

  private static func asking(_ rule: DownPayment, _ ended: [Order], _ count: SlowCount) -> DownPaymentReplay {
    var result = DownPaymentReplay()
    let asked = ended.filter { $0.downPayment == nil && [.transfer, .cashOnDelivery].contains($0.payment) }
      .compactMap { order in rule.sum(of: order.total).map { (order, sum: $0) } }.filter { $0.sum < $0.0.total }
    func sums(_ orders: [(Order, sum: Rupiah)]) -> Sum {
      Sum(orders: orders.count, rupiah: orders.map(\.sum).reduce(.zero) { $0 + $1 })
    }
    result.asked = sums(asked)
    result.payers = count.sum(asked.map(\.0).filter { $0.state != .cancelled })
    result.kept = sums(asked.filter { $0.0.cancelled?.reason == .refusedParcel })
    let inFact = ended.filter { $0.downPayment != nil }
    result.askedInFact = inFact.count
    result.refusedInFact = inFact.filter { $0.cancelled?.reason == .refusedDownPayment }.count
    return result
  }
}

extension Sum {
  fileprivate var isNothing: Bool { orders == 0 }
}

extension SeededRandom {
  fileprivate mutating func rule() -> OtherRule {
    OtherRule(
      terms: happens(60) ? one(of: Terms.presets) : nil, grace: happens(50) ? one(of: [0, 1800, 3600, 36_000]) : nil,
      downPayment: happens(50) ? one(of: [.percent(30), .percent(100), .flat(50_000), .flat(0)]) : nil)
  }
}
