import Orders
import Screen
import Words

/// `x`: the reasons, each with its key; and for one that can be a strike, the question whether it is.
struct ReasonDialog {
  let menu: ReasonMenu

  func draw(on frame: inout Frame, in body: Rectangle) {
    if let reason = menu.reason { return drawStrike(reason, on: &frame, in: body) }
    let names = CancelReason.allCases.map { frame.words.name(of: $0) }
    let widest = names.reduce(0) { max($0, $1.width) } + 3
    let room = max(1, body.rows - 2)
    // All keys must be seen: where rows are few, two columns, then less of the introduction.
    let columns = room < names.count + 2 ? 2 : 1
    let rows = (names.count + columns - 1) / columns
    let lines = introduction(frame, upTo: max(0, room - rows))
    let gap = room > rows + lines.count && !lines.isEmpty ? 1 : 0
    let width = max(columns * (widest + 2) - 2, lines.reduce(0) { max($0, $1.width) })
    let area = frame.openDialog(
      rows: lines.count + gap + rows, columns: width, title: frame.words.cancelTitle(what), border: .dialogDanger, in: body)
    for (index, line) in lines.enumerated() {
      frame.canvas.draw(line, at: Position(row: area.row + index, column: area.column), width: area.columns)
    }
    draw(names, rows: rows, columns: columns, on: &frame, in: area.split(top: lines.count + gap).1)
  }

  private func draw(_ names: [CleanText], rows: Int, columns: Int, on frame: inout Frame, in area: Rectangle) {
    let width = max(0, (area.columns - 2 * (columns - 1)) / columns)
    for (index, name) in names.enumerated() where index % rows < area.rows {
      let position = Position(row: area.row + index % rows, column: area.column + index / rows * (width + 2))
      let key = CleanText(cleaning: String(ReasonMenu.key(for: CancelReason.allCases[index])))
      frame.canvas.draw([Span(key, .key), Span("  "), Span(name)], at: position, width: width)
    }
  }

  /// `#139 Dimas Prayoga`, or how many.
  private var what: CleanText { menu.orders.map { "#\($0.id)" as CleanText }.prefix(5).joined(separator: ", ") + more }
  private var more: CleanText { menu.orders.count > 5 ? " …" : "" }

  /// Whose it is, that its time still runs, and what is asked: the most important of it first to stay.
  private func introduction(_ frame: Frame, upTo limit: Int) -> [[Span]] {
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
    lines.append([Span(frame.words.chooseReason, .muted)])
    return limit >= lines.count ? lines : Array(lines.dropLast().suffix(limit))
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
