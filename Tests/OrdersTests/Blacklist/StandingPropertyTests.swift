import Testing

@testable import Orders

/// A whole shop's standings against a slow reading of every order, through the index and after random changes.
@Suite struct StandingPropertyTests {
  private let policy = Policy(calendar: ShopCalendar())

  private func order(_ id: Int, _ random: inout SeededRandom, at start: Moment) -> Order {
    let buyer = Buyer(
      name: "Rani",
      phone: Bool.random(using: &random) ? PhoneReading("0812000000\(Int.random(in: 10...14, using: &random))").key : nil,
      username: Username(OutsideText("u\(Int.random(in: 0...3, using: &random))")),
      channel: random.one(of: [.whatsapp, .shopee]))
    let created = start + Int64.random(in: 0...300, using: &random) * 86_400
    var order = Order(
      id: OrderID(id), buyer: buyer, items: [OrderItem(name: "Gamis")], total: 100, uniqueCode: nil, payable: 100,
      terms: .standard,
      createdAt: created, promised: created, release: created)
    order.state = random.one(of: [.cancelled, .cancelled, .done, .paid, .shipped, .pending])
    let then = created + 3600 * Int64.random(in: 0...100, using: &random)
    if order.state == .cancelled {
      order.cancelled = Cancellation(
        at: then, reason: random.one(of: [.vanished, .blockedUs, .forgot]), strike: Bool.random(using: &random))
      if Int.random(in: 0...4, using: &random) == 0 { (order.paid, order.paidAt) = (100, then) }
    } else if order.state != .pending {
      order.paidAt = then
    }
    return order
  }

  /// Which strikes count, told otherwise: payment by payment, each to the strike that is served first.
  private func slow(_ orders: [Order], keys: Set<BuyerKey>, at now: Moment, _ policy: Policy) -> Set<OrderID> {
    let mine = orders.filter { !keys.isDisjoint(with: $0.buyer.keys) }
    var strikes: [(at: Moment, id: OrderID)] = []
    var money: [(at: Moment, id: OrderID)] = []
    for order in mine {
      switch order.state {
      case .cancelled:
        let cancelled = order.cancelled!
        let isSilence = cancelled.reason == .vanished && order.paidAt == nil
        if cancelled.strike, isSilence || cancelled.reason == .blockedUs { strikes.append((cancelled.at, order.id)) }
      case .pending: break
      default: money.append((order.paidAt!, order.id))
      }
    }
    strikes.sort { $0.at == $1.at ? $0.id < $1.id : $0.at < $1.at }
    money.sort { $0.at == $1.at ? $0.id < $1.id : $0.at < $1.at }
    var used = Array(repeating: false, count: money.count)
    var counting: Set<OrderID> = []
    for strike in strikes {
      var taken: [Int] = []
      for index in money.indices where !used[index] && taken.count < policy.redeemAfter {
        let seconds = money[index].at - strike.at
        if seconds > 0, seconds < policy.forgiveAfter! { taken.append(index) }
      }
      if policy.redeemAfter > 0, taken.count == policy.redeemAfter {
        for index in taken { used[index] = true }
      } else if now - strike.at < policy.forgiveAfter! {
        counting.insert(strike.id)
      }
    }
    return counting
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func standingsAreThoseOfASlowReading(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let start = at("2026-01-10 08:00")
    var all = (1...120).map { order($0, &random, at: start) }
    let settled = all.filter { !$0.state.needsTheSeller }.prefix(50)
    var table = RecordTable<OrderID>()
    for order in settled { table.put(order.id, order.record) }
    var book = Book(open: all.filter { $0.state.needsTheSeller }, settled: table)
    for order in all.filter({ !$0.state.needsTheSeller }).dropFirst(50) {
      book.apply(Change(.imported, .order(before: nil, after: order)))
    }
    for round in 0..<30 {
      var policy = policy
      policy.redeemAfter = round % 4
      let now = start + Int64.random(in: 100...500, using: &random) * 86_400
      let buyer = all[Int.random(in: all.indices, using: &random)].buyer
      let standing = book.standing(of: buyer, at: now, policy: policy)
      #expect(Set(standing.counted.map(\.order)) == slow(all, keys: Set(buyer.keys), at: now, policy))
      let index = Int.random(in: all.indices, using: &random)
      let other = order(index + 1, &random, at: start)
      book.apply(Change(.edited, .order(before: all[index], after: other)))
      all[index] = other
    }
  }
}
