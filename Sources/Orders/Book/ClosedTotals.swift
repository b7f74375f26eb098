/// The sums of orders that waited for a transfer until lately: a late transfer of one must not name another order (domain.md §6).
///
/// Kept in step by `Book.apply` and kept in snapshots, so that a new order looks up single sums, however many orders are settled.
package struct ClosedTotals: Sendable {
  /// The sum of an order and when it closed.
  package struct Total: Hashable, Sendable {
    package let order: OrderID
    package let account: CleanText?
    package let sum: Rupiah
    package let closedAt: Moment
    /// What a cancelled order still asked for, where a part of the sum was paid.
    package let rest: Rupiah?

    package init(order: OrderID, account: CleanText?, sum: Rupiah, closedAt: Moment, rest: Rupiah? = nil) {
      (self.order, self.account, self.sum, self.closedAt, self.rest) = (order, account, sum, closedAt, rest)
    }
  }

  /// How long a sum is known, in seconds before the newest: no policy asks for longer.
  package static let horizon: Int64 = 30 * 86_400

  /// Those that came with the book: looked up where they lie, as an opening has no time to file them.
  private var base = SortedTotals([])
  /// The orders of `base` that have become something else.
  private var gone: Set<OrderID> = []
  private var byOrder: [OrderID: Total] = [:]
  private var bySum: [Rupiah: [OrderID]] = [:]
  private var byRest: [Rupiah: [OrderID]] = [:]
  private var newest = Moment.earliest
  /// How many there may be before the old ones are looked for and let go.
  private var limit = 1024

  /// An opening is quick if they come sorted by sum, then order.
  package init(_ totals: [Total] = []) {
    base = SortedTotals(totals)
    newest = base.newest
  }

  /// Every sum known, sorted by sum, then order.
  package var all: [Total] {
    let kept = base.bySum.filter { $0.closedAt >= newest - Self.horizon && !gone.contains($0.order) }
    return (kept + byOrder.values).sorted(by: SortedTotals.isBefore)
  }

  /// Takes in what an order has become.
  mutating func follow(from before: Order?, to after: Order?) {
    if let before { remove(before.id) }
    guard let after, let total = after.closedTotal else { return }
    // Of a history that is imported, only what is recent is of any use.
    if let noted = after.history.last?.at, total.closedAt < noted - Self.horizon { return }
    insert(total)
  }

  mutating func insert(_ total: Total) {
    guard total.closedAt >= newest - Self.horizon else { return }
    remove(total.order)
    newest = max(newest, total.closedAt)
    byOrder[total.order] = total
    bySum[total.sum, default: []].append(total.order)
    if let rest = total.rest { byRest[rest, default: []].append(total.order) }
    if byOrder.count > limit { dropOld() }
  }

  mutating func remove(_ id: OrderID) {
    if !base.bySum.isEmpty { gone.insert(id) }
    guard let total = byOrder.removeValue(forKey: id) else { return }
    bySum[total.sum]?.removeAll { $0 == id }
    if bySum[total.sum]?.isEmpty == true { bySum[total.sum] = nil }
    guard let rest = total.rest else { return }
    byRest[rest]?.removeAll { $0 == id }
    if byRest[rest]?.isEmpty == true { byRest[rest] = nil }
  }

  /// When a sum that money to an account could be meant for was last closed, later than `since`; nil if it is free.
  func closing(of sum: Rupiah, account: CleanText?, since: Moment, except: OrderID?) -> Total? {
    (base.totals(of: sum).filter { !gone.contains($0.order) } + (bySum[sum] ?? []).compactMap { byOrder[$0] })
      .filter { $0.order != except && $0.closedAt > since && $0.account.mayMean(account) }
      .max { ($0.closedAt, $0.order) < ($1.closedAt, $1.order) }
  }

  /// The orders that asked for just this sum, in whole or for the rest, of those that money to an account could be meant for.
  func orders(asking sum: Rupiah, account: CleanText) -> [OrderID] {
    let lately = ((bySum[sum] ?? []) + (byRest[sum] ?? [])).compactMap { byOrder[$0] }
    let before = (base.totals(of: sum) + base.totals(ofRest: sum)).filter { !gone.contains($0.order) }
    return (before + lately).filter { $0.account.mayMean(account) }.map(\.order)
  }

  private mutating func dropOld() {
    for total in byOrder.values where total.closedAt < newest - Self.horizon { remove(total.order) }
    limit = max(1024, byOrder.count * 2)
  }
}

extension CleanText? {
  /// Whether money to one account could be meant for the other: nil means any.
  func mayMean(_ other: CleanText?) -> Bool { self == nil || other == nil || self == other }
}

extension Order {
  /// What its sum keeps from others once it has closed; nil while it waits, and where no transfer was to come.
  package var closedTotal: ClosedTotals.Total? {
    guard state != .pending, payment.comesByTransfer else { return nil }
    // A file can tell of a time to come; nothing has closed later than it was noted.
    let closedAt = min(cancelled?.at ?? paidAt ?? createdAt, history.last?.at ?? .latest)
    let rest = state == .cancelled && paid > 0 && due > 0 ? due : nil
    return ClosedTotals.Total(order: id, account: account, sum: payable, closedAt: closedAt, rest: rest)
  }
}
