import Orders

/// What a table is, as its header tells.
package enum TableLayout: Hashable, Sendable {
  case ownOrders
  case ownBlacklist
  case orders(OrderLayout)
  case statement(StatementLayout)
  /// One that the user has taught.
  case mapped(ColumnMapping)

  /// What its rows are.
  package var kind: TableKind {
    switch self {
    case .ownOrders, .orders: .orders
    case .ownBlacklist: .blacklist
    case .statement: .statement
    case .mapped(let mapping): mapping.kind
    }
  }

  /// By what it is known.
  package var pattern: HeaderPattern {
    switch self {
    case .ownOrders: OrderColumn.pattern
    case .ownBlacklist: BlacklistColumn.pattern
    case .orders(let layout): layout.pattern
    case .statement(let layout): layout.pattern
    case .mapped(let mapping): mapping.pattern
    }
  }

  /// All that come with the program.
  package static let shipped: [TableLayout] =
    [.ownOrders, .ownBlacklist] + OrderLayout.allCases.map { .orders($0) } + StatementLayout.allCases.map { .statement($0) }
}

/// What the rows of a table are; the raw value is the word of files and commands.
package enum TableKind: String, CaseIterable, Sendable {
  case orders, statement, blacklist
}

extension OwnColumn {
  fileprivate static var pattern: HeaderPattern { HeaderPattern(required.map { $0.map(\.name) }, isExact: true) }
}
