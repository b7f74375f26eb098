import Orders

/// What waits for money, nearest promise first: rail, header and pane 2 show it whatever pane 1 lists.
///
/// Made anew when the book or the policy changes, so that a tick and a frame look at plain rows alone.
package struct DeadlineBoard: Sendable {
  /// One waiting order, as far as its clocks tell.
  package struct Row: Hashable, Sendable {
    package let id: OrderID
    package let createdAt: Moment
    package let promised: Moment
    package let release: Moment
    /// Whether the promise ends while the shop is closed and nobody chose to wait on, so that the order is parked from then on.
    package let endsWhileClosed: Bool
    /// When the seller is first called to decide: at `release`, or where that is a closing, at the next opening.
    package let calls: Moment
    /// When the shop opens after the order came in; nil if it was open then.
    package let opensAfterOrder: Moment?

    /// Whether it is parked (interface.md, States).
    package func isParked(at now: Moment) -> Bool { now >= promised && (now >= release || endsWhileClosed) }
  }

  /// How many orders stand where at a moment.
  package struct Standing: Hashable, Sendable {
    package var waiting = 0
    /// Their promise has passed while the shop was open.
    package var overdue = 0
    /// Their promise has passed while the shop was closed.
    package var overnight = 0
    package var toSend = 0
    /// Of those to send, the ones whose promise has passed.
    package var sendingLate = 0
    /// Cancelled, with money that is still to be given back.
    package var toRefund = 0
    /// Paid too much or too little, and not yet dealt with.
    package var balances = 0
    /// Parked: they wait for the seller, or while the shop is closed for its opening.
    package var parked = 0
    /// They came in while the shop was closed, which it still is.
    package var newWhileClosed = 0
    /// What is still to come of all that wait.
    package var money = Rupiah.zero
  }

  package private(set) var rows: [Row] = []
  /// By when each order that is to be sent was promised to be, the nearest first.
  private var shipBys: [Moment] = []
  private var toSend = 0
  private var toRefund = 0
  private var balances = 0
  private var money = Rupiah.zero

  package init() {}

  package init(_ book: Book, _ calendar: ShopCalendar) {
    rows.reserveCapacity(book.open.count)
    for order in book.open.values {
      guard order.isWaiting else {
        note(order)
        continue
      }
      money += order.due
      rows.append(Row(order, calendar))
    }
    rows.sort { ($0.promised, $0.id) < ($1.promised, $1.id) }
    shipBys.sort()
  }

  /// Counts what is the seller's turn.
  private mutating func note(_ order: Order) {
    if order.owesRefund { toRefund += 1 }
    if order.balance != 0 { balances += 1 }
    guard order.isToSend else { return }
    toSend += 1
    if let shipBy = order.shipBy { shipBys.append(shipBy) }
  }

  /// The next moment at which one more order is late to be sent.
  package func nextLateSending(after now: Moment) -> Moment { shipBys.first { $0 > now } ?? .latest }

  /// The orders whose promise has passed, the oldest first.
  package func over(at now: Moment) -> ArraySlice<Row> { rows[..<firstComing(at: now)] }

  /// The parked orders, the oldest promise first.
  package func parked(at now: Moment) -> [Row] { over(at: now).filter { $0.isParked(at: now) } }

  /// The orders whose promise is still to come, the nearest first.
  package func coming(at now: Moment) -> ArraySlice<Row> { rows[firstComing(at: now)...] }

  /// How many orders wait, are over and were parked overnight, and how much money is out.
  package func standing(at now: Moment) -> Standing {
    let over = over(at: now)
    let overnight = over.reduce(0) { $0 + ($1.endsWhileClosed ? 1 : 0) }
    var standing = Standing(
      waiting: rows.count, overdue: over.count - overnight, overnight: overnight, toSend: toSend,
      sendingLate: shipBys.prefix { $0 <= now }.count, toRefund: toRefund,
      balances: balances, money: money)
    for row in over where row.isParked(at: now) { standing.parked += 1 }
    for row in rows where row.opensAfterOrder.map({ $0 > now }) ?? false { standing.newWhileClosed += 1 }
    return standing
  }

  private func firstComing(at now: Moment) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].promised <= now { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension DeadlineBoard.Row {
  fileprivate init(_ order: Order, _ calendar: ShopCalendar) {
    (id, createdAt, promised, release) = (order.id, order.createdAt, order.promised, order.release)
    endsWhileClosed = order.waitedAt == nil && !calendar.isOpen(at: order.promised)
    calls = calendar.nextOpening(notBefore: order.release) ?? order.release
    opensAfterOrder = calendar.isOpen(at: order.createdAt) ? nil : calendar.nextOpening(notBefore: order.createdAt)
  }
}
