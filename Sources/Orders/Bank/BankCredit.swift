/// Money that came in and is not settled yet: kept whole until it is settled or dismissed, then only its checksum.
package struct BankCredit: Hashable, Sendable {
  /// 1 and up, never used twice: by it a person speaks of it.
  package let number: Int
  package var checksum: LineChecksum
  /// The shop's account that it came to.
  package var account: CleanText
  package var date: CivilDate
  /// The seconds since that day's midnight, where the bank tells the time.
  package var second: Int?
  package var amount: Rupiah
  package var payer: CleanText?
  package var description: CleanText
  package var reference: CleanText?
  /// The buyer whose order it settled or most likely was meant for. The journal's rows of a credit hold the payer's name, so that
  /// erasing a person also blanks the rows of credits with that person's key, and all others of the same checksum.
  package var buyer: BuyerKey?

  /// A line that came in, if the bank has booked it.
  init?(number: Int, checksum: LineChecksum, account: CleanText, line: StatementLine) {
    guard line.isBooked, line.isCredit, let date = line.date else { return nil }
    (self.number, self.checksum, self.account, self.date) = (number, checksum, account, date)
    (second, amount, payer, description, reference) = (line.second, line.amount, line.payer, line.description, line.reference)
  }

  init(number: Int, checksum: LineChecksum, account: CleanText, date: CivilDate, amount: Rupiah, description: CleanText) {
    (self.number, self.checksum, self.account) = (number, checksum, account)
    (self.date, self.amount, self.description) = (date, amount, description)
  }
}

extension BankCredit {
  /// The line that it was; the file's line number is not kept.
  package var statementLine: StatementLine {
    var line = StatementLine(line: 0, date: date, second: second, amount: amount, isCredit: true)
    (line.description, line.payer, line.reference) = (description, payer, reference)
    return line
  }
}

/// What the book knows of the shop's bank accounts.
package struct BankRecords: Sendable {
  /// The key of the checksums; nil as long as no statement was imported.
  package internal(set) var key: StatementKey?
  package internal(set) var seen: SeenLines
  /// What came in and is not settled, the longest known first.
  package internal(set) var credits: [BankCredit]
  /// The highest number ever given to a credit.
  package internal(set) var highestNumber: Int

  package init(key: StatementKey? = nil, seen: SeenLines = SeenLines(), credits: [BankCredit] = [], highestNumber: Int = 0) {
    (self.key, self.seen, self.credits, self.highestNumber) = (key, seen, credits, highestNumber)
  }

  /// The unsettled credit of a number.
  package func credit(_ number: Int) -> BankCredit? { credits.first { $0.number == number } }

  mutating func replace(_ before: BankCredit?, with after: BankCredit?) {
    credits.removeAll { $0.number == before?.number || $0.number == after?.number }
    guard let after else { return }
    highestNumber = max(highestNumber, after.number)
    credits.insert(after, at: credits.firstIndex { $0.number > after.number } ?? credits.endIndex)
  }
}
