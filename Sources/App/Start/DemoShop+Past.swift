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
      let course = Course(store: store, policy: policy, placed: placed)
      if isLost { lose(id, course, &random) } else { win(id, course, &random) }
    }
  }

  /// Paid within a day, some after a reminder two hours before the end; sent and done.
  private static func win(_ id: OrderID, _ course: Course, _ random: inout Dice) {
    guard let order = course.store.book.order(id), order.state == .pending else { return }
    if order.payment == .cashOnDelivery {
      course.commit(.confirm(id), hours: 3)
    } else if random.next(below: 3) == 0 {
      course.commit(.remind(id), hours: 23)
      course.commit(.pay(id), hours: random.next(below: 4) == 0 ? 27 : 24)
    } else {
      course.commit(.pay(id), hours: 1 + random.next(below: 14))
    }
    course.commit(.ship(id, receipt: nil), hours: 30)
    course.commit(.finish(id), hours: 72)
  }

  /// Let go a day and some hours later; cash on delivery comes back.
  private static func lose(_ id: OrderID, _ course: Course, _ random: inout Dice) {
    if course.store.book.order(id)?.payment == .cashOnDelivery {
      course.commit(.confirm(id), hours: 3)
      course.commit(.ship(id, receipt: nil), hours: 26)
      return course.commit(.cancel(id, .refusedParcel), hours: 96)
    }
    let reasons: [CancelReason] = [
      .forgot, .forgot, .forgot, .vanished, .vanished, .cheaperElsewhere, .onlyAsking, .miscommunication, .outOfStock,
    ]
    if random.next(below: 2) == 0 { course.commit(.remind(id), hours: 23) }
    course.commit(.cancel(id, random.pick(reasons)), hours: 26 + random.next(below: 20))
  }

  /// What happens to an order, so many hours after it was placed.
  private struct Course {
    let store: Store
    let policy: Policy
    let placed: Moment

    /// What the rules refuse does not happen.
    func commit(_ command: Command, hours: Int) {
      _ = try? store.commit(command, at: placed + Int64(hours) * 3600, policy: policy)
    }
  }
}
