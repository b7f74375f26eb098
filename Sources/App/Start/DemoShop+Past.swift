import Orders
import Storage

/// Twelve weeks of the sample shop that are over, so that its statistics have something to tell: two of three orders come by
/// day, and most of what is lost came in the evening.
extension DemoShop {
  private static let weeks: Int64 = 12
  private static let orders = 150

  /// Puts the past in the book, the oldest order first; nothing of it waits any more.
  static func addPast(to store: Store, at now: Moment, policy: Policy) {
    var random = Dice(seed: 11)
    let zone = policy.calendar.zone
    let buyers = (0..<70).map { _ in buyer(&random) }
    let first = zone.date(of: now) + Int(-7 * weeks)
    for number in 0..<orders {
      let date = first + number * Int(7 * weeks - 4) / orders
      let hour = random.next(below: 3) == 0 ? 18 + random.next(below: 6) : 8 + random.next(below: 10)
      let placed = zone.moment(date, second: hour * 3600 + random.next(below: 3600))
      var draft = OrderDraft()
      (draft.buyer, draft.items, draft.createdAt) = (random.pick(buyers), [item(&random)], placed)
      if random.next(below: 12) == 0 { draft.buyer.channel = .toko }
      if random.next(below: 9) == 0 { draft.payment = .cashOnDelivery }
      guard let id = try? store.commit(.add(draft), at: placed, policy: policy).changes.first?.order else { continue }
      let isLost = random.next(below: 100) < (hour >= 18 ? 38 : 14)
      if isLost { lose(id, placed, store, policy, &random) } else { win(id, placed, store, policy, &random) }
    }
  }

  /// Paid within a day, some after a reminder two hours before the end; sent and done.
  private static func win(_ id: OrderID, _ placed: Moment, _ store: Store, _ policy: Policy, _ random: inout Dice) {
    func commit(_ command: Command, hours: Int) { _ = try? store.commit(command, at: placed + Int64(hours) * 3600, policy: policy) }
    guard let order = store.book.order(id), order.state == .pending else { return }
    if order.payment == .cashOnDelivery {
      commit(.confirm(id), hours: 3)
    } else if random.next(below: 3) == 0 {
      commit(.remind(id), hours: 23)
      commit(.pay(id), hours: random.next(below: 4) == 0 ? 27 : 24)
    } else {
      commit(.pay(id), hours: 1 + random.next(below: 14))
    }
    commit(.ship(id, receipt: nil), hours: 30)
    commit(.finish(id), hours: 72)
  }

  /// Let go a day and some hours later; cash on delivery comes back.
  private static func lose(_ id: OrderID, _ placed: Moment, _ store: Store, _ policy: Policy, _ random: inout Dice) {
    func commit(_ command: Command, hours: Int) { _ = try? store.commit(command, at: placed + Int64(hours) * 3600, policy: policy) }
    if store.book.order(id)?.payment == .cashOnDelivery {
      commit(.confirm(id), hours: 3)
      commit(.ship(id, receipt: nil), hours: 26)
      return commit(.cancel(id, .refusedParcel), hours: 96)
    }
    let reasons: [CancelReason] = [
      .forgot, .forgot, .forgot, .vanished, .vanished, .cheaperElsewhere, .onlyAsking, .miscommunication, .outOfStock,
    ]
    if random.next(below: 2) == 0 { commit(.remind(id), hours: 23) }
    commit(.cancel(id, random.pick(reasons)), hours: 26 + random.next(below: 20))
  }
}
