/// What the import of a statement found, for the answer.
package struct StatementOutcome: Hashable, Sendable {
  /// A credit that is new, or not booked yet.
  package struct Entry: Hashable, Sendable {
    package var line: StatementLine
    package var match: CreditMatch
    /// Whether it was made a payment of the order.
    package var isApplied = false
    /// Under which number it is kept until it is settled.
    package var number: Int?
  }

  /// How many lines could be read, credits and debits.
  package var rows = 0
  package var credits = 0
  /// How many of the credits were imported before.
  package var seen = 0
  package var entries: [Entry] = []

  package init() {}
}

/// How a statement is imported.
package struct StatementImport: Sendable {
  package var statement: Statement
  /// Whether exact credits become payments; else each waits for a person.
  package var appliesExact: Bool
  /// The key of the checksums, if the book has none yet.
  package var freshKey: StatementKey

  package init(_ statement: Statement, appliesExact: Bool, freshKey: StatementKey = .random()) {
    (self.statement, self.appliesExact, self.freshKey) = (statement, appliesExact, freshKey)
  }
}
