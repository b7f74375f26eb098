import Orders
import Screen
import Words

/// Which order money is for: a field that narrows, and the orders whose sum comes nearest.
struct BankChoiceDialog {
  let choice: BankChoice

  func draw(on frame: inout Frame, in body: Rectangle) {
    let orders = frame.model.orders(for: choice)
    let title = frame.words.bankChoiceTitle(choice.credit.amount)
    let area = BankDialog.open(&frame, in: body, title: title, rows: 0)
    guard area.rows > 1 else { return }
    let from: CleanText =
      "\(choice.credit.payer.map { frame.shown(name: $0) } ?? frame.words.payerUnknown) · \(frame.day(choice.credit.date))"
    frame.canvas.draw(from, at: area.origin, role: .muted, width: area.columns)
    let (_, below) = area.split(top: 1)
    let (field, list) = below.split(top: min(2, below.rows))
    frame.drawField(choice.field, placeholder: frame.words.bankChoiceExample, isFocused: true, in: field.split(top: 1).0)
    guard !orders.isEmpty else { return frame.drawCentred([frame.words.noSuchOrder], in: list) }
    draw(orders, on: &frame, in: list)
  }

  private func draw(_ orders: [Order], on frame: inout Frame, in area: Rectangle) {
    let selected = orders.firstIndex { $0.id == choice.selection } ?? 0
    let top = min(max(0, selected - area.rows / 2), max(0, orders.count - area.rows))
    let shown = top..<min(orders.count, top + area.rows)
    let number = orders.reduce(0) { max($0, ("#\($1.id)" as CleanText).width) }
    let sum = orders.reduce(0) { max($0, sums($1).clean.width) }
    for (row, order) in orders[shown].enumerated() {
      let place = Rectangle(row: area.row + row, column: area.column, rows: 1, columns: area.columns)
      let right = [
        Span(difference(order, frame), .muted), Span("  "), Span(sums(order).clean.padded(to: sum), .amount),
      ]
      frame.canvas.draw(right, at: place.origin, width: place.columns, alignment: .right)
      let left = [
        Span("  "), Span(("#\(order.id)" as CleanText).padded(to: number) + " ", .muted), Span(frame.buyer(order.buyer).0),
        Span(order.state == .pending ? "" : "  \(frame.words.name(of: order.state))", order.state.role),
      ]
      frame.canvas.draw(left, at: place.origin, width: max(0, place.columns - right.width - 1))
      guard top + row == selected else { continue }
      frame.canvas.draw(.selected, at: place.origin, role: .cursor)
      frame.canvas.lay(.selection, over: place)
    }
    frame.drawScroll(of: orders.count, showing: shown, beside: area.inset(rows: 0, columns: -1))
  }

  private func sums(_ order: Order) -> Rupiah { order.state == .pending || order.state == .cancelled ? order.due : order.payable }

  /// `kurang Rp81`; nothing where the sum is just right.
  private func difference(_ order: Order, _ frame: Frame) -> CleanText {
    let difference = choice.credit.amount - sums(order)
    if difference == 0 { return frame.words.name(of: CreditMatch.Kind.exact) }
    return difference > 0 ? "\(frame.words.tooMuch) \(difference)" : "\(frame.words.tooLittle) \(-difference)"
  }
}
