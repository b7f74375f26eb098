extension Book {
  func claiming(_ id: OrderID, at now: Moment) throws(Refusal) -> Change {
    let order = try pending(id)
    guard order.claimedAt == nil else { throw .alreadyClaimed(id) }
    return order.changed(HistoryEvent(at: now, kind: .claimed)) { $0.claimedAt = now }
  }

  func paying(_ id: OrderID, _ amount: Rupiah?, settles: Bool, at now: Moment, policy: Policy) throws(Refusal) -> Change {
    let order = try pending(id)
    guard amount.map({ $0 > 0 }) ?? true else { throw .amountNotPositive }
    let received = amount ?? max(order.due, 0)
    guard received.amount <= Rupiah.largest.amount - order.paid.amount else { throw .amountTooLarge }
    guard settles || amount == nil || received >= order.due else {
      return order.changed(HistoryEvent(at: now, kind: .partlyPaid, amount: received)) { $0.paid = $0.paid + received }
    }
    let shipBy = policy.calendar.deadline(orderedAt: now, terms: policy.shipWithin, grace: 0)?.promised
    return order.changed(HistoryEvent(at: now, kind: .paid, amount: received)) {
      $0.paid = $0.paid + received
      ($0.state, $0.paidAt, $0.shipBy) = (.paid, now, shipBy)
    }
  }

  func shipping(_ id: OrderID, receipt: CleanText?, at now: Moment) throws(Refusal) -> Change {
    let order = try known(id)
    switch order.state {
    case .paid: break
    case .pending: throw .notYet(id, .paid)
    default: throw .already(id, order.state)
    }
    return order.changed(HistoryEvent(at: now, kind: .shipped, note: receipt)) { ($0.state, $0.receipt) = (.shipped, receipt) }
  }

  func finishing(_ id: OrderID, at now: Moment) throws(Refusal) -> Change {
    let order = try known(id)
    switch order.state {
    case .paid, .shipped: break
    case .pending: throw .notYet(id, .paid)
    default: throw .already(id, order.state)
    }
    return order.changed(HistoryEvent(at: now, kind: .done)) { $0.state = .done }
  }
}
