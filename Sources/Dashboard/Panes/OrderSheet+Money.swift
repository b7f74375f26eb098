import Orders
import Screen
import Words

/// What is to be paid, and what has been.
extension OrderSheet {
  mutating func addMoney() {
    sheet.add(payableInWords, right: [Span(order.payable.clean, .amount)])
    if let down = order.downPayment {
      sheet.add(label: words.downPaymentLabel, sum: down.clean, order.isDownPaid ? .orderPaid : .text)
    }
    if order.paid != 0 { sheet.add(label: words.paidLabel, sum: order.paid.clean, .orderPaid) }
    addRest()
    if order.balance > 0 { sheet.add(label: words.overpaidLabel, sum: order.balance.clean, .blacklistMaybe) }
    if order.balance < 0 { sheet.add(label: words.dueLabel, sum: (-order.balance).clean, .blacklistMaybe) }
  }

  /// What is still to come, and from whom.
  private mutating func addRest() {
    if order.isCollectedByCourier { return sheet.add(label: words.collectedLabel, sum: order.due.clean, .amount) }
    if order.state == .pending, order.paid != 0 { sheet.add(label: words.dueLabel, sum: order.due.clean, .amount) }
  }

  /// `Harus dibayar  Rp185.000 + 123`: the total and the code that tells its transfer from others.
  private var payableInWords: [Span] {
    let label = Span(words.payableLabel, .muted)
    guard let code = order.uniqueCode, code > 0 else { return [label] }
    let sign: CleanText = order.payable < order.total ? "−" : "+"
    return [label, Span("  \(order.total) \(sign) \(code)", .muted)]
  }
}
