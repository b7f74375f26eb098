import Orders
import Testing

@testable import Statistics

/// Random shops, counted fast from bytes and slowly from whole orders.
@Suite struct CountPropertyTests {
  @Test(arguments: 0..<24) func bothCountsAgree(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let past = random.past(orders: 150)
    let periods = [
      Period.all, Period(since: at("2026-10-01 00:00")), Period(since: at("2026-09-01 00:00"), until: at("2026-11-11 11:11")),
    ]
    for period in periods { compare(past.count(period), SlowCount(past.book, past.policy, period)) }
  }

  private func compare(_ fast: ShopFigures, _ slow: SlowCount) {
    let promised = slow.promised
    #expect(fast.unreadable == 0)
    #expect(fast.all == slow.tally(promised) && fast.counter == slow.counter)
    #expect(dictionary(fast.weeks) { $0.description } == group(promised, slow) { [slow.monday($0)] })
    #expect(dictionary(fast.channels) { $0 } == group(promised, slow) { [$0.buyer.channel] })
    #expect(
      dictionary(fast.products) { $0.string.lowercased() }
        == group(promised, slow) { Set($0.items.map { $0.name.string.lowercased() }) })
    let lost = promised.filter { $0.state == .cancelled }
    for reason in CancelReason.allCases {
      let mine = lost.filter { $0.cancelled?.reason == reason }
      let cause = fast.causes.first { $0.reason == reason }
      #expect((cause?.sum ?? Sum()) == slow.sum(mine))
      #expect((cause?.stockSeconds ?? 0) == mine.map(slow.stockSeconds).reduce(0, +))
    }
    compareHours(fast, slow, promised, lost)
    let kept = lost.filter { $0.cancelled?.money == .forfeited }.map(\.paid).reduce(Rupiah.zero) { $0 + $1 }
    #expect(fast.kept == kept && fast.rupiahLost == slow.sum(lost).rupiah - kept)
    #expect(fast.savedByReminders == slow.saved)
    #expect(fast.lostAfterReminders == slow.sum(lost.filter { !$0.reminders.isEmpty }))
    #expect(fast.buyers == slow.buyers)
  }

  private func compareHours(_ fast: ShopFigures, _ slow: SlowCount, _ promised: [Order], _ lost: [Order]) {
    #expect(fast.whileOpen == slow.tally(promised.filter { slow.calendar.isOpen(at: $0.createdAt) }))
    #expect(fast.whileClosed == slow.tally(promised.filter { !slow.calendar.isOpen(at: $0.createdAt) }))
    let (placed, failed) = (slow.byHour(promised), slow.byHour(lost))
    for weekday in Weekday.allCases {
      for hour in 0..<24 {
        #expect(fast.placed[weekday, hour] == placed[weekday.rawValue * 24 + hour] ?? 0)
        #expect(fast.lost[weekday, hour] == failed[weekday.rawValue * 24 + hour] ?? 0)
      }
    }
  }

  private func dictionary<Key, Name: Hashable>(
    _ rows: [ShopFigures.Row<Key>], _ name: (Key) -> Name
  ) -> [Name: Tally] { Dictionary(uniqueKeysWithValues: rows.map { (name($0.key), $0.tally) }) }

  private func group<Name: Hashable>(
    _ orders: [Order], _ slow: SlowCount, _ names: (Order) -> some Sequence<Name>
  ) -> [Name: Tally] {
    var groups: [Name: [Order]] = [:]
    for order in orders { for name in names(order) { groups[name, default: []].append(order) } }
    return groups.mapValues(slow.tally)
  }
}

extension SeededRandom {
  /// So many orders of the last three months, of every kind.
  mutating func past(orders count: Int) -> Past {
    var past = Past()
    past.policy.calendar = ShopCalendar(
      zone: one(of: Zone.allCases), closed: [CivilDate(daysSinceEpoch: at("2026-11-03 10:00").day)])
    for _ in 0..<count {
      let minutes = Int64.random(in: 0..<(90 * 1440), using: &self)
      past.add(
        "2026-08-26 10:00", Int64.random(in: 1...900_000, using: &self), from: one(of: [.whatsapp, .tiktok, .toko, .shopee])
      ) {
        $0.move(by: minutes * 60)
        vary(&$0)
      }
    }
    return past
  }

  private mutating func vary(_ order: inout Order) {
    if happens(60) { order.buyer.phone = PhoneReading("0812-0000-\(1000 + Int.random(in: 0..<40, using: &self))").key }
    if happens(40) { order.buyer.username = Username(OutsideText(one(of: ["rani", "dimas_p", "sari.w"]))) }
    order.items = (0...Int.random(in: 0...2, using: &self)).map { _ in
      OrderItem(
        name: one(of: ["Gamis", "gamis", "Tas Kanvas", "Kopi Toraja", "KOPI TORAJA", "Sépatu"]),
        quantity: Int.random(in: 1...4, using: &self))
    }
    order.payment = one(of: PaymentWay.allCases)
    order.state = one(of: OrderState.allCases)
    if happens(70) { order.paidAt = order.createdAt + Int64.random(in: 0...200_000, using: &self) }
    for _ in 0..<3 where happens(30) { order.reminders.append(order.createdAt + Int64.random(in: 0...200_000, using: &self)) }
    if happens(30) { order.paid = Rupiah(Int64.random(in: 1...order.total.amount, using: &self)) }
    if happens(20) { order.downPayment = Rupiah(1 + order.total.amount / 3) }
    if happens(20) { order.downPaidAt = order.createdAt + Int64.random(in: 0...90_000, using: &self) }
    if happens(20) { order.confirmedAt = order.createdAt + Int64.random(in: 0...90_000, using: &self) }
    if happens(30) { order.history = [HistoryEvent(at: order.createdAt, kind: .ordered)] }
    guard order.state == .cancelled else { return }
    order.cancelled = Cancellation(
      at: order.createdAt + Int64.random(in: -100...400_000, using: &self), reason: one(of: CancelReason.allCases), strike: false)
    if order.paid > 0 { order.cancelled?.money = one(of: CancelledMoney.allCases) }
  }
}

extension Order {
  /// The same order placed so many seconds later.
  fileprivate mutating func move(by seconds: Int64) {
    self = Order(
      id: id, buyer: buyer, items: items, total: total, uniqueCode: uniqueCode, payable: payable, terms: terms,
      createdAt: createdAt + seconds, promised: promised + seconds, release: release + seconds)
  }
}

extension Moment {
  fileprivate var day: Int { Zone.wib.date(of: self).daysSinceEpoch }
}
