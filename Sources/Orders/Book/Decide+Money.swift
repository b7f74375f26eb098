extension Book {
  func claiming(_ id: OrderID, at now: Moment) throws(Refusal) -> Change {
    let order = try waiting(id)
    guard order.claimedAt == nil else { throw .alreadyClaimed(id) }
    return order.changed(HistoryEvent(at: now, kind: .claimed)) { $0.claimedAt = now }
  }

  func paying(_ id: OrderID, _ amount: Rupiah?, settles: Bool, at now: Moment, policy: Policy) throws(Refusal) -> Change {
    let order = try pending(id)
    guard amount.map({ $0 > 0 }) ?? true else { throw .amountNotPositive }
    let received = amount ?? max(order.due, 0)
    guard received.amount <= Rupiah.largest.amount - order.paid.amount else { throw .amountTooLarge }
    guard settles || amount == nil || received >= order.due else {
      return try payingInPart(order, received, at: now, policy: policy)
    }
    let shipBy = order.shipBy ?? policy.shipBy(from: now)
    return order.changed(HistoryEvent(at: now, kind: .paid, amount: received)) {
      $0.paid = $0.paid + received
      ($0.state, $0.paidAt, $0.shipBy) = (.paid, now, shipBy)
      if $0.downPayment != nil { $0.downPaidAt = $0.downPaidAt ?? now }
    }
  }

  /// The part that completes the down payment moves both clocks to the deadline of the rest.
  private func payingInPart(_ order: Order, _ received: Rupiah, at now: Moment, policy: Policy) throws(Refusal) -> Change {
    let completes = !order.isDownPaid && order.downPayment.map { order.paid + received >= $0 } ?? false
    guard completes else {
      return order.changed(HistoryEvent(at: now, kind: .partlyPaid, amount: received)) { $0.paid = $0.paid + received }
    }
    let balance = try policy.deadline(orderedAt: now, terms: policy.balanceWithin)
    return order.changed(HistoryEvent(at: now, kind: .downPaid, amount: received, until: balance.promised)) {
      ($0.paid, $0.downPaidAt) = ($0.paid + received, now)
      ($0.promised, $0.release, $0.waitedAt) = (balance.promised, balance.release, nil)
      // What the buyer said of the money was said of this part of it.
      ($0.claimedAt, $0.buyerPromise) = (nil, nil)
    }
  }

  /// Records that the money of a cancelled order was given back: what was to be, or by the seller's choice what was kept.
  func refunding(_ id: OrderID, at now: Moment) throws(Refusal) -> Change {
    let order = try known(id)
    guard order.state == .cancelled else { throw .notYet(id, .cancelled) }
    guard order.paid > 0, order.cancelled?.money != .refunded else { throw .nothingToRefund(id) }
    return order.changed(HistoryEvent(at: now, kind: .refunded, amount: order.paid)) { $0.cancelled?.money = .refunded }
  }
}

extension Policy {
  /// By when the seller promises to send what is paid, or confirmed, at a moment; nil for a shop that never opens.
  func shipBy(from moment: Moment) -> Moment? { calendar.deadline(orderedAt: moment, terms: shipWithin, grace: 0)?.promised }
}
