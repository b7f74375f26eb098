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
  /// A blacklist entry was made or grew.
  case listed = 32
  case entryImported = 33
  case entryCorrected = 34
  case delisted = 35
  /// A strike was added to an entry, or taken back from it, by what happened to an order.
  case struck = 36
  /// The whole book was replaced by a snapshot.
  case restored = 64

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
    case .listed: "listed"
    case .entryImported: "entry-imported"
    case .entryCorrected: "entry-corrected"
    case .delisted: "delisted"
    case .struck: "struck"
    case .restored: "restored"
    }
  }
}
