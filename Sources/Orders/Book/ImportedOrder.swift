/// An order as a file tells it; what is nil is filled by the rules.
package struct ImportedOrder: Hashable, Sendable {
  /// The line of the file that it began on.
  package var line: Int
  package var id: OrderID?
  package var createdAt: Moment
  /// Whether the file told `createdAt`; else it is the moment of the import, by which no row is known again.
  package var isDated = true
  package var promised: Moment?
  package var release: Moment?
  package var buyer = Buyer()
  package var items: [OrderItem] = []
  package var total: Rupiah
  package var payable: Rupiah?
  /// What made `payable` of `total`; computed for an order of our own.
  package var uniqueCode: Int?
  package var paid: Rupiah?
  package var downPayment: Rupiah?
  package var waived: Rupiah = 0
  package var terms: Terms?
  package var state: OrderState = .pending
  package var reason: CancelReason?
  package var note: CleanText?
  package var reference: CleanText?
  package var account: CleanText?
  package var waitedAt: Moment?
  package var claimedAt: Moment?
  package var paidAt: Moment?
  package var shipBy: Moment?
  package var receipt: CleanText?
  package var reminders: [Moment] = []
  package var cancelledAt: Moment?
  package var strike = false
  package var money: CancelledMoney?
  package var payment: PaymentWay = .transfer
  package var downPaidAt: Moment?
  package var confirmedAt: Moment?
  package var buyerPromise: Moment?
  package var promo: CleanText?
  /// Whether it is the word of the shop system that runs the order, which may also let go of what was paid.
  package var isShopsWord = false
  /// Whether it was let go because nobody paid, so that a person may count it against its buyer.
  package var offersStrike = false

  package init(line: Int, createdAt: Moment, total: Rupiah) { (self.line, self.createdAt, self.total) = (line, createdAt, total) }
}

/// What an import found.
package struct ImportOutcome: Hashable, Sendable {
  /// An order whose number was taken already.
  package struct Renumbered: Hashable, Sendable {
    package var from: OrderID
    package var to: OrderID
  }

  /// An order that was let go because nobody paid.
  package struct Offered: Hashable, Sendable {
    package var order: OrderID
    package var reference: CleanText?
    package var buyer: Buyer
  }

  package var added = 0
  package var updated = 0
  package var unchanged = 0
  package var renumbered: [Renumbered] = []
  /// Orders that were let go because nobody paid: offered as strikes, counted only by a person.
  package var offered: [Offered] = []

  package init() {}
}

extension ImportOutcome {
  /// What two parts of one import found together.
  package static func += (whole: inout ImportOutcome, part: ImportOutcome) {
    whole.added += part.added
    whole.updated += part.updated
    whole.unchanged += part.unchanged
    whole.renumbered += part.renumbered
    whole.offered += part.offered
  }

  /// How many rows were taken in.
  package var rows: Int { added + updated + unchanged }
}
