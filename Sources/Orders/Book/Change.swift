/// One thing that happened to one order or one blacklist entry: what it was before and what it is after.
///
/// Whole states, not differences: applying cannot fail, taking back is putting `before` again, and a row of the journal can
/// be read without the rows before it.
package struct Change: Hashable, Sendable {
  /// What a change is about, before and after. Orders and entries lie beside it, shared by its copies: in place, two orders
  /// would make every change, whatever it is about, a kilobyte to be copied from list to list.
  package enum Subject: Hashable, Sendable {
    /// nil `before`: it is new; nil `after`: it is gone.
    indirect case order(before: Order?, after: Order?)
    indirect case entry(before: BlacklistEntry?, after: BlacklistEntry?)
    /// A buyer's place in the queue for an item.
    case queued(before: QueuedBuyer?, after: QueuedBuyer?)
    /// Up to when the account's statement was looked at; `account` nil means all.
    case statement(account: CleanText?, before: Moment?, after: Moment?)
    /// Lines of statements that are known from now on, or no longer: their checksums, made with `key`.
    case seenLines(added: [LineChecksum], removed: [LineChecksum], key: StatementKey)
    /// Money that came in, kept until it is settled.
    case credit(before: BankCredit?, after: BankCredit?)
    /// The book is what the named snapshot holds.
    case book(snapshot: CleanText, before: CleanText)
    /// Persons were forgotten; this stays of them.
    case erased(Remains)
  }

  package var kind: ChangeKind
  package var subject: Subject
  /// The commit that this change takes back, by the number of its first row.
  package var takesBack: Int64?
  /// The step of several commits that it belongs to, by the number of the step's first row: a long import is taken back whole.
  package var step: Int64?

  package init(_ kind: ChangeKind, _ subject: Subject, takesBack: Int64? = nil) {
    (self.kind, self.subject, self.takesBack) = (kind, subject, takesBack)
  }
}

extension Change {
  /// The order that it is about, if it is about one.
  package var order: OrderID? {
    guard case .order(let before, let after) = subject else { return nil }
    return (after ?? before)?.id
  }

  /// The unsettled credit that it is about, if it is about one: with its payer, so that erasing a person finds it.
  package var credit: BankCredit? {
    guard case .credit(let before, let after) = subject else { return nil }
    return after ?? before
  }

  /// The blacklist key that it is about, if it is about one.
  package var entry: BuyerKey? {
    guard case .entry(let before, let after) = subject else { return nil }
    return (after ?? before)?.key
  }
}
