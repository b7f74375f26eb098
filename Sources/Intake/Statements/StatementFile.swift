import Orders

/// What a file with a bank statement gave.
package struct StatementFile: Hashable, Sendable {
  /// What the table is; nil if its header is none that is known.
  package var layout: TableLayout?
  /// The digits of the account that the file says it is of.
  package var accountNumber: CleanText?
  package var period: ClosedRange<CivilDate>?
  package var lines: [StatementLine] = []
  package var problems: [IntakeProblem] = []
  /// A table that nobody has taught yet: what a person needs to see to map its columns.
  package var unknown: UnknownTable?

  package init() {}

  /// The bank whose layout it has; nil for one that the user has taught.
  package var bank: Bank? {
    guard case .statement(let layout)? = layout else { return nil }
    return layout.bank
  }

  /// The statement of an account of the shop.
  package func statement(of account: CleanText) -> Statement {
    var statement = Statement(account: account)
    (statement.lines, statement.through) = (lines, period?.upperBound)
    return statement
  }

  /// Why it cannot be this account's, or nil: the account, or `asked`, tells of another bank than the header, or the file names
  /// another account. A header alone never tells whose account it is.
  package func misfit(to account: CleanText, asked: Bank?) -> IntakeProblem? {
    if let wanted = asked ?? Bank(named: account), let bank, bank != wanted {
      return IntakeProblem(line: 0, fault: .statement(.otherBank(bank.name, wanted: wanted.name)))
    }
    let digits = account.string.filter { ("0"..."9").contains($0) }
    guard let accountNumber, digits.count >= 6, !accountNumber.string.hasSuffix(digits), !digits.hasSuffix(accountNumber.string)
    else {
      return nil
    }
    return IntakeProblem(line: 0, fault: .statement(.otherAccount(accountNumber)))
  }
}
