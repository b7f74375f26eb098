import Orders
import Words

/// What the bottom line says, as meaning: the words are the view's.
package enum Notice: Hashable, Sendable {
  case saving
  /// A verb was done on these orders; `u` takes it back while it is the newest.
  case done(ChangeKind, [OrderID], reason: CancelReason? = nil, fact: DoneFact? = nil)
  /// What a buyer was told to pay has changed.
  case newPayable(OrderID, Rupiah, PayableCause)
  /// No sum was left but that of an order which closed lately.
  case reusedTotal(Rupiah, of: OrderID)
  /// The buyer of a cancelled order has so many strikes and no entry, or one of a lower level: a person decides, with `b`.
  case entryProposed(OrderID, CancelReason, strikes: Int, isRise: Bool = false)
  case entryDone(ChangeKind, BuyerKey)
  /// So many wait for what was just let go.
  case buyersWait(Int)
  case queueDone(ChangeKind, Int)
  case undone([ChangeKind], [OrderID], [BuyerKey])
  case redone([ChangeKind], [OrderID], [BuyerKey])
  /// A statement was taken in: how many credits are new, and how many were known.
  case statementTaken(new: Int, seen: Int)
  /// Money was matched with these orders, or put aside; what is too much or too little of it.
  case creditDone(ChangeKind, [OrderID], balance: Rupiah)
  /// All statements were looked at just now.
  case statementSeen
  case refused(Refusal)
  case notKept(cause: CleanText)
  /// A key that does nothing here, and why.
  case unavailable(Action, Unavailable)
  case unknownKey
  /// A palette's words that name no command.
  case unknownCommand(CleanText)
  /// A dialog's orders changed meanwhile: nothing was done. `latest` is what happened to the first of them.
  case changedMeanwhile([OrderID], latest: ChangeKind? = nil)
  /// A dialog was left by its safe button.
  case nothingDone
  /// A dialog waits for this number.
  case numberAsked(Int)
  /// A new order's form was left without saving; opened again with what was typed.
  case draftKept, draftResumed
  case pasteDropped
  /// A chat was left before all of it was kept; Ctrl-S found no order in one; one filled a form, so many orders more are in it.
  case pasteLeft, noOrderInChat, formFilled(others: Int)
  case copied(CleanText)
  case cannotCopy
  /// A buyer without a phone has no chat to be opened.
  case noPhone(OrderID?)
  case opened
  case notOpened(cause: CleanText)
  /// The screen is masked, or shows everything again.
  case masked(Bool)
  case marked(Int)
  /// How many orders and entries, and the first orders.
  case othersChanged(Int, orders: [OrderID] = [])
  case settingsSaved
  case settingsNotSaved(cause: CleanText)
  case clockJumped(seconds: Int64)
  case welcome
  /// So many parked orders wait to be decided: `T` takes one after another.
  case triageOffered(Int)
  /// So many orders ask for a decision, this one the longest; `Esc` is an answer too.
  case called(Int, OrderID)
  /// Triage was left with so many still to be decided.
  case triageLeft(Int)
  /// There is no configuration yet, and nobody is asked for it now.
  case setUpLater
  /// Something in the configuration that was passed over.
  case complaint(Complaint)
  case keymap(KeymapProblem)
  /// Everything in a file is in the book already.
  case fileKnown(CleanText)
  /// A file in the folder could be imported.
  case fileFound(CleanText, ImportPreview.Summary)
  /// So many rows of a file are kept; Esc stops it.
  case importing(CleanText, rows: Int, of: Int)
  case fileImported(CleanText, added: Int, updated: Int)
  /// An import was stopped: what is kept stays, and it goes on where it stopped. Rows that were known wrote nothing to undo.
  case importStopped(CleanText, rows: Int, of: Int, isUndoable: Bool)
  /// A file is not the one that was seen any more: so many of its rows were taken in before that showed.
  case fileChanged(CleanText, rows: Int)
  /// A file could not be read on.
  case importBroken(CleanText, rows: Int, cause: CleanText)
  /// Another file is being taken in.
  case importRunning(CleanText)
  /// So many orders were let go because nobody paid; a person may count them.
  case strikesOffered(Int)
  case layoutTaught(CleanText)
  /// What the opening of the data found wrong and mended, in the user's words.
  case repaired(CleanText)
}

/// The fact of what was just done that the seller goes on with.
package enum DoneFact: Hashable, Sendable {
  case until(Moment)
  case toPay(Rupiah, by: Moment)
  /// The same while the shop is closed: there is a text for that.
  case toPayAfterHours(Rupiah, by: Moment)
  case sendBy(Moment)
  /// The order was paid: the money is to be given back, or is kept by the shop.
  case refund(Rupiah), kept(Rupiah)
  /// Cash on delivery: by when it is to be confirmed again.
  case confirmBy(Moment)
  /// Paid over the counter.
  case soldFor(Rupiah)
  /// The buyer's entry as the strike left it.
  case strikes(Int, BlacklistLevel)
}

/// Why a buyer has to be told another sum.
package enum PayableCause: Hashable, Sendable {
  case itemsChanged, oldTaken
  case undone([ChangeKind]), redone([ChangeKind])
}

/// The newest notice and those before it.
package struct Notices: Sendable {
  /// A notice, when it was given, and until when it stays.
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
