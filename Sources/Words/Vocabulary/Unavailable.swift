/// Why an action cannot be done now.
package enum Unavailable: Hashable, Sendable {
  case readOnly
  case noOrder
  case noEntry
  /// The entry has no strikes to take off.
  case nothingToForgive
  case notPending, notPaid, notCancelled
  case alreadyClaimed
  /// Cash on delivery: before and after the second confirmation, and where there is none.
  case notConfirmed, alreadyConfirmed, notCashOnDelivery
  /// None was asked for, or it is in.
  case noDownPayment
  case nothingToRefund
  /// The order is cancelled or done: nothing is left to let go.
  case alreadyOver
  case notDueYet
  /// No order asks for a decision; nothing falls due by tomorrow's close.
  case nothingParked, nothingDue
  case nothingToUndo, nothingToRedo
  case storageFailed
  /// It would show who somebody is, and the screen is masked.
  case masked
  case notHere
  /// The screen shows one order and no list.
  case tooSmall
  /// The selected order has just changed place: press again.
  case justMoved
}
