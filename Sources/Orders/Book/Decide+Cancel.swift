extension Book {
  /// Lets an order go; with a strike, an entry that the buyer already has grows by it in the same step.
  func cancelling(
    _ id: OrderID, _ reason: CancelReason, strike: Bool, money: CancelledMoney?, at now: Moment
  ) throws(Refusal) -> [Change] {
    let order = try known(id)
    guard order.state != .cancelled, order.state != .done else { throw .already(id, order.state) }
    if strike { try order.refuseStrike(for: reason) }
    guard money == nil || order.paid > 0 else { throw .noMoneyPaid(id) }
    let cancelled = order.changed(HistoryEvent(at: now, kind: .cancelled, reason: reason)) {
      $0.state = .cancelled
      $0.cancelled = Cancellation(at: now, reason: reason, strike: strike)
      $0.cancelled?.money = money ?? order.money(cancelledFor: reason)
    }
    guard strike, let entry = entry(of: order.buyer) else { return [cancelled] }
    return [cancelled, Change(.struck, .entry(before: entry, after: entry.struck(by: id, reason, at: now)))]
  }

  /// Takes a cancelled order up again: terms from now, the strike taken back, a new sum if the old one is taken.
  /// One that was settled before comes back as paid, to be sent: there is no money to wait for.
  func reviving(_ id: OrderID, terms: Terms?, at now: Moment, policy: Policy) throws(Refusal) -> [Change] {
    let order = try known(id)
    guard order.state == .cancelled else { throw .notYet(id, .cancelled) }
    let revived =
      order.isSettled
      ? order.changed(HistoryEvent(at: now, kind: .revived)) { ($0.state, $0.cancelled) = (.paid, nil) }
      : try waitingAgain(order, terms: terms, at: now, policy: policy)
    guard order.cancelled?.strike == true, let entry = entry(of: order.buyer), entry.orders.contains(id) else { return [revived] }
    return [revived, Change(.struck, .entry(before: entry, after: entry.unstruck(by: id, at: now)))]
  }

  /// Terms given now are the order's from now on; else it is the deadline of what is still to come, the rest or the whole.
  private func waitingAgain(_ order: Order, terms: Terms?, at now: Moment, policy: Policy) throws(Refusal) -> Change {
    let isGivenBack = order.cancelled?.money == .refunded
    let awaitsRest = order.downPaidAt != nil && !isGivenBack
    let deadline = try policy.deadline(orderedAt: now, terms: terms ?? (awaitsRest ? policy.balanceWithin : order.terms))
    let (code, payable) = try payableAgain(of: order, at: now, policy: policy)
    return order.changed(HistoryEvent(at: now, kind: .revived, until: deadline.promised)) {
      ($0.state, $0.cancelled, $0.terms) = (.pending, nil, terms ?? order.terms)
      ($0.promised, $0.release, $0.waitedAt) = (deadline.promised, deadline.release, nil)
      ($0.uniqueCode, $0.payable) = (code, payable)
      // It waits for the buyer anew: what was said and sent of the old wait is history, and so is money given back.
      ($0.claimedAt, $0.paidAt, $0.shipBy, $0.confirmedAt, $0.buyerPromise) = (nil, nil, nil, nil, nil)
      if isGivenBack { ($0.paid, $0.downPaidAt) = (0, nil) }
    }
  }

  /// The order's sum if no other open order has it by now, else a new one; without a code its buyer keeps what was told.
  func payableAgain(of order: Order, at now: Moment, policy: Policy) throws(Refusal) -> (code: Int?, payable: Rupiah) {
    guard order.uniqueCode != nil, openPayables(account: order.account, except: order.id).contains(order.payable) else {
      return (order.uniqueCode, order.payable)
    }
    return try uniquePayable(
      of: order.total, account: order.account, seed: order.id.number, except: order.id, at: now, policy: policy)
  }

  /// The entry under which a buyer stands, by any of the buyer's keys.
  package func entry(of buyer: Buyer) -> BlacklistEntry? {
    for key in buyer.keys {
      if let entry = entry(key) { return entry }
    }
    return nil
  }
}

extension Order {
  /// Refuses what can be no strike: the shop's own fault and the like, and silence where the money came.
  func refuseStrike(for reason: CancelReason) throws(Refusal) {
    guard reason.canBeStrike else { throw .strikeNotPossible(reason) }
    guard reason != .vanished || !isSettled else { throw .paidIsNoStrike(id) }
  }
}

extension BlacklistEntry {
  /// The entry after one more strike; its level is a person's decision, however many there are.
  func struck(by order: OrderID, _ reason: CancelReason, at now: Moment) -> BlacklistEntry {
    var result = self
    result.strikes += 1
    result.lastAt = max(lastAt, now)
    if !reasons.contains(reason) { result.reasons.append(reason) }
    if !orders.contains(order) { result.orders.append(order) }
    result.history.append(EntryEvent(at: now, kind: .struck, order: order, reason: reason))
    return result
  }

  /// The entry without the strike of an order.
  func unstruck(by order: OrderID, at now: Moment) -> BlacklistEntry {
    var result = self
    result.strikes = max(0, strikes - 1)
    result.orders.removeAll { $0 == order }
    result.history.append(EntryEvent(at: now, kind: .revived, order: order))
    return result
  }
}
