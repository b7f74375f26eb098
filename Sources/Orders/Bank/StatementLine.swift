/// One line of a bank statement: what moved on an account.
package struct StatementLine: Hashable, Sendable {
  /// The line of the file, counted from 1.
  package var line: Int
  /// The day on which it was booked, in the shop's zone; nil where the bank has not dated it yet.
  package var date: CivilDate?
  /// The seconds since that day's midnight, where the bank tells the time.
  package var second: Int?
  /// How much moved, never below zero.
  package var amount: Rupiah
  /// Whether it came in; else it went out.
  package var isCredit: Bool
  package var description: CleanText = .empty
  /// Who sent it, as far as the description tells.
  package var payer: CleanText?
  package var reference: CleanText?
  /// What was on the account afterwards: tells equal lines apart, and is never kept (domain.md §9).
  package var balance: Rupiah?
  /// Whether the bank has booked it; `PEND` it has not.
  package var isBooked = true

  package init(line: Int, date: CivilDate?, second: Int? = nil, amount: Rupiah, isCredit: Bool) {
    (self.line, self.date, self.second, self.amount, self.isCredit) = (line, date, second, amount, isCredit)
  }
}

extension StatementLine {
  /// Whether it is a day's net sum of QRIS payments, `KR OTOMATIS MID : … QR : … DDR : …`: no order is named by it.
  package var isDailySum: Bool {
    guard isCredit else { return false }
    let words = description.string.uppercased().split { !$0.isLetter && !$0.isNumber }
    return words.contains("QRIS")
      || words.contains("QR") && (words.contains("MID") || words.contains("DDR") || words.contains("MDR"))
  }
}

/// A bank statement as it was read.
package struct Statement: Hashable, Sendable {
  /// The shop's account, as the shop names it.
  package var account: CleanText
  /// All lines that could be read, in the file's order.
  package var lines: [StatementLine] = []
  /// The last day that it tells of, where it says so itself.
  package var through: CivilDate?

  package init(account: CleanText) { self.account = account }

  /// Up to when it tells of the account, not later than `now`: a line's moment, or the end of a day without times.
  package func seen(at now: Moment, in zone: Zone) -> Moment? {
    let ends = lines.compactMap { line -> Moment? in
      guard line.isBooked, let date = line.date else { return nil }
      return line.second.map { zone.moment(date, second: $0) } ?? zone.moment(date + 1)
    }
    return (ends + (through.map { [zone.moment($0 + 1)] } ?? [])).max().map { min($0, now) }
  }
}
