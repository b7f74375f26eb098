import Orders

/// The columns of one kind of own CSV file, in the order in which they are written.
protocol OwnColumn: CaseIterable, RawRepresentable, Sendable where RawValue == Int {
  /// The names of the header, in the order of the cases.
  static var names: [CleanText] { get }
  /// Of each group at least one name must be in the header.
  static var required: [[Self]] { get }
  /// What a header without them is.
  static func notThis(missing: [CleanText]) -> IntakeProblem.Fault
}

extension OwnColumn {
  var name: CleanText { Self.names[rawValue] }
}

/// The columns of an orders file (interface.md, Own CSV files), and those at the end without which not every order would come
/// back as it was: the down payment asked for and when it was there, when the seller chose to wait on, the code in `payable` of
/// an imported order that was revived or corrected, the way of paying with its second confirmation, what the buyer promised and
/// was promised, how the buyer is addressed, what became of a cancelled order's money,
/// and what was let be of a sum that was not the one asked for.
enum OrderColumn: Int, OwnColumn {
  case id, created, promised, name, phone, username, channel, address, items, total, payable, paid, terms, state, reason, note
  case reference, account, release, claimedAt, paidAt, shipBy, receipt, reminders, cancelledAt, strike, downPayment, waitedAt,
    uniqueCode
  case payment, downPaidAt, confirmedAt, buyerPromise, promo, honorific, cancelledMoney, waived

  static let names: [CleanText] = [
    "id", "created", "promised", "name", "phone", "username", "channel", "address", "items", "total", "payable", "paid", "terms",
    "state", "reason", "note", "reference", "account", "release", "claimed_at", "paid_at", "ship_by", "receipt", "reminders",
    "cancelled_at", "strike", "down_payment", "waited_at", "unique_code", "payment", "down_paid_at", "confirmed_at",
    "buyer_promise", "promo", "honorific", "cancelled_money", "waived",
  ]

  static let required: [[OrderColumn]] = [[.name, .phone, .username], [.items, .total], [.created, .id, .state, .terms]]

  static func notThis(missing: [CleanText]) -> IntakeProblem.Fault { .notOwnOrders(missing: missing) }
}

/// The columns of a blacklist file (interface.md, Own CSV files).
enum BlacklistColumn: Int, OwnColumn {
  case phone, name, username, level, reason, strikes, firstAt, lastAt, expiresAt, orderIDs, internalNote, outwardText, addedBy
  case channel, address

  static let names: [CleanText] = [
    "phone", "name", "username", "level", "reason", "strikes", "first_at", "last_at", "expires_at", "order_ids", "internal_note",
    "outward_text", "added_by", "channel", "address",
  ]

  static let required: [[BlacklistColumn]] = [[.phone, .username], [.level, .reason, .strikes, .firstAt]]

  static func notThis(missing: [CleanText]) -> IntakeProblem.Fault { .notOwnBlacklist(missing: missing) }
}
