extension ImportedOrder {
  /// What the file knows the order by: its reference, else `own:<id>:<created>`; without an id or a date also who and how much.
  var identity: CleanText {
    if let reference { return reference }
    if let id, isDated { return .ownReference(id, createdAt) }
    let moment: CleanText = isDated ? createdAt.seconds.clean : "-"
    return "own:\(id?.number ?? 0):\(moment):\(buyer.key?.text ?? buyer.name ?? "-"):\((payable ?? total).amount)"
  }

  /// Whether it is an order of our own that our own export gave whole: such a row has both clocks and no reference.
  private var isOurOwn: Bool { reference == nil && id != nil && release != nil }

  /// The order that a new row makes. It keeps the sum that its buyer was told.
  func order(_ id: OrderID, at now: Moment, policy: Policy) throws(Refusal) -> Order {
    let terms = terms ?? policy.terms
    let promised = if let told = self.promised { told } else { try policy.deadline(orderedAt: createdAt, terms: terms).promised }
    guard let release = release ?? policy.calendar.release(promised: promised, grace: policy.grace) else { throw .neverOpen }
    let payable = payable ?? total
    let difference = Int(abs(payable.amount - total.amount))
    let code = uniqueCode ?? (isOurOwn && (1...999).contains(difference) ? difference : nil)
    var order = Order(
      id: id, buyer: buyer, items: items, total: total, uniqueCode: code,
      payable: payable, terms: terms, createdAt: createdAt, promised: promised, release: release)
    order.reference = isOurOwn && id == self.id ? nil : identity
    (order.state, order.note, order.account, order.downPayment) = (state, note, account, downPayment)
    (order.claimedAt, order.paidAt, order.receipt, order.reminders) = (claimedAt, paidAt, receipt, reminders)
    order.paid = paid ?? (state == .pending || state == .cancelled ? 0 : payable)
    order.waitedAt = waitedAt
    order.waived = waived
    (order.payment, order.promo, order.buyerPromise) = (payment, promo, buyerPromise)
    (order.downPaidAt, order.confirmedAt) = (downPaidAt, confirmedAt)
    // A row with its release is an export of ours: what is empty there was empty.
    order.shipBy = self.release == nil ? shipBy ?? defaultShipBy(policy) : shipBy
    order.cancelled = cancellation(at: min(release, now))
    order.history = [HistoryEvent(at: now, kind: .imported)]
    return order
  }

  /// What the row says of its end; `moment` stands in for one that is not told.
  func cancellation(at moment: Moment) -> Cancellation? {
    guard state == .cancelled else { return nil }
    var cancellation = Cancellation(at: cancelledAt ?? moment, reason: reason ?? .other, strike: strike)
    cancellation.money = money
    return cancellation
  }

  private func defaultShipBy(_ policy: Policy) -> Moment? {
    guard state == .paid || state == .pending && payment == .cashOnDelivery && confirmedAt != nil else { return nil }
    return policy.calendar.deadline(orderedAt: paidAt ?? createdAt, terms: policy.shipWithin, grace: 0)?.promised
  }
}
