@testable import Orders

/// The rules of interface.md once more, in the slowest way: every order is compared with every line.
struct SlowMatching {
  let book: Book
  let account: CleanText
  var taken: Set<OrderID> = []

  private func day(_ order: Order) -> CivilDate { Zone.wib.date(of: order.createdAt) }
  private func isOnTime(_ line: StatementLine, _ order: Order) -> Bool { line.date == nil || line.date! >= day(order) }

  private var open: [Order] {
    book.open.values.filter { order in
      order.state == .pending && order.due > 0 && (order.account == nil || order.account == account)
    }.sorted { $0.id < $1.id }
  }

  mutating func matches(_ lines: [StatementLine]) -> [(kind: CreditMatch.Kind, orders: Set<OrderID>)] {
    var answers = [(kind: CreditMatch.Kind, orders: Set<OrderID>)?](repeating: nil, count: lines.count)
    for (index, line) in lines.enumerated() {
      if line.isDailySum {
        answers[index] = (.none, [])
        continue
      }
      let exact = open.filter { $0.payment.comesByTransfer && $0.due == line.amount && isOnTime(line, $0) }
      let free = exact.filter { !taken.contains($0.id) }
      if free.count == 1 {
        answers[index] = (.exact, [free[0].id])
        if line.isBooked { taken.insert(free[0].id) }
      } else if free.count > 1 {
        answers[index] = (.ambiguous, Set(free.map(\.id)))
      } else if let first = exact.first {
        answers[index] = (.duplicate, [first.id])
      }
    }
    return zip(lines, answers).map { line, answer in answer ?? rest(line) }
  }

  private func rest(_ line: StatementLine) -> (kind: CreditMatch.Kind, orders: Set<OrderID>) {
    let payer = PayerName(line.payer)
    func agrees(_ id: OrderID) -> Bool { PayerName(book.order(id)?.buyer.name).agrees(with: payer) }
    let all = book.facts.values.filter {
      ($0.account == nil || $0.account == account) && isOnTime(line, $0) && $0.payment.comesByTransfer
    }
    let late = all.filter { $0.state == .cancelled && $0.due == line.amount }.map(\.id)
    let paid = all.filter { [.paid, .shipped, .done].contains($0.state) && $0.payable == line.amount }.map(\.id)
    let closed = late.isEmpty ? paid : late
    let near = near(line)
    let agreeing = near.filter { $0.contains(where: agrees) }
    let chosen = near.count == 1 ? near.first : agreeing.count == 1 ? agreeing.first : nil
    if !closed.isEmpty, closed.contains(where: agrees) || agreeing.isEmpty {
      return (late.isEmpty ? .duplicate : .late, Set(closed))
    }
    if let chosen { return (.near, chosen) }
    return (.none, [])
  }

  /// All sets of orders that the line is near to.
  private func near(_ line: StatementLine) -> Set<Set<OrderID>> {
    var found: Set<Set<OrderID>> = []
    let free = open.filter { !taken.contains($0.id) }
    for order in free {
      let transfers = order.payment.comesByTransfer
      if !isOnTime(line, order) {
        if transfers, order.due == line.amount { found.insert([order.id]) }
        continue
      }
      if transfers, isNear(line.amount.amount, order) { found.insert([order.id]) }
      if let asked = order.downPayment, order.paid < asked, asked - order.paid == line.amount { found.insert([order.id]) }
      for other in free where other.id > order.id && isOnTime(line, other) && transfers && other.payment.comesByTransfer {
        if let key = order.buyer.key, key == other.buyer.key, order.due + other.due == line.amount {
          found.insert([order.id, other.id])
        }
      }
    }
    return found
  }

  private func isNear(_ amount: Int64, _ order: Order) -> Bool {
    let due = order.due.amount
    if amount == due { return false }
    if amount == (order.total - order.paid).amount { return true }
    let down = due / 1000 * 1000
    if amount == down && down > 0 || amount == down + 1000 && due - down >= 500 { return true }
    if amount == due - 2500 || amount == due - 6500 { return true }
    let (left, right) = (Array(String(due)), Array(String(amount)))
    guard left.count == right.count else { return false }
    let differ = left.indices.filter { left[$0] != right[$0] }
    return differ.count == 2 && differ[1] == differ[0] + 1 && left[differ[0]] == right[differ[1]]
      && left[differ[1]] == right[differ[0]]
  }
}
