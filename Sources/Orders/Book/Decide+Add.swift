extension Book {
  func adding(_ draft: OrderDraft, at now: Moment, policy: Policy) throws(Refusal) -> Change {
    guard !draft.buyer.isUnknown else { throw .missingBuyer }
    guard !draft.items.isEmpty else { throw .missingItems }
    guard let total = draft.total ?? OrderItem.total(of: draft.items) else { throw .missingTotal }
    guard total > 0 else { throw .amountNotPositive }
    guard total <= .largest else { throw .amountTooLarge }
    let id = OrderID(highestID.number + 1)
    var order =
      try draft.settlesAtOnce
      ? draft.sold(id, for: total, at: now, policy: policy) : promised(draft, id, for: total, at: now, policy: policy)
    (order.account, order.note, order.promo) = (draft.account, draft.note, draft.promo)
    return Change(.ordered, .order(before: nil, after: order))
  }

  /// The order that waits for its money, or for the second confirmation.
  private func promised(
    _ draft: OrderDraft, _ id: OrderID, for total: Rupiah, at now: Moment, policy: Policy
  ) throws(Refusal) -> Order {
    let created = draft.createdAt ?? now
    let terms = draft.terms ?? policy.terms
    let payment = draft.payment ?? .transfer
    let deadline = try policy.deadline(orderedAt: created, terms: terms)
    let downPayment = try draft.downPayment(of: total, payment, policy)
    let (code, payable) =
      payment.comesByTransfer
      ? try uniquePayable(of: total, account: draft.account, seed: id.number, at: now, policy: policy) : (nil, total)
    var order = Order(
      id: id, buyer: draft.buyer, items: draft.items, total: total, uniqueCode: code, payable: payable, terms: terms,
      createdAt: created, promised: deadline.promised, release: deadline.release)
    (order.payment, order.downPayment) = (payment, downPayment)
    order.history = draft.written + [HistoryEvent(at: created, kind: .ordered)]
    return order
  }
}

extension OrderDraft {
  /// Whether it is sold over the counter: in cash, and nothing was agreed about time.
  package var settlesAtOnce: Bool {
    (payment ?? (buyer.channel == .toko ? .cash : .transfer)) == .cash && terms == nil && (downPayment ?? 0) == 0
  }

  /// The message of the buyer that came before the order, if there was one.
  fileprivate var written: [HistoryEvent] { writtenAt.map { [HistoryEvent(at: $0, kind: .written)] } ?? [] }

  /// The order that is over as it is taken down: no clock runs.
  fileprivate func sold(_ id: OrderID, for total: Rupiah, at now: Moment, policy: Policy) -> Order {
    let created = createdAt ?? now
    var order = Order(
      id: id, buyer: buyer, items: items, total: total, uniqueCode: nil, payable: total, terms: policy.terms,
      createdAt: created, promised: created, release: created)
    (order.payment, order.state, order.paid, order.paidAt) = (.cash, .done, total, created)
    order.history =
      written + [
        HistoryEvent(at: created, kind: .ordered), HistoryEvent(at: created, kind: .paid, amount: total),
        HistoryEvent(at: created, kind: .done),
      ]
    return order
  }

  /// What is asked for in advance; the whole of it in advance is a payment like any other.
  fileprivate func downPayment(of total: Rupiah, _ payment: PaymentWay, _ policy: Policy) throws(Refusal) -> Rupiah? {
    if let asked = downPayment, asked > total { throw .downPaymentAboveTotal(total) }
    let asked = downPayment ?? (payment.takesDownPayment ? policy.downPayment.sum(of: total) : nil)
    return asked.flatMap { $0 > 0 && $0 < total ? $0 : nil }
  }
}

extension OrderItem {
  /// What the items cost together, or nil if a price is not known or the sum is too large to be meant.
  package static func total(of items: [OrderItem]) -> Rupiah? {
    var sum: Int64 = 0
    for item in items {
      guard let price = item.price else { return nil }
      let (cost, overflow) = price.amount.multipliedReportingOverflow(by: Int64(item.quantity))
      let (next, overflowed) = sum.addingReportingOverflow(cost)
      guard !overflow, !overflowed else { return nil }
      sum = next
    }
    return items.isEmpty ? nil : Rupiah(sum)
  }
}
