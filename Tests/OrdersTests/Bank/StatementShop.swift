import Testing

@testable import Orders

/// The shop that statements are imported into.
extension Shop {
  /// A credit of an account on a day, `2026-11-23` unless another is given.
  static func credit(
    _ amount: Int64, _ payer: CleanText? = nil, on date: String? = "2026-11-23", booked: Bool = true, balance: Int64? = nil,
    _ description: CleanText = "TRSF"
  ) -> StatementLine {
    var line = StatementLine(line: 1, date: date.flatMap(CivilDate.init(reading:)), amount: Rupiah(amount), isCredit: true)
    (line.payer, line.isBooked, line.balance, line.description) = (payer, booked, balance.map { Rupiah($0) }, description)
    return line
  }

  static func statement(_ lines: [StatementLine], account: CleanText = "BCA") -> Statement {
    var statement = Statement(account: account)
    statement.lines = lines
    return statement
  }

  /// Imports, and answers what was found; `applies` as the command line does.
  @discardableResult mutating func take(
    _ lines: [StatementLine], account: CleanText = "BCA", applies: Bool = true, _ location: SourceLocation = #_sourceLocation
  ) -> StatementOutcome {
    let asked = StatementImport(
      Self.statement(lines, account: account), appliesExact: applies, freshKey: StatementKey(LineChecksum(high: 1, low: 2)))
    guard let decision = try? book.decide(.importStatement(asked), at: now, policy: policy), let outcome = decision.statement
    else {
      Issue.record("refused", sourceLocation: location)
      return StatementOutcome()
    }
    `do`(.importStatement(asked), location)
    return outcome
  }

  /// The match of one credit.
  func match(_ line: StatementLine, account: CleanText = "BCA") -> CreditMatch {
    var matching = CreditMatching(book, account: account, zone: .wib)
    return matching.matches(for: [line])[0]
  }

  /// An order with a sum of our choosing, placed a day ago.
  mutating func asking(_ payable: Int64, total: Int64? = nil, _ name: String = "Rani", phone: String? = nil) -> OrderID {
    var imported = ImportedOrder(line: 1, createdAt: now - 86_400, total: Rupiah(total ?? payable))
    imported.buyer = Buyer(name: CleanText(cleaning: name), phone: phone.flatMap { PhoneReading($0).key })
    imported.items = [OrderItem(name: "Gamis")]
    imported.payable = Rupiah(payable)
    imported.reference = "test:\(book.highestID.number + 1)"
    `do`(.importOrders([imported]))
    return book.highestID
  }
}
