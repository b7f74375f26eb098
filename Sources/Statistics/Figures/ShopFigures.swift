import Orders

/// What became of the orders placed in a period.
///
/// All but `counter` and `buyers` look only at orders that were to be paid later: a sale over the counter, paid at once, says
/// nothing about promises. An imported order counts as any other; a moment that its file did not tell counts nowhere.
package struct ShopFigures: Hashable, Sendable {
  package let period: Period
  package internal(set) var all = Tally()
  /// By the week in which the order was placed, its Monday; weeks without an order are absent; the oldest first.
  package internal(set) var weeks: [Row<CivilDate>] = []
  /// Why orders were lost: the most orders first, of equals the cause that stands first in `CancelReason`.
  package internal(set) var causes: [Cause] = []
  /// By where the order came from: the most lost first, of equals the most orders.
  package internal(set) var channels: [Row<Channel>] = []
  /// By item name, whatever the variant: an order with two products counts for both, with its whole sum. The most lost first.
  package internal(set) var products: [Row<CleanText>] = []
  /// Placed while the shop was open, by the calendar as it is now; and while it was closed.
  package internal(set) var whileOpen = Tally()
  package internal(set) var whileClosed = Tally()
  /// When orders were placed, and when those that were lost later were.
  package internal(set) var placed = HourMap()
  package internal(set) var lost = HourMap()
  /// What the shop kept of lost orders: forfeited down payments.
  package internal(set) var kept = Rupiah.zero
  /// Paid, and at least one reminder was recorded as sent before that.
  package internal(set) var savedByReminders = Sum()
  /// Lost, although at least one reminder was recorded as sent.
  package internal(set) var lostAfterReminders = Sum()
  package internal(set) var buyers = ReturningBuyers()
  /// Sold over the counter, paid at once.
  package internal(set) var counter = Sum()
  /// Orders whose bytes are damaged: in no other figure.
  package internal(set) var unreadable = 0
  /// What another rule would have changed; nil where none was asked about.
  package internal(set) var replay: Replay?

  /// One line of a table.
  package struct Row<Key: Hashable & Sendable>: Hashable, Sendable {
    package let key: Key
    package internal(set) var tally: Tally
  }

  /// What one cause has cost.
  package struct Cause: Hashable, Sendable {
    package let reason: CancelReason
    package internal(set) var sum = Sum()
    /// For how long goods were promised to these orders: seconds from order to end, for each piece. Nothing for goods that were
    /// out of stock: none were held.
    package internal(set) var stockSeconds: Int64 = 0
  }
}

extension ShopFigures {
  /// What the goods of lost orders would have brought, less what was kept of them.
  package var rupiahLost: Rupiah { all.lost.rupiah - kept }

  /// For how many hours pieces were promised to orders that were lost, begun hours not counted: two pieces for three hours are 6.
  package var stockHoursLost: Int64 { causes.reduce(0) { $0.adding($1.stockSeconds, times: 1) } / 3600 }

  /// The cause of most lost orders that has a name of its own.
  package var leadingCause: CancelReason? { causes.first { $0.reason != .other }?.reason }
}

/// Buyers who have paid in the period, over the counter too, and can be recognised: by phone, else by channel and username.
package struct ReturningBuyers: Hashable, Sendable {
  package var paying = 0
  /// Those of them who have paid more than one order.
  package var returning = 0
  /// The orders that these have paid.
  package var orders = 0
  package init() {}
}
