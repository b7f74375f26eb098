import Orders
import Words

/// `bank list|settle|dismiss` and `order balance`.
extension Session {
  /// `bank list`: the money that waits to be matched, the longest known first.
  package func listCredits() throws(Failure) -> Answer {
    let found = try book().matchedCredits(in: zone)
    var answer = Answer(
      json: { [words] in
        $0.array(found) { writer, found in
          writer.value(found.credit, found.match, why: words.why(found.match, of: found.credit.amount))
        }
      },
      text: { [self] writer in
        if found.isEmpty { return writer.line(words.noCredits) }
        writer.table(found.map { row($0.credit, $0.match) }, right: [0, 2])
      })
    answer.sequence = try store().through
    return answer
  }

  /// `bank settle`: for the orders named, or without any for those that the money matches.
  package func settleCredit(_ text: OutsideText, orders: [OutsideText], isPart: Bool) throws(Failure) -> Answer {
    let number = try count(text)
    var ids: [OrderID] = []
    for order in orders { ids.append(try orderID(order)) }
    guard ids.isEmpty else { return try settle(.settleCredit(number, ids, isPart: isPart), number) }
    guard let found = try book().matchedCredits(in: zone).first(where: { $0.credit.number == number }) else {
      throw .refused(.unknownCredit(number))
    }
    guard let command = found.match.settling(number) else { throw .usage(.creditNeedsOrder(number)) }
    return try settle(command, number)
  }

  /// `bank dismiss`: it was for no order.
  package func dismissCredit(_ text: OutsideText) throws(Failure) -> Answer {
    let number = try count(text)
    return try settle(.dismissCredit(number), number)
  }

  /// `order balance`: what was paid too much went back, or too little came; or it is let be.
  package func settleBalance(_ text: OutsideText, waives: Bool) throws(Failure) -> Answer {
    let id = try orderID(text)
    let committed = try commit(.settleBalance(id, waives: waives))
    return try answer(id, said: words.order(id, became: committed.changes[0].kind), at: committed.through)
  }

  private func settle(_ command: Command, _ number: Int) throws(Failure) -> Answer {
    let committed = try commit(command)
    let kind = committed.changes[0].kind
    let book = try book()
    let orders = committed.changes.compactMap(\.order).reduce(into: [OrderID]()) { if !$0.contains($1) { $0.append($1) } }
      .compactMap(book.order)
    var answer = Answer(
      json: { writer in
        writer.object {
          $0.put("credit", number)
          $0.put("became", CleanText(cleaning: kind.code))
          $0.key("orders")
          $0.array(orders) { writer, order in
            writer.object {
              $0.put("id", order.id.number)
              $0.put("state", CleanText(cleaning: order.state.code))
              $0.put("paid", order.paid)
              $0.put("balance", order.balance)
            }
          }
        }
      },
      text: { [words] writer in
        writer.line(words.credit(number, became: kind))
        for order in orders { writer.line("#\(order.id): \(words.name(of: order.state))\(words.balance(order.balance))") }
      })
    answer.sequence = committed.through
    return answer
  }

  private func row(_ credit: BankCredit, _ match: CreditMatch) -> [CleanText] {
    [
      credit.number.clean, credit.date.clean, credit.amount.clean, credit.payer ?? "-", credit.account,
      words.name(of: match.kind),
      words.why(match, of: credit.amount),
    ]
  }
}

extension JSONWriter {
  /// What is known of money, as keys of an object.
  mutating func put(_ credit: BankCredit) {
    put("credit", credit.number)
    put("account", credit.account)
    put("date", credit.date.clean)
    put("amount", credit.amount)
    put("payer", credit.payer)
    put("description", credit.description)
    put("reference", credit.reference)
  }

  fileprivate mutating func value(_ credit: BankCredit, _ match: CreditMatch, why: CleanText) {
    object {
      $0.put(credit)
      $0.put("kind", CleanText(cleaning: match.kind.code))
      $0.put("orders", of: match)
      $0.put("why", why)
    }
  }
}
