/// An order: who wants what for how much, by when it was promised to wait, and what has happened to it.
package struct Order: Hashable, Sendable {
  package internal(set) var id: OrderID
  package var buyer: Buyer
  package var items: [OrderItem]
  /// What the goods cost.
  package var total: Rupiah
  /// What was added (or subtracted) so that a transfer names its order, 1 to 999; nil for an imported order.
  package var uniqueCode: Int?
  /// What the buyer was told to pay; distinct among open orders of an account.
  package var payable: Rupiah
  package var paid: Rupiah = 0
  /// Of what was paid too much (positive) or too little (negative), what the seller has let be.
  package var waived: Rupiah = 0
  /// What is asked for in advance; while less is paid, `promised` is its deadline, then that of the rest.
  package var downPayment: Rupiah?
  package var payment: PaymentWay = .transfer
  /// The shop's account that the buyer was given; nil means any.
  package var account: CleanText?
  /// Where an import knows it from, such as `shopee:261122ABCDEF01`; nil for an order of our own.
  package var reference: CleanText?
  package var terms: Terms
  package internal(set) var createdAt: Moment
  /// What the buyer was told: pay by then.
  package var promised: Moment
  /// When the order asks for the seller's decision.
  package var release: Moment
  /// When the seller last chose to wait on; moves `release` to that day's last closing.
  package var waitedAt: Moment?
  package var claimedAt: Moment?
  /// By when the buyer has said that it will be paid; the seller's note of a promise, which moves no clock by itself.
  package var buyerPromise: Moment?
  /// When the down payment was complete.
  package var downPaidAt: Moment?
  /// When the buyer confirmed a cash-on-delivery order again, before packing.
  package var confirmedAt: Moment?
  package var paidAt: Moment?
  package var shipBy: Moment?
  package var receipt: CleanText?
  package var reminders: [Moment] = []
  package var cancelled: Cancellation?
  package var note: CleanText?
  /// What the buyer gets for paying in time; it lapses with `promised`.
  package var promo: CleanText?
  /// When its buyer was forgotten: then it holds sums alone.
  package internal(set) var erasedAt: Moment?
  package var state: OrderState = .pending
  package var history: [HistoryEvent] = []

  package init(
    id: OrderID, buyer: Buyer, items: [OrderItem], total: Rupiah, uniqueCode: Int?, payable: Rupiah, terms: Terms,
    createdAt: Moment, promised: Moment, release: Moment
  ) {
    (self.id, self.buyer, self.items, self.total, self.uniqueCode, self.payable) = (id, buyer, items, total, uniqueCode, payable)
    (self.terms, self.createdAt, self.promised, self.release) = (terms, createdAt, promised, release)
  }
}

/// When, why and with what consequence an order was let go.
package struct Cancellation: Hashable, Sendable {
  package var at: Moment
  package var reason: CancelReason
  package var strike: Bool
  /// What becomes of money that was paid; nil where none was.
  package var money: CancelledMoney?

  package init(at: Moment, reason: CancelReason, strike: Bool) { (self.at, self.reason, self.strike) = (at, reason, strike) }
}

/// What becomes of the money of a cancelled order (domain.md §7); numbers are for good.
package enum CancelledMoney: UInt8, Sendable, CaseIterable {
  /// The buyer cancelled after a down payment: the shop keeps it.
  case forfeited = 1
  /// The shop could not supply, or gives it back by its own choice; still to be transferred.
  case toRefund = 2
  /// It has been given back.
  case refunded = 3

  /// The stable word of `--json`.
  package var code: String {
    switch self {
    case .forfeited: "forfeited"
    case .toRefund: "to-refund"
    case .refunded: "refunded"
    }
  }

  package init?(code: String) {
    guard let money = CancelledMoney.allCases.first(where: { $0.code == code }) else { return nil }
    self = money
  }
}
