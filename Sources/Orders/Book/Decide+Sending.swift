/// From the packing table to the buyer's door.
extension Book {
  /// The buyer of a cash-on-delivery order has confirmed again: it is packed, and no longer asked about.
  func confirming(_ id: OrderID, at now: Moment, policy: Policy) throws(Refusal) -> Change {
    let order = try pending(id)
    guard order.payment == .cashOnDelivery else { throw .notCashOnDelivery(id) }
    guard order.isWaiting else { throw .alreadyConfirmed(id) }
    if let asked = order.downPayment, !order.isDownPaid { throw .downPaymentMissing(id, asked - order.paid) }
    let shipBy = policy.shipBy(from: now)
    return order.changed(HistoryEvent(at: now, kind: .confirmed, until: shipBy)) { ($0.confirmedAt, $0.shipBy) = (now, shipBy) }
  }

  func shipping(_ id: OrderID, receipt: CleanText?, at now: Moment) throws(Refusal) -> Change {
    let order = try known(id)
    try order.checkMaySend()
    guard order.state != .shipped else { throw .already(id, .shipped) }
    return order.changed(HistoryEvent(at: now, kind: .shipped, note: receipt)) {
      ($0.state, $0.receipt) = (.shipped, receipt ?? $0.receipt)
    }
  }

  /// The end; what the courier collected is in by then.
  func finishing(_ id: OrderID, at now: Moment) throws(Refusal) -> Change {
    let order = try known(id)
    try order.checkMaySend()
    let collected = order.isCollectedByCourier ? max(order.due, 0) : nil
    return order.changed(HistoryEvent(at: now, kind: .done, amount: collected)) {
      $0.state = .done
      if let collected { ($0.paid, $0.paidAt) = ($0.paid + collected, now) }
    }
  }
}

extension Order {
  /// Throws why it may not leave the shop, or has left it for good.
  fileprivate func checkMaySend() throws(Refusal) {
    switch state {
    case .paid, .shipped: return
    case .pending where isToSend: return
    case .pending: throw payment == .cashOnDelivery ? .notConfirmed(id) : .notYet(id, .paid)
    case .done, .cancelled: throw .already(id, state)
    }
  }
}
