import Orders

/// Orders and what their goods cost (`Order.total`: without the unique code).
package struct Sum: Hashable, Sendable {
  package var orders = 0
  package var rupiah = Rupiah.zero

  package init(orders: Int = 0, rupiah: Rupiah = .zero) { (self.orders, self.rupiah) = (orders, rupiah) }

  mutating func add(_ total: Rupiah) { self += Sum(orders: 1, rupiah: total) }

  static func += (left: inout Sum, right: Sum) {
    left.orders += right.orders
    left.rupiah += right.rupiah
  }
}

/// What became of an order that was to be paid later.
package enum Outcome: Sendable, CaseIterable {
  /// The money is there: it is paid, sent or done; cash on delivery only once the courier has collected it, or it is done.
  case won
  /// It was let go, for whatever reason, also if money had been paid.
  case lost
  /// It still waits: for money, or on its way with a courier who collects.
  case open
}

/// How many orders came to which end.
package struct Tally: Hashable, Sendable {
  package var won = Sum()
  package var lost = Sum()
  package var open = Sum()

  package init() {}

  /// The orders that came to an end: the denominator of the closing rate. What is still open is not in it.
  package var ended: Int { won.orders + lost.orders }

  /// All of them.
  package var orders: Int { ended + open.orders }

  /// The closing rate: won of ended in thousandths, rounded half up; nil where none has ended.
  package var permille: Int? { share(of: won.orders) }

  /// Lost of ended in thousandths, rounded half up; nil where none has ended.
  package var lostPermille: Int? { share(of: lost.orders) }

  private func share(of count: Int) -> Int? { ended == 0 ? nil : thousandths(count, of: ended) }

  mutating func add(_ outcome: Outcome, _ total: Rupiah) {
    switch outcome {
    case .won: won.add(total)
    case .lost: lost.add(total)
    case .open: open.add(total)
    }
  }

  static func += (left: inout Tally, right: Tally) {
    left.won += right.won
    left.lost += right.lost
    left.open += right.open
  }
}

/// `count` of `whole` in thousandths, rounded half up; `whole` is not 0.
package func thousandths(_ count: Int, of whole: Int) -> Int { (2000 * count + whole) / (2 * whole) }
