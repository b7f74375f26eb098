/// Why the trade says no. `Words` says it in a sentence; `code` is for scripts.
package enum Refusal: Error, Hashable, Sendable {
  case unknownOrder(OrderID)
  /// The order has already come as far as `state`, or past the point where this makes sense.
  case already(OrderID, OrderState)
  /// The order would first have to be in `state`.
  case notYet(OrderID, OrderState)
  case alreadyClaimed(OrderID)
  /// Nothing to wait on for: the promise still stands.
  case notDue(OrderID)
  case strikeNotPossible(CancelReason)
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
  case readOnly

  /// The stable word of `--json` and `batch`.
  package var code: String {
    switch self {
    case .unknownOrder: "unknown-order"
    case .already(_, let state): "already-\(state.code)"
    case .notYet(_, let state): "not-\(state.code)"
    case .alreadyClaimed: "already-claimed"
    case .notDue: "not-due"
    case .strikeNotPossible: "strike-not-possible"
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
    case .nothingToUndo: "nothing-to-undo"
    case .unknownCommit: "unknown-commit"
    case .changedSince, .entryChangedSince, .bookChangedSince, .queueChangedSince, .statementSeenSince: "changed-since"
    case .readOnly: "read-only"
    }
  }
}
