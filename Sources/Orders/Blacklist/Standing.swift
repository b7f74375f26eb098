/// What the shop knows of a buyer from its own orders: strikes with what became of them, and what was paid.
package struct Standing: Hashable, Sendable {
  /// The oldest first.
  package let strikes: [Strike]
  /// Strikes that only the entry tells of, such as an imported one's, unless they are too old to count.
  package let noted: Int
  /// How many of the buyer's orders were paid and not let go.
  package let paid: Int
  /// When the buyer last ordered, paid or answered.
  package let lastContact: Moment?
  /// How many orders were paid after the newest strike that counts.
  package let paidSince: Int

  /// Looks through a buyer's orders and `entry`, the one that stands for the buyer. Strikes until `takenOffAt` count no more: a
  /// person said so.
  ///
  /// Of the others, what is older than `policy.forgiveAfter` is forgiven; then the oldest strike first takes the first
  /// `policy.redeemAfter` orders that were paid after it and before it would be forgiven, each order for one strike, and is
  /// redeemed if there are so many.
  package init(
    of orders: [Order], entry: BlacklistEntry? = nil, takenOffAt: Moment? = nil, at now: Moment, policy: Policy
  ) {
    var strikes = orders.compactMap(Strike.init).sorted { ($0.at, $0.order) < ($1.at, $1.order) }
    var payments = orders.compactMap(\.moneyCame).sorted { ($0.at, $0.order) < ($1.at, $1.order) }
    paid = payments.count
    let all = payments
    for index in strikes.indices {
      let end = policy.forgiveAfter.map { strikes[index].at + $0 }
      if let takenOffAt, strikes[index].at <= takenOffAt {
        strikes[index].weight = .takenOff(at: takenOffAt)
      } else if let redeeming = Self.redeeming(strikes[index], until: end, of: payments, policy) {
        strikes[index].weight = .redeemed(by: redeeming.map(\.order))
        payments.removeAll { payment in redeeming.contains { $0.order == payment.order } }
      } else if let end, end <= now {
        strikes[index].weight = .forgiven
      }
    }
    let newest = strikes.last { $0.weight == .counts }
    paidSince = newest.map { newest in all.count { $0.at > newest.at } } ?? 0
    lastContact = orders.map(\.lastContact).max()
    let known = strikes.count { strike in entry?.orders.contains(strike.order) ?? false }
    let isOld = entry.flatMap { entry in policy.forgiveAfter.map { entry.lastAt + $0 <= now } } ?? false
    noted = isOld ? 0 : max(0, (entry?.strikes ?? 0) - known)
    self.strikes = strikes
  }

  /// Those that count.
  package var counted: [Strike] { strikes.filter { $0.weight == .counts } }

  /// How many count, those too that only the entry tells of.
  package var count: Int { counted.count + noted }

  private static func redeeming(
    _ strike: Strike, until end: Moment?, of payments: [(at: Moment, order: OrderID)], _ policy: Policy
  ) -> [(at: Moment, order: OrderID)]? {
    guard policy.redeemAfter > 0 else { return nil }
    let fitting = payments.filter { payment in payment.at > strike.at && end.map { payment.at < $0 } ?? true }
    return fitting.count < policy.redeemAfter ? nil : Array(fitting.prefix(policy.redeemAfter))
  }
}

extension Order {
  /// When its money came, unless it was let go; an imported order may not know, then when it was ordered. What the courier has
  /// still to collect has not come.
  fileprivate var moneyCame: (at: Moment, order: OrderID)? {
    if let paidAt { return state == .pending || state == .cancelled ? nil : (paidAt, id) }
    let isOnItsWay = payment == .cashOnDelivery && state != .done
    return state == .pending || state == .cancelled || isOnItsWay ? nil : (createdAt, id)
  }

  /// When its buyer last did something about it.
  private static let ofTheBuyer: Set<ChangeKind> = [
    .claimed, .paid, .partlyPaid, .downPaid, .confirmed, .answered, .promisedToPay,
  ]

  fileprivate var lastContact: Moment {
    ([createdAt, claimedAt, paidAt].compactMap { $0 } + standingEvents.filter { Self.ofTheBuyer.contains($0.kind) }.map(\.at))
      .max()
      ?? createdAt
  }
}
