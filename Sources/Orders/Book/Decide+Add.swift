extension Book {
  func adding(_ draft: OrderDraft, at now: Moment, policy: Policy) throws(Refusal) -> Change {
    guard !draft.buyer.isUnknown else { throw .missingBuyer }
    guard !draft.items.isEmpty else { throw .missingItems }
    guard let total = draft.total ?? OrderItem.total(of: draft.items) else { throw .missingTotal }
    guard total > 0 else { throw .amountNotPositive }
    guard total <= .largest else { throw .amountTooLarge }
    let created = draft.createdAt ?? now
    let terms = draft.terms ?? policy.terms
    let deadline = try policy.deadline(orderedAt: created, terms: terms)
    let id = OrderID(highestID.number + 1)
    let (code, payable) = try uniquePayable(of: total, account: draft.account, seed: id.number, policy: policy)
    var order = Order(
      id: id, buyer: draft.buyer, items: draft.items, total: total, uniqueCode: code, payable: payable, terms: terms,
      createdAt: created, promised: deadline.promised, release: deadline.release)
    order.account = draft.account
    order.downPayment = draft.downPayment ?? policy.downPayment.sum(of: total)
    order.note = draft.note
    order.history = [HistoryEvent(at: now, kind: .ordered)]
    return Change(.ordered, .order(before: nil, after: order))
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
