extension Book {
  /// The unsettled credits, the longest known first, each with what it most likely is for by now.
  package func matchedCredits(in zone: Zone) -> [(credit: BankCredit, match: CreditMatch)] {
    var matches: [Int: CreditMatch] = [:]
    for (account, credits) in Dictionary(grouping: bank.credits, by: \.account) {
      let credits = credits.sorted { $0.number < $1.number }
      var matching = CreditMatching(self, account: account, zone: zone)
      for (credit, match) in zip(credits, matching.matches(for: credits.map(\.statementLine))) { matches[credit.number] = match }
    }
    return bank.credits.map { ($0, matches[$0.number] ?? CreditMatch(.nothing)) }
  }
}

extension CreditMatch {
  /// What settling a credit by this match does; nil where a person has to choose an order first.
  package func settling(_ number: Int) -> Command? {
    switch kind {
    case .exact, .near: .settleCredit(number, orders, isPart: why == .downPayment)
    case .late, .duplicate: orders.first.map { .settleCredit(number, [$0]) }
    case .ambiguous, .none: nil
    }
  }
}
