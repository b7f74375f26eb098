/// Everything that a key can do. The raw value is its name in the configuration's `[keys]`.
package enum Action: String, CaseIterable, Hashable, Sendable {
  case down, up, first, last
  case pageDown = "page-down"
  case pageUp = "page-up"
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case ordersPane = "orders-pane"
  case deadlinesPane = "deadlines-pane"
  case blacklistPane = "blacklist-pane"
  case detailsPane = "details-pane"
  case zoom
  /// The left column takes more or less of the width, the upper row more or less of the height.
  case wider, narrower, taller, shorter
  case nextTab = "next-tab"
  case previousTab = "previous-tab"
  case sort
  case open
  case back
  case search
  case newOrder = "new"
  /// Takes orders out of a pasted chat.
  case pasteChat = "paste"
  case pay
  case claim
  case cancel
  case extend
  case wait
  case edit
  case ship
  case finish = "done"
  /// The down payment is in.
  case downPayment = "down-payment"
  /// A cash-on-delivery order is confirmed again.
  case confirm
  /// The money of a cancelled order was given back.
  case refund
  case revive
  case remind
  case contact
  /// The buyer promises to pay by the next closing, or once more, by the one after it.
  case promise
  /// Notes that all bank statements were looked at just now.
  case seeStatement = "statement-seen"
  case blacklist
  case newEntry = "new-entry"
  case correctEntry = "correct-entry"
  case removeEntry = "remove-entry"
  case appeal, forgive
  /// Shows a file that was found, or asks for one.
  case importFile = "import"
  /// The money that waits to be matched, and bank statements.
  case bank
  /// Who waits for an item.
  case queue
  case mark
  case markRange = "mark-range"
  case markAll = "mark-all"
  /// Marks the selected row and the one that it moves to.
  case extendMarksDown = "extend-marks-down"
  case extendMarksUp = "extend-marks-up"
  /// Takes what is parked one by one; and what falls due by tomorrow's close.
  case triage
  case dueTomorrow = "due-tomorrow"
  case statistics
  case undo, redo
  case copy
  case help
  case palette
  case messages
  /// Masks phones, names and addresses; and hides everything personal until a key.
  case mask, lock
  case redraw
  case suspend
  case quit
  case quitNow = "quit-now"
}
