/// What a change did, in the past tense; the journal's `kind` column, whose numbers are for good.
package enum ChangeKind: UInt8, Sendable, CaseIterable {
  case ordered = 1
  case imported = 2
  /// A later export moved an imported order on.
  case updated = 3
  case claimed = 4
  case paid = 5
  case partlyPaid = 6
  case cancelled = 7
  case extended = 8
  case keptWaiting = 9
  case revived = 10
  case shipped = 11
  case done = 12
  case edited = 13
  case reminded = 14
  case undone = 15
  /// The down payment is complete; the rest has a deadline of its own.
  case downPaid = 16
  /// A cash-on-delivery order was confirmed again.
  case confirmed = 17
  /// The money of a cancelled order was given back.
  case refunded = 18
  /// A text other than a reminder went out; its name is the note.
  case messaged = 19
  /// The buyer answered; what was said is the note.
  case answered = 20
  /// The buyer said by when it will be paid.
  case promisedToPay = 21
  /// The buyer was found to have blocked the shop.
  case contactBlocked = 22
  /// Money came for an order that was paid already.
  case paidAgain = 23
  /// What was paid too much went back.
  case balanceReturned = 24
  /// What was paid too little has come.
  case balanceReceived = 25
  /// What was paid too much or too little is let be.
  case balanceWaived = 26
  /// The buyer wrote the message from which the order was taken down.
  case written = 27
  /// Another number or account under which the buyer can be reached was noted; without a note, taken off.
  case secondContact = 28
  /// A blacklist entry was made or grew.
  case listed = 32
  case entryImported = 33
  case entryCorrected = 34
  case delisted = 35
  /// A strike was added to an entry, or taken back from it, by what happened to an order.
  case struck = 36
  /// What the person on the list says against it was noted.
  case appealed = 37
  /// A person took strikes off an entry.
  case forgiven = 38
  /// A buyer waits for an item to become free.
  case queued = 48
  /// What became free was offered to a buyer in the queue.
  case offered = 49
  case unqueued = 50
  /// A bank statement was looked at, up to a moment.
  case statementSeen = 56
  /// The lines of a statement were taken in.
  case statementImported = 57
  /// Money came in that waits to be settled.
  case creditKept = 58
  /// It was made a payment.
  case creditSettled = 59
  /// It was for no order.
  case creditDismissed = 60
  /// The whole book was replaced by a snapshot.
  case restored = 64
  /// A person was forgotten.
  case erased = 65

  /// The stable word of `journal --json`.
  package var code: String {
    switch self {
    case .ordered: "ordered"
    case .imported: "imported"
    case .updated: "updated"
    case .claimed: "claimed"
    case .paid: "paid"
    case .partlyPaid: "partly-paid"
    case .cancelled: "cancelled"
    case .extended: "extended"
    case .keptWaiting: "kept-waiting"
    case .revived: "revived"
    case .shipped: "shipped"
    case .done: "done"
    case .edited: "edited"
    case .reminded: "reminded"
    case .undone: "undone"
    case .downPaid: "down-paid"
    case .confirmed: "confirmed"
    case .refunded: "refunded"
    case .messaged: "messaged"
    case .answered: "answered"
    case .promisedToPay: "promised-to-pay"
    case .contactBlocked: "contact-blocked"
    case .written: "written"
    case .secondContact: "second-contact"
    case .paidAgain: "paid-again"
    case .balanceReturned: "balance-returned"
    case .balanceReceived: "balance-received"
    case .balanceWaived: "balance-waived"
    case .listed: "listed"
    case .entryImported: "entry-imported"
    case .entryCorrected: "entry-corrected"
    case .delisted: "delisted"
    case .struck: "struck"
    case .appealed: "appealed"
    case .forgiven: "forgiven"
    case .queued: "queued"
    case .offered: "offered"
    case .unqueued: "unqueued"
    case .statementSeen: "statement-seen"
    case .statementImported: "statement-imported"
    case .creditKept: "credit-kept"
    case .creditSettled: "credit-settled"
    case .creditDismissed: "credit-dismissed"
    case .restored: "restored"
    case .erased: "person-erased"
    }
  }
}
