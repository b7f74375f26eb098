/// Why the trade says no. `Words` says it in a sentence; `code` is for scripts.
package enum Refusal: Error, Hashable, Sendable {
  case unknownOrder(OrderID)
  /// The order has already come as far as `state`, or past the point where this makes sense.
  case already(OrderID, OrderState)
  /// The order would first have to be in `state`.
  case notYet(OrderID, OrderState)
  case alreadyClaimed(OrderID)
  /// A cash-on-delivery order that was confirmed again waits for nobody.
  case alreadyConfirmed(OrderID)
  /// Only cash on delivery is confirmed a second time.
  case notCashOnDelivery(OrderID)
  /// Cash on delivery is packed only after the second confirmation.
  case notConfirmed(OrderID)
  /// What was asked for in advance is not there yet.
  case downPaymentMissing(OrderID, Rupiah)
  /// More is asked in advance than the order costs.
  case downPaymentAboveTotal(Rupiah)
  /// Nothing was paid, or it was given back already.
  case nothingToRefund(OrderID)
  /// Nothing was paid, so that nothing can become of it.
  case noMoneyPaid(OrderID)
  /// Nothing to wait on for: the promise still stands.
  case notDue(OrderID)
  case strikeNotPossible(CancelReason)
  /// Silence is no strike where the money came.
  case paidIsNoStrike(OrderID)
  /// The buyer may not be reminded now.
  case noReminder(OrderID, ReminderObstacle)
  /// By when the buyer wants to pay is past already.
  case promiseInPast(OrderID)
  case amountNotPositive
  case amountTooLarge
  case missingBuyer
  case missingItems
  case missingTotal
  case nothingToChange
  /// No opening hours, so that no deadline can be computed.
  case neverOpen
  /// All 999 codes of this total are taken.
  case noUniqueTotal(Rupiah)
  case unknownEntry(BuyerKey)
  /// There is no such place in the queue.
  case unknownPlace(Int)
  /// There is no unsettled credit of this number.
  case unknownCredit(Int)
  /// What was paid is what was asked for.
  case noBalance(OrderID)
  /// An appeal without a word says nothing.
  case missingNote
  case nothingToUndo
  case unknownCommit(Int64)
  /// A later commit touched what is to be taken back.
  case changedSince(OrderID)
  case entryChangedSince(BuyerKey)
  /// A restored snapshot can be taken back only while nothing has happened since.
  case bookChangedSince
  /// The place in the queue is not as the commit that is to be taken back left it.
  case queueChangedSince
  /// The statement was looked at again since.
  case statementSeenSince
  /// A person who was forgotten does not come back.
  case erasedForGood
  /// The shop has still to do with these orders: their buyer cannot be forgotten yet.
  case stillNeeded([OrderID])
  /// Nothing is held on whoever was asked for.
  case nobody
  /// The question was not answered with yes.
  case declined
  /// The credit was settled or dismissed since.
  case creditChangedSince
  case readOnly

  /// The stable word of `--json` and `batch`.
  package var code: String {
    switch self {
    case .unknownOrder: "unknown-order"
    case .already(_, let state): "already-\(state.code)"
    case .notYet(_, let state): "not-\(state.code)"
    case .alreadyClaimed: "already-claimed"
    case .alreadyConfirmed: "already-confirmed"
    case .notCashOnDelivery: "not-cash-on-delivery"
    case .notConfirmed: "not-confirmed"
    case .downPaymentMissing: "down-payment-missing"
    case .downPaymentAboveTotal: "down-payment-above-total"
    case .nothingToRefund: "nothing-to-refund"
    case .noMoneyPaid: "no-money-paid"
    case .notDue: "not-due"
    case .strikeNotPossible, .paidIsNoStrike: "strike-not-possible"
    case .noReminder(_, let obstacle): obstacle.code
    case .promiseInPast: "promise-in-past"
    case .amountNotPositive: "amount-not-positive"
    case .amountTooLarge: "amount-too-large"
    case .missingBuyer: "missing-buyer"
    case .missingItems: "missing-items"
    case .missingTotal: "missing-total"
    case .nothingToChange: "nothing-to-change"
    case .neverOpen: "never-open"
    case .noUniqueTotal: "no-unique-total"
    case .unknownEntry: "unknown-entry"
    case .unknownPlace: "unknown-place"
    case .unknownCredit: "unknown-credit"
    case .noBalance: "no-balance"
    case .missingNote: "missing-note"
    case .nothingToUndo: "nothing-to-undo"
    case .unknownCommit: "unknown-commit"
    case .changedSince, .entryChangedSince, .bookChangedSince, .queueChangedSince, .statementSeenSince,
      .creditChangedSince:
      "changed-since"
    case .erasedForGood: "erased-for-good"
    case .stillNeeded: "still-needed"
    case .nobody: "nothing-held"
    case .declined: "declined"
    case .readOnly: "read-only"
    }
  }
}
