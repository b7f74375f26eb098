import Orders

/// At `suspect_at` and `block_at` the program proposes an entry; a person makes it (interface.md, States).
extension Model {
  /// After a strike of somebody who has no entry: says how many there are by now, and that `b` makes one.
  mutating func proposeEntry(after changes: [Change]) {
    for change in changes {
      guard case .order(_, let order?) = change.subject, change.kind == .cancelled, let cancelled = order.cancelled,
        cancelled.strike, book.entry(of: order.buyer) == nil, !order.buyer.keys.isEmpty
      else { continue }
      let strikes = book.strikes(of: order.buyer)
      guard strikes >= min(policy.suspectAt, policy.blockAt) else { continue }
      return say(.entryProposed(order.id, cancelled.reason, strikes: strikes))
    }
  }

  /// The order whose buyer is proposed for the blacklist, as long as the notice stands.
  var proposedOrder: Order? {
    guard overlays.isEmpty || isTriaging, let current = notices.current, current.until > now.uptime,
      case .entryProposed(let id, _, _) = current.notice
    else { return nil }
    return book.order(id)
  }
}
