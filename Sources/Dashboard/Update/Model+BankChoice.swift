import Orders
import Screen
import Words

/// Which order money is for, where the sum alone does not tell.
extension Model {
  /// At most so many are listed: typing narrows them.
  private static let choices = 50

  /// The orders that a credit can be for: those that its sum names first, then those that ask for nearly as much. What is typed
  /// finds a number, a name or a sum, and by its number any order of the shop.
  package func orders(for choice: BankChoice) -> [Order] {
    let query = choice.field.text.string.lowercased()
    guard !query.isEmpty else { return Array(byNearness(choice.credit).prefix(Self.choices)) }
    let digits = query.filter { ("0"..."9").contains($0) }
    let found = byNearness(choice.credit).filter { order in
      order.buyer.name?.string.lowercased().contains(query) == true
        || !digits.isEmpty && ("\(order.id.number)".hasPrefix(digits) || "\(order.due.amount)".contains(digits))
    }
    let named = Int(digits).flatMap { book.order(OrderID($0)) }
    return Array(([named].compactMap { $0 } + found.filter { $0.id != named?.id }).prefix(Self.choices))
  }

  private func byNearness(_ credit: BankCredit) -> [Order] {
    let match = bankView?.found.first { $0.credit.number == credit.number }?.match
    let likely = match?.orders ?? []
    let others = book.open.values.filter { order in
      order.state == .pending && !likely.contains(order.id)
        && (order.account == nil || order.account == credit.account)
    }
    let payer = PayerName(credit.payer)
    func distance(_ order: Order) -> (Int, Int64, OrderID) {
      let difference = order.due - credit.amount
      return (PayerName(order.buyer.name).agrees(with: payer) ? 0 : 1, abs(difference.amount), order.id)
    }
    return likely.compactMap(book.order) + others.sorted { distance($0) < distance($1) }
  }

  /// The view that is open, also beneath another overlay.
  package var bankView: BankView? {
    for case .bank(let view) in overlays { return view }
    return nil
  }

  mutating func press(_ key: Key, _ choice: BankChoice, _ view: BankView) -> [Effect] {
    switch key {
    case .escape: replaceBank(view, .list)
    case .down, .control("n"): move(1, choice, view)
    case .up, .control("p"): move(-1, choice, view)
    case .enter: return take(choice, view)
    default:
      var choice = choice
      guard choice.field.edit(key) else {
        replaceBank(view, .choosing(choice))
        return []
      }
      choice.selection = orders(for: choice).first?.id
      replaceBank(view, .choosing(choice))
    }
    return []
  }

  private mutating func move(_ step: Int, _ choice: BankChoice, _ view: BankView) {
    let rows = orders(for: choice).map(\.id)
    guard !rows.isEmpty else { return }
    var choice = choice
    let place = choice.selection.flatMap(rows.firstIndex) ?? 0
    choice.selection = rows[min(max(0, place + step), rows.count - 1)]
    replaceBank(view, .choosing(choice))
  }

  /// What one order asks for to the rupiah needs no second question.
  private mutating func take(_ choice: BankChoice, _ view: BankView) -> [Effect] {
    guard !isReadOnly else {
      say(.refused(.readOnly))
      return []
    }
    let rows = orders(for: choice)
    guard let order = rows.first(where: { $0.id == choice.selection }) ?? rows.first else { return [] }
    guard order.state == .pending, order.due == choice.credit.amount else {
      ask(choice.credit, [order.id], nil, view)
      return []
    }
    replaceBank(view, .list)
    return settle(.settleCredit(choice.credit.number, [order.id]))
  }
}
