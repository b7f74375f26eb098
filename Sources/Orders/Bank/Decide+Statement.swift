extension Book {
  /// Takes a statement into the book: what was imported before changes nothing, exact credits become payments if that is asked
  /// for, and every other credit is kept until a person settles or dismisses it. All of it is one step.
  func importing(_ asked: StatementImport, at now: Moment, policy: Policy) throws(Refusal) -> Decision {
    let (statement, zone) = (asked.statement, policy.calendar.zone)
    let key = bank.key ?? asked.freshKey
    var identities = LineIdentities(key: key, account: statement.account)
    var outcome = StatementOutcome()
    var new: [(line: StatementLine, checksum: LineChecksum?)] = []
    outcome.rows = statement.lines.count
    for line in statement.lines where line.isCredit {
      outcome.credits += 1
      // What is not booked has no identity yet: dated and booked, it is a new line.
      let checksum = line.isBooked ? identities.next(line) : nil
      if let checksum, bank.seen.contains(checksum) { outcome.seen += 1 } else { new.append((line, checksum)) }
    }
    var matching = CreditMatching(self, account: statement.account, zone: zone)
    let matches = matching.matches(for: new.map(\.line))
    var changes: [Change] = []
    let checksums = new.compactMap(\.checksum)
    if !checksums.isEmpty { changes.append(Change(.statementImported, .seenLines(added: checksums, removed: [], key: key))) }
    var number = bank.highestNumber
    for (entry, match) in zip(new, matches) {
      let taken = try taking(entry, match, asked, number: &number, at: now, policy: policy)
      changes += taken.changes
      outcome.entries.append(taken.entry)
    }
    if let seen = statement.seen(at: now, in: zone), let looked = try? seeingStatement(statement.account, upTo: seen, at: now) {
      changes.append(looked)
    }
    return Decision(changes, statement: outcome)
  }

  /// What one new credit comes to: a payment, a credit that waits, or nothing for what is not booked or is no order's.
  private func taking(
    _ new: (line: StatementLine, checksum: LineChecksum?), _ match: CreditMatch, _ asked: StatementImport,
    number: inout Int, at now: Moment, policy: Policy
  ) throws(Refusal) -> (changes: [Change], entry: StatementOutcome.Entry) {
    var entry = StatementOutcome.Entry(line: new.line, match: match)
    guard let checksum = new.checksum, match.why != .dailySum else { return ([], entry) }
    if asked.appliesExact, match.why == .exact {
      entry.isApplied = true
      return ([try paying(match.orders[0], new.line.amount, settles: true, at: now, policy: policy)], entry)
    }
    guard var credit = BankCredit(number: number + 1, checksum: checksum, account: asked.statement.account, line: new.line) else {
      return ([], entry)
    }
    number += 1
    entry.number = number
    credit.buyer = match.orders.first.flatMap(order)?.buyer.key
    return ([Change(.creditKept, .credit(before: nil, after: credit))], entry)
  }
}
