/// A later export moves a known order on, never back.
extension ImportedOrder {
  /// The change that moves a known order on, or nil where the file is not ahead of the book.
  func moving(_ order: Order, at now: Moment) -> Change? {
    guard isAhead(of: order) else { return newReceipt(of: order, at: now) }
    return order.changed(HistoryEvent(at: now, kind: .updated)) {
      $0.state = state
      $0.paid = paid ?? max($0.paid, $0.payable)
      $0.paidAt = paidAt ?? $0.paidAt
      $0.shipBy = shipBy ?? $0.shipBy
      $0.receipt = receipt ?? $0.receipt
      $0.downPaidAt = downPaidAt ?? $0.downPaidAt
      $0.confirmedAt = confirmedAt ?? $0.confirmedAt
      $0.cancelled = cancellation(at: now)
      if state == .cancelled { $0.paid = max(paid ?? .zero, order.paid) }
    }
  }

  private func isAhead(of order: Order) -> Bool {
    if isShopsWord, state == .cancelled { return mayLetGo(of: order) }
    guard rank(state) > rank(order.state) else { return false }
    return !isShopsWord || order.state != .cancelled || isNewMoney(for: order)
  }

  /// A shop's word lets go of what was paid or sent too; but not again of what a person has taken up again since.
  private func mayLetGo(of order: Order) -> Bool {
    guard order.state != .cancelled, order.state != .done else { return false }
    guard let revived = order.history.last(where: { $0.kind == .revived })?.at else { return true }
    return cancelledAt.map { $0 > revived } ?? false
  }

  /// Whether money came that the cancelled order did not know of: an older file tells of money that was there before.
  private func isNewMoney(for order: Order) -> Bool {
    order.paid == 0 || (paidAt.map { paid in order.cancelled.map { $0.at < paid } ?? false } ?? false)
  }

  /// The parcel's number may come after the word that it was sent.
  private func newReceipt(of order: Order, at now: Moment) -> Change? {
    guard isShopsWord, state == order.state, order.receipt == nil, let receipt else { return nil }
    return order.changed(HistoryEvent(at: now, kind: .updated)) { $0.receipt = receipt }
  }

  /// How far a state is: an import moves an order up this ladder, never down.
  private func rank(_ state: OrderState) -> Int {
    switch state {
    case .pending: 0
    case .cancelled: 1
    case .paid: 2
    case .shipped: 3
    case .done: 4
    }
  }
}
