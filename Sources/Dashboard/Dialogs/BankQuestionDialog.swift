import Orders
import Screen
import Words

/// What is asked before money that is not plainly right becomes a payment: both sums and names beneath each other, and what
/// will have happened.
struct BankQuestionDialog {
  let question: BankQuestion

  func draw(on frame: inout Frame, in body: Rectangle) {
    let width = min(72, max(1, body.columns - 4))
    let sheet = sheet(frame, width: width)
    let area = frame.openDialog(
      rows: sheet.lines.count, columns: width, title: frame.words.bankQuestionTitle(question.credit.amount),
      border: .dialogBorder,
      in: body)
    sheet.draw(on: &frame.canvas, in: area, from: 0)
  }

  private func sheet(_ frame: Frame, width: Int) -> Sheet {
    let (words, book) = (frame.words, frame.model.book)
    var sheet = Sheet(width: width, labels: [])
    let orders = question.orders.compactMap(book.order)
    let asked = orders.reduce(Rupiah.zero) { $0 + self.asked($1) }
    let amount = question.credit.amount
    let sums = [amount.clean.width, asked.clean.width].max() ?? 0
    sheet.add(
      [
        Span(question.credit.payer.map { frame.shown(name: $0) } ?? words.payerUnknown),
        Span("  \(frame.shortDate(question.credit.date))", .muted),
      ],
      right: [Span(amount.clean.padded(to: sums), .amount)])
    for order in orders {
      sheet.add(
        [
          Span("#\(order.id) ", .muted), Span(frame.buyer(order.buyer).0),
          Span("  \(words.name(of: order.state))", order.state.role),
        ],
        right: [Span(self.asked(order).clean.padded(to: sums), .text)])
    }
    if asked != amount {
      let difference = amount - asked
      sheet.add(
        [Span(difference > 0 ? words.tooMuch : words.tooLittle, .muted)],
        right: [Span(max(difference, -difference).clean, .blacklistMaybe)])
    }
    sheet.addBlank()
    if let match = question.match { sheet.add(words.why(match, of: amount), match.kind.role) }
    for line in consequences(orders, asked, words) { sheet.add(line, .muted) }
    return sheet
  }

  /// What the order asks for; what it asked for, where that is over.
  private func asked(_ order: Order) -> Rupiah {
    if question.match?.why == .downPayment, let down = order.downPayment { return down - order.paid }
    return order.state == .pending || order.state == .cancelled ? order.due : order.payable
  }

  private func consequences(_ orders: [Order], _ asked: Rupiah, _ words: any Words) -> [CleanText] {
    guard let order = orders.first else { return [] }
    let amount = question.credit.amount
    if question.match?.why == .downPayment { return [words.becomesDownPaid(order.id)] }
    switch order.state {
    case .cancelled: return [words.becomesRevived(order.id)] + (asked == amount ? [] : [words.differenceStays])
    case .paid, .shipped, .done: return [words.becomesOverpaid(order.id, amount)]
    case .pending: return [words.becomesPaid(orders.map(\.id))] + (asked == amount ? [] : [words.differenceStays])
    }
  }
}
