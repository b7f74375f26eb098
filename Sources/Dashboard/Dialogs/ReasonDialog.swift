import Orders
import Screen
import Words

/// `x`: the reasons, each with its key; and for one that can be a strike, the question whether it is.
struct ReasonDialog {
  let menu: ReasonMenu

  func draw(on frame: inout Frame, in body: Rectangle) {
    if let reason = menu.reason { return drawStrike(reason, on: &frame, in: body) }
    let reasons = CancelReason.allCases
    let names = reasons.map { frame.words.name(of: $0) }
    let width = names.reduce(0) { max($0, $1.width) } + 3
    let lines = introduction(frame)
    let room = max(1, body.rows - 3 - lines.count)
    let count = (reasons.count + room - 1) / room
    let rows = (reasons.count + count - 1) / count
    let columns = max(count * (width + 2) - 2, lines.reduce(0) { max($0, $1.width) })
    var area = frame.openDialog(
      rows: rows + lines.count + 1, columns: columns, title: frame.words.cancelTitle(what), border: .dialogDanger, in: body)
    for line in lines where area.rows > 1 {
      frame.canvas.draw(line, at: area.origin, width: area.columns)
      area = area.split(top: 1).1
    }
    if area.rows > rows { area = area.split(top: 1).1 }
    for (index, name) in names.enumerated() {
      let position = Position(row: area.row + index % rows, column: area.column + index / rows * (width + 2))
      guard position.row < area.endRow, position.column < area.endColumn else { continue }
      let line = [Span(CleanText(cleaning: String(ReasonMenu.key(for: reasons[index]))), .key), Span("  "), Span(name)]
      frame.canvas.draw(line, at: position, width: min(width, area.endColumn - position.column))
    }
  }

  /// `#139 Dimas Prayoga`, or how many.
  private var what: CleanText { menu.orders.map { "#\($0.id)" as CleanText }.prefix(5).joined(separator: ", ") + more }
  private var more: CleanText { menu.orders.count > 5 ? " …" : "" }

  private func introduction(_ frame: Frame) -> [[Span]] {
    var lines: [[Span]] = []
    if let order = menu.orders.first, menu.orders.count == 1 {
      lines.append([Span(frame.buyer(order.buyer).0), Span("  "), Span(order.payable.clean, .amount)])
    } else {
      let sum = menu.orders.reduce(Rupiah.zero) { $0 + $1.payable }
      lines.append([Span(frame.words.orderCount(menu.orders.count)), Span("  "), Span(sum.clean, .amount)])
    }
    if let running = menu.orders.first(where: { $0.release > frame.now }) {
      lines.append([Span(frame.words.stillRuns(frame.ahead(running.release)), .toastWarning)])
    }
    return lines + [[Span(frame.words.chooseReason, .muted)]]
  }

  private func drawStrike(_ reason: CancelReason, on frame: inout Frame, in body: Rectangle) {
    let words = frame.words
    let question = words.strikeQuestion(words.name(of: reason))
    let answers: [[Span]] = [
      [Span("Enter", .key), Span("  \(words.withoutStrike)")],
      [Span(CleanText(cleaning: String(ReasonMenu.strikeKey)), .key), Span("      \(words.countStrike)", .dialogDanger)],
      [Span("Esc", .key), Span("    \(words.backLabel)", .muted)],
    ]
    let area = frame.openDialog(
      rows: 5, columns: max(question.width, 30), title: words.cancelTitle(what), border: .dialogDanger, in: body)
    frame.canvas.draw(question, at: area.origin, width: area.columns)
    for (index, answer) in answers.enumerated() {
      let row = area.row + index + (area.rows >= 5 ? 2 : 1)
      if row < area.endRow { frame.canvas.draw(answer, at: Position(row: row, column: area.column), width: area.columns) }
    }
  }
}
