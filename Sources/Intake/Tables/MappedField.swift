import Orders

/// What a column of a table can hold, as far as we read it; the raw value is the word of `--map` and of `layouts.toml`.
package enum MappedField: String, CaseIterable, Hashable, Sendable {
  // Orders.
  case order, created, name, phone, username, channel, address, item, variant, quantity, price, total, status, payment
  case paidAt = "paid_at"
  case receipt, note
  // Statements.
  case date, time, description, amount, side, credit, debit, balance, reference, account
  // Blacklists.
  case reason, level, strikes
  case firstAt = "first_at"
  case lastAt = "last_at"

  /// The fields of one kind of table, in the order in which they are asked for.
  package static func fields(of kind: TableKind) -> [MappedField] {
    switch kind {
    case .orders:
      [
        .order, .created, .name, .phone, .username, .channel, .address, .item, .variant, .quantity, .price, .total, .status,
        .payment, .paidAt, .receipt, .note,
      ]
    case .statement: [.date, .time, .description, .amount, .side, .credit, .debit, .balance, .reference, .account]
    case .blacklist: [.phone, .name, .username, .channel, .address, .level, .reason, .strikes, .firstAt, .lastAt, .note]
    }
  }

  /// Of each group at least one field must have a column.
  package static func required(of kind: TableKind) -> [[MappedField]] {
    switch kind {
    case .orders: [[.name, .phone, .username], [.total, .price]]
    case .statement: [[.date], [.amount, .credit, .debit]]
    case .blacklist: [[.phone, .username]]
    }
  }
}

extension MappedField: SafeToShow {
  package var clean: CleanText { CleanText(cleaning: rawValue) }
}

/// In what order day, month and year stand where all are digits; the raw value is the word of `layouts.toml`.
///
/// A year of four digits in front (`2026-11-22`) is understood whatever the order.
package enum DateOrder: String, CaseIterable, Hashable, Sendable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
  case yearFirst = "year-first"
}

/// What begins the decimals of a number; the raw value is the word of `layouts.toml`.
package enum DecimalSign: String, CaseIterable, Hashable, Sendable {
  /// `150.000,00`
  case comma
  /// `150,000.00`
  case point
}
