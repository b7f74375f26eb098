extension Book {
  /// Makes an unsettled credit a payment of these orders, and keeps no more of it than its checksum.
  ///
  /// One order that waits is paid whatever is missing or too much, unless it is only a part. Of several each gets what it asks
  /// for, and the last the rest. A cancelled order is revived in the same step; money for an order that is paid already is added
  /// to it, and its balance shows that it is too much.
  func settling(
    _ number: Int, for orders: [OrderID], isPart: Bool, at now: Moment, policy: Policy
  ) throws(Refusal) -> [Change] {
    guard var credit = bank.credit(number) else { throw .unknownCredit(number) }
    guard !orders.isEmpty, Set(orders).count == orders.count else { throw .nothingToChange }
    var scratch = self
    var changes: [Change] = []
    var left = credit.amount
    for (index, id) in orders.enumerated() {
      let isLast = index == orders.count - 1
      let share = isLast ? left : min(try known(id).due, left)
      guard share > 0 else { throw .amountNotPositive }
      left -= share
      let paid = try scratch.receiving(share, for: id, isPart: isPart, at: now, policy: policy)
      scratch.apply(paid)
      changes += paid
    }
    // The row that takes the credit out of the book knows whose money it was.
    credit.buyer = try known(orders[0]).buyer.key ?? credit.buyer
    return [Change(.creditSettled, .credit(before: credit, after: nil))] + changes
  }

  /// Puts an unsettled credit aside: it was for no order.
  func dismissing(_ number: Int) throws(Refusal) -> Change {
    guard let credit = bank.credit(number) else { throw .unknownCredit(number) }
    return Change(.creditDismissed, .credit(before: credit, after: nil))
  }

  private func receiving(
    _ sum: Rupiah, for id: OrderID, isPart: Bool, at now: Moment, policy: Policy
  ) throws(Refusal) -> [Change] {
    let order = try known(id)
    switch order.state {
    case .pending: return [try paying(id, sum, settles: !isPart, at: now, policy: policy)]
    case .paid, .shipped, .done: return [try addingMoney(sum, to: order, at: now)]
    case .cancelled: return try revivingPaid(order, sum, isPart: isPart, at: now, policy: policy)
    }
  }

  /// Money for an order that waits for none.
  private func addingMoney(_ sum: Rupiah, to order: Order, at now: Moment) throws(Refusal) -> Change {
    guard let paid = order.paid.adding(sum) else { throw .amountTooLarge }
    return order.changed(HistoryEvent(at: now, kind: .paidAgain, amount: sum)) {
      $0.paid = paid
      // What the courier was to collect has come another way.
      $0.paidAt = $0.paidAt ?? now
    }
  }

  /// It comes back with the sum that its buyer was told: paid at once, it is in no other order's way.
  private func revivingPaid(
    _ order: Order, _ sum: Rupiah, isPart: Bool, at now: Moment, policy: Policy
  ) throws(Refusal) -> [Change] {
    var changes = try reviving(order.id, terms: nil, at: now, policy: policy)
    if !isPart, case .order(let before, var after?) = changes[0].subject, after.state == .pending {
      (after.payable, after.uniqueCode) = (order.payable, order.uniqueCode)
      changes[0].subject = .order(before: before, after: after)
    }
    var scratch = self
    scratch.apply(changes)
    return changes + (try scratch.receiving(sum, for: order.id, isPart: isPart, at: now, policy: policy))
  }
}

extension Book {
  /// Deals with what was paid too much or too little: the money has gone back, or has come; or with `waives`, it is let be.
  func settlingBalance(_ id: OrderID, waives: Bool, at now: Moment) throws(Refusal) -> Change {
    let order = try known(id)
    guard order.balance != 0 else { throw .noBalance(id) }
    let kind: ChangeKind = waives ? .balanceWaived : order.balance > 0 ? .balanceReturned : .balanceReceived
    return order.changed(HistoryEvent(at: now, kind: kind, amount: max(order.balance, -order.balance))) {
      if waives { $0.waived += order.balance } else { $0.paid -= order.balance }
    }
  }
}
