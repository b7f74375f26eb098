import Orders
import Words

/// What the bottom line says, as meaning: the words are the view's.
package enum Notice: Hashable, Sendable {
  case saving
  /// A verb was done on these orders; `u` takes it back while it is the newest.
  case done(ChangeKind, [OrderID], reason: CancelReason?)
  /// An order's sum had to change.
  case newPayable(OrderID, Rupiah)
  case entryDone(ChangeKind, BuyerKey)
  case undone([ChangeKind], [OrderID], [BuyerKey])
  case redone([ChangeKind], [OrderID], [BuyerKey])
  case refused(Refusal)
  case notKept(cause: CleanText)
  /// A key that does nothing here, and why.
  case unavailable(Action, Unavailable)
  case unknownKey
  /// A dialog's orders changed meanwhile: nothing was done.
  case changedMeanwhile([OrderID])
  case pasteDropped
  case copied(CleanText)
  case cannotCopy
  case marked(Int)
  case othersChanged(Int)
  case settingsSaved
  case settingsNotSaved(cause: CleanText)
  case clockJumped(seconds: Int64)
  case welcome
  /// Something in the configuration that was passed over.
  case complaint(Complaint)
  case keymap(KeymapProblem)
}

/// The newest notice and those before it.
package struct Notices: Sendable {
  package struct Shown: Sendable {
    package var notice: Notice
    package var moment: Moment
    /// Until when it stays, on the uptime clock.
    package var until: Int64
  }

  package var current: Shown?
  /// The last 200, the newest last.
  package var log: [Shown] = []

  package init() {}
}
