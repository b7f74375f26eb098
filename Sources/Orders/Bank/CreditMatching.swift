/// Matches the credits of one account with the shop's orders (interface.md, `bank import`; domain.md §6).
///
/// First every credit is tried for an exact order, in the statement's order, then the others for what is left: a rounded sum must
/// not take the order away from the exact one that stands further down.
package struct CreditMatching {
  let book: Book
  let account: CleanText
  let zone: Zone
  let index: MatchIndex
  /// What an earlier exact credit of the same statement was for.
  private(set) var taken: Set<OrderID> = []

  package init(_ book: Book, account: CleanText, zone: Zone) {
    (self.book, self.account, self.zone) = (book, account, zone)
    index = MatchIndex(book, account: account, zone: zone)
  }

  /// A match for each line, in their order. A line that is not booked takes no order from another.
  package mutating func matches(for lines: [StatementLine]) -> [CreditMatch] {
    var found: [CreditMatch?] = []
    for line in lines { found.append(exact(line)) }
    return zip(lines, found).map { line, match in match ?? inexact(line) }
  }

  /// A daily sum, the one order that asks for just that, or the several; nil if none does, or an earlier line has taken it.
  private mutating func exact(_ line: StatementLine) -> CreditMatch? {
    if line.isDailySum { return CreditMatch(.dailySum) }
    let found = index.dues.places(of: line.amount.amount).map { index.candidates[$0] }.filter { line.canBeDated(for: $0.day) }
    let free = found.filter { !taken.contains($0.order.id) }
    if let first = found.first, free.isEmpty { return match(.twice, first, line) }
    guard let first = free.first else { return nil }
    guard free.count == 1 else { return several(free, line) }
    if line.isBooked { taken.insert(first.order.id) }
    return match(.exact, first, line)
  }

  private func several(_ found: [MatchIndex.Candidate], _ line: StatementLine) -> CreditMatch {
    let payer = PayerName(line.payer)
    let agreeing = found.filter { $0.name.agrees(with: payer) }.map(\.order.id)
    return CreditMatch(
      .several, agreeing + found.map(\.order.id).filter { !agreeing.contains($0) }, nameAgrees: !agreeing.isEmpty)
  }

  /// What was asked for and is no longer goes before what is merely near, unless only the near one's name agrees.
  private func inexact(_ line: StatementLine) -> CreditMatch {
    let (closed, near) = (closed(line), near(line))
    if let closed, closed.nameAgrees || near?.nameAgrees != true { return closed }
    return near ?? CreditMatch(.nothing)
  }

  func match(_ why: CreditMatch.Why, _ candidate: MatchIndex.Candidate, _ line: StatementLine) -> CreditMatch {
    CreditMatch(
      why, [candidate.order.id], asked: candidate.order.due, nameAgrees: candidate.name.agrees(with: PayerName(line.payer)))
  }

  /// Cancelled orders that asked for just that, then paid ones; of those whose sums are still remembered (`ClosedTotals`), since
  /// over the years every sum has been some order's.
  private func closed(_ line: StatementLine) -> CreditMatch? {
    let orders = book.closedTotals.orders(asking: line.amount, account: account).compactMap(book.order)
      .filter { line.canBeDated(for: zone.date(of: $0.createdAt)) }
    return closed(.cancelled, orders.filter { $0.state == .cancelled && $0.due == line.amount }, line)
      ?? closed(.paidAlready, orders.filter { $0.paidInFull == line.amount }, line)
  }

  /// The one whose buyer's name agrees first, then the newest.
  private func closed(_ why: CreditMatch.Why, _ orders: [Order], _ line: StatementLine) -> CreditMatch? {
    let payer = PayerName(line.payer)
    let ranked = orders.map { (order: $0, agrees: PayerName($0.buyer.name).agrees(with: payer)) }
      .sorted { $0.agrees != $1.agrees ? $0.agrees : $0.order.createdAt > $1.order.createdAt }
    guard let first = ranked.first else { return nil }
    return CreditMatch(why, ranked.map(\.order.id), asked: line.amount, nameAgrees: first.agrees)
  }
}

extension StatementLine {
  /// Whether it came in on or after a day; what the bank has not dated is of today.
  func canBeDated(for day: CivilDate) -> Bool { date.map { $0 >= day } ?? true }
}

extension Order {
  /// What it asked for, once it is paid.
  fileprivate var paidInFull: Rupiah? { state == .pending || state == .cancelled ? nil : payable }
}
