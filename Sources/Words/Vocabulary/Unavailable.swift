/// Why an action cannot be done now.
package enum Unavailable: Hashable, Sendable {
  case readOnly
  case noOrder
  case noEntry
  case notPending, notPaid, notCancelled
  case alreadyClaimed
  /// The order is cancelled or done: nothing is left to let go.
  case alreadyOver
  case notDueYet
  /// No order asks for a decision; nothing falls due by tomorrow's close.
  case nothingParked, nothingDue
  case nothingToUndo, nothingToRedo
  case storageFailed
  case notHere
  /// The screen shows one order and no list.
  case tooSmall
  /// The selected order has just changed place: press again.
  case justMoved
}
