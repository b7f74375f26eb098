/// What a person would take for the order's money although it is not the sum that was asked for (domain.md §6).
extension CreditMatching {
  /// What banks take for a transfer to another bank.
  static let fees: [Rupiah] = [2500, 6500]

  private struct Near {
    let why: CreditMatch.Why
    let places: [Int]
  }

  /// The one order (or two of one buyer) that it is near to, or of several the one whose buyer's name agrees.
  func near(_ line: StatementLine) -> CreditMatch? {
    var found: [Near] = []
    for near in all(line) where isFree(near) && !found.contains(where: { $0.places == near.places }) { found.append(near) }
    guard found.count > 1 else { return found.first.map { match($0, line) } }
    let payer = PayerName(line.payer)
    let agreeing = found.filter { agrees($0, payer) }
    if agreeing.count == 1 { return match(agreeing[0], line) }
    let ids = (agreeing + found).flatMap { near in near.places.map { index.candidates[$0].order.id } }
    var seen: Set<OrderID> = []
    return CreditMatch(.nearSeveral, ids.filter { seen.insert($0).inserted }, nameAgrees: !agreeing.isEmpty)
  }

  private func isFree(_ near: Near) -> Bool { near.places.allSatisfy { !taken.contains(index.candidates[$0].order.id) } }

  private func agrees(_ near: Near, _ payer: PayerName) -> Bool {
    near.places.contains { index.candidates[$0].name.agrees(with: payer) }
  }

  private func match(_ near: Near, _ line: StatementLine) -> CreditMatch {
    let orders = near.places.map { index.candidates[$0].order }
    let asked = near.why == .downPayment ? line.amount : orders.reduce(Rupiah.zero) { $0 + $1.due }
    return CreditMatch(near.why, orders.map(\.id), asked: asked, nameAgrees: agrees(near, PayerName(line.payer)))
  }

  /// Every way in which it is near to an order; of one order the first counts.
  private func all(_ line: StatementLine) -> [Near] {
    let amount = line.amount.amount
    let dated: (Near) -> Bool = { near in
      near.places.allSatisfy { line.canBeDated(for: index.candidates[$0].day) }
    }
    let near =
      rounded(amount) + singles(.withoutCode, index.withoutCode.places(of: amount)) + swapped(amount)
      + Self.fees.flatMap { singles(.feeTakenOff($0), index.dues.places(of: amount + $0.amount)) }
      + singles(.downPayment, index.downPayments.places(of: amount))
      + index.pairs.pairs(of: amount).map { Near(why: .together, places: [$0.first, $0.second]) }
    // An exact sum that could be dated for its order was found before.
    let early = singles(.beforeOrder, index.dues.places(of: amount)).filter { !dated($0) }
    return near.filter(dated) + early
  }

  private func singles(_ why: CreditMatch.Why, _ places: [Int]) -> [Near] { places.map { Near(why: why, places: [$0]) } }

  /// To thousands: down, or up where that is nearer.
  private func rounded(_ amount: Int64) -> [Near] {
    guard amount > 0, amount % 1000 == 0 else { return [] }
    let dues = index.dues.places(amount - 500...amount + 999).filter { $0.sum != amount }
    return singles(.rounded, dues.map(\.place))
  }

  private func swapped(_ amount: Int64) -> [Near] {
    var found: [Near] = []
    var unit: Int64 = 1
    while amount / unit >= 10 {
      let (low, high) = (amount / unit % 10, amount / (unit * 10) % 10)
      let due = amount + (low - high) * unit * 9
      // A sum is not written with a zero in front: such a swap would be another length.
      let isWhole = !(amount / unit < 100 && low == 0)
      if low != high, isWhole { found += singles(.swapped, index.dues.places(of: due)) }
      unit *= 10
    }
    return found
  }
}
