extension Book {
  /// Counts an order that was let go without a strike; an entry that its buyer already has grows by it in the same step.
  func striking(_ id: OrderID, _ reason: CancelReason, at now: Moment) throws(Refusal) -> [Change] {
    let order = try known(id)
    guard order.state == .cancelled, let cancelled = order.cancelled else { throw .notYet(id, .cancelled) }
    guard !cancelled.strike else { throw .nothingToChange }
    try order.refuseStrike(for: reason)
    let struck = order.changed(HistoryEvent(at: now, kind: .struck, reason: reason)) {
      $0.cancelled?.strike = true
      $0.cancelled?.reason = reason
    }
    guard let entry = entry(of: order.buyer) else { return [struck] }
    return [struck, Change(.struck, .entry(before: entry, after: entry.struck(by: id, reason, at: now)))]
  }
}
