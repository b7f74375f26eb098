import Glibc
import Orders

/// Statements of a bank, against many open orders.
struct StatementMatching: Measurement {
  func figures(of shop: BenchShop) -> [Figure] {
    StatementMatch.measure(
      orders: shop.isQuick ? 100 : 5000, lines: shop.isQuick ? 50 : 2000, now: shop.now, policy: shop.policy, rounds: shop.rounds)
  }
}

/// What it takes to match a statement with the orders that wait: CPU time of this thread, whatever else the machine does.
enum StatementMatch {
  /// A statement of so many lines against so many open orders: a third exact, a third near in every way, the rest strangers'.
  static func measure(orders: Int, lines: Int, now: Moment, policy: Policy, rounds: Int) -> [Figure] {
    var random = Random(seed: 11)
    let zone = policy.calendar.zone
    let open = (1...orders).map { order($0, now, &random) }
    let book = Book(open: open)
    var statement = Statement(account: "BCA")
    statement.lines = (0..<lines).map { line($0, zone.date(of: now), open, &random) }
    let asked = StatementImport(statement, appliesExact: true)
    let samples = (0..<rounds).map { _ in
      let begun = threadTime()
      guard let decision = try? book.decide(.importStatement(asked), at: now, policy: policy), decision.changes.count > lines / 2
      else { return Double.nan }
      return threadTime() - begun
    }
    return [Figure(name: "statement-match", unit: "ms", samples: Samples(samples), limit: 100)]
  }

  private static func order(_ number: Int, _ now: Moment, _ random: inout Random) -> Order {
    let total = Rupiah(1000 * Int64(20 + random.next(below: 480)))
    let code = 1 + random.next(below: 999)
    let buyer = Buyer(
      name: "\(random.pick(names)) \(random.pick(names))",
      phone: PhoneReading("0812\(10_000_000 + random.next(below: orderBuyers))").key)
    return Order(
      id: OrderID(number), buyer: buyer, items: [OrderItem(name: "Gamis", price: total)], total: total, uniqueCode: code,
      payable: total + Rupiah(Int64(code)), terms: .standard, createdAt: now - Int64(random.next(below: 200_000)),
      promised: now + 86_400, release: now + 90_000)
  }

  private static func line(_ number: Int, _ today: CivilDate, _ orders: [Order], _ random: inout Random) -> StatementLine {
    let order = orders[random.next(below: orders.count)]
    let due = order.due.amount
    let amounts = [due, due, due / 1000 * 1000, due - 2500, due - 6500, Int64(10_000 + random.next(below: 990_000))]
    var line = StatementLine(line: number + 1, date: today, amount: Rupiah(random.pick(amounts)), isCredit: true)
    line.description = "TRSF E-BANKING CR 2311/FTSCY/WS\(number) \(line.amount.amount).00 \(order.buyer.name ?? .empty)"
    line.payer = random.next(below: 3) == 0 ? random.pick(names) : order.buyer.name
    line.balance = Rupiah(Int64(number))
    return line
  }

  /// So few that many have several orders.
  private static let orderBuyers = 2000
  private static let names: [CleanText] = [
    "Rani", "Dimas", "Sari", "Yoga", "Bunga", "Putu", "Ayu", "Hartini", "Fauzi", "Lestari",
  ]

  private static func threadTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
