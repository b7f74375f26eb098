import Orders

extension Order {
  /// The text of a cell; nil for an empty one.
  func text(_ column: OrderColumn, in zone: Zone) -> CleanText? {
    switch column {
    case .id: id.clean
    case .name: buyer.name
    case .phone: buyer.phone?.clean
    case .username: buyer.username?.clean
    case .channel: buyer.channel.clean
    case .address: buyer.address
    case .items: items.map(\.written).joined(separator: "; ")
    case .total: total.amount.clean
    case .payable: payable.amount.clean
    case .paid: paid.amount.clean
    case .uniqueCode: uniqueCode?.clean
    case .downPayment: downPayment?.amount.clean
    case .terms: terms.clean
    case .state: CleanText(cleaning: state.code)
    case .reason: cancelled.map { CleanText(cleaning: $0.reason.code) }
    case .strike: cancelled.map { $0.strike ? "true" : "false" }
    case .note: note
    case .reference: reference
    case .account: account
    case .receipt: receipt
    default: clock(column).map { CleanText(cleaning: $0.iso8601(in: zone)) } ?? list(column, in: zone) ?? agreement(column)
    }
  }

  /// What was agreed on beyond the sum and its terms.
  private func agreement(_ column: OrderColumn) -> CleanText? {
    switch column {
    case .payment: CleanText(cleaning: payment.code)
    case .promo: promo
    case .waived: waived == 0 ? nil : waived.amount.clean
    case .honorific: buyer.honorific
    case .cancelledMoney: cancelled?.money.map { CleanText(cleaning: $0.code) }
    default: nil
    }
  }

  private func clock(_ column: OrderColumn) -> Moment? {
    switch column {
    case .created: createdAt
    case .promised: promised
    case .release: release
    case .waitedAt: waitedAt
    case .claimedAt: claimedAt
    case .paidAt: paidAt
    case .shipBy: shipBy
    case .cancelledAt: cancelled?.at
    case .downPaidAt: downPaidAt
    case .confirmedAt: confirmedAt
    case .buyerPromise: buyerPromise
    default: nil
    }
  }

  private func list(_ column: OrderColumn, in zone: Zone) -> CleanText? {
    guard column == .reminders else { return nil }
    return reminders.map { CleanText(cleaning: $0.iso8601(in: zone)) }.joined(separator: "; ")
  }
}
