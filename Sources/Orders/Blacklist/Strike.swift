/// An order whose end a person counted against its buyer: the evidence, and whether it still counts.
package struct Strike: Hashable, Sendable {
  /// Whether it counts, and if not, what became of it.
  package enum Weight: Hashable, Sendable {
    case counts
    /// It is older than `Policy.forgiveAfter`.
    case forgiven
    /// Made good by these orders, paid after it.
    case redeemed(by: [OrderID])
    /// A person took it off.
    case takenOff(at: Moment)

    /// The stable word of `--json`.
    package var code: String {
      switch self {
      case .counts: "counts"
      case .forgiven: "forgiven"
      case .redeemed: "redeemed"
      case .takenOff: "taken-off"
      }
    }
  }

  package let order: OrderID
  package let reason: CancelReason
  /// When the order was let go.
  package let at: Moment
  /// When the buyer was reminded of it before.
  package let reminders: [Moment]
  package var weight: Weight = .counts

  /// The strike that an order is; nil for one that is none and never can be: the shop's own fault, a down payment refused, or
  /// money that did come.
  package init?(_ order: Order) {
    guard let cancelled = order.cancelled, cancelled.strike, cancelled.reason.canBeStrike else { return nil }
    guard cancelled.reason != .vanished || !order.isSettled else { return nil }
    (self.order, reason, at) = (order.id, cancelled.reason, cancelled.at)
    reminders = order.reminders.filter { $0 <= cancelled.at }
  }

  /// Silence that nothing shows the buyer was reminded of: it counts because a person said so.
  package var lacksReminder: Bool { reason == .vanished && reminders.isEmpty }
}
