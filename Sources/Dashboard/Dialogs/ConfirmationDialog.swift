import Orders
import Screen
import Words

/// Names what it is about and what will have happened; the safe button has the focus.
struct ConfirmationDialog {
  let dialog: Confirmation

  func draw(on frame: inout Frame, in body: Rectangle) {
    let lines = lines(frame)
    let buttons = buttons(frame)
    let width = max(40, lines.reduce(buttons.width) { max($0, $1.width) })
    let area = frame.openDialog(
      rows: lines.count + 2, columns: width, title: frame.words.confirmLabel(for: dialog.action), border: .dialogDanger, in: body)
    guard area.rows > 0 else { return }
    // The number that is typed must be seen, whatever else has no room.
    let room = area.rows - 1
    let shown = dialog.asksNumber && lines.count > room ? lines.prefix(max(0, room - 1)) + lines.suffix(min(1, room)) : lines
    for (index, line) in shown.prefix(room).enumerated() {
      let position = Position(row: area.row + index, column: area.column)
      frame.canvas.draw(line, at: position, width: area.columns)
    }
    if dialog.asksNumber, room > 0 { placeCursor(after: shown, on: &frame, in: area) }
    frame.canvas.draw(
      buttons, at: Position(row: area.endRow - 1, column: area.column), width: area.columns, alignment: .centre)
  }

  private func lines(_ frame: Frame) -> [[Span]] {
    let words = frame.words
    let consequence = words.consequence(of: dialog.action, count: dialog.orders.count)
    var lines = consequence.broken(to: 60).map { [Span($0)] }
    if let entry = dialog.entry {
      lines.append([
        Span(entry.level.glyph, entry.level.role),
        Span(" \(frame.display(entry.key)) \(entry.name.map { frame.shown(name: $0) } ?? .empty)"),
      ])
    }
    if let reason = reason(of: dialog.command) {
      lines.append([Span("\(words.reasonField): \(words.name(of: reason))", .blacklistReason)])
    }
    lines += orderLines(frame)
    if dialog.orders.count > 5 { lines.append([Span(words.andMore(dialog.orders.count - 5), .muted)]) }
    if dialog.orders.count > 1 {
      lines.append([Span(words.sumOfAll(dialog.orders.reduce(.zero) { $0 + $1.payable }.clean), .amount)])
    }
    if dialog.asksNumber {
      let asked = frame.canvas.size.columns < 40 ? "\(dialog.orders.count)?" : words.typeNumber(dialog.orders.count)
      lines.append([Span(asked), Span(" "), Span("\(dialog.typed.text) ", .input)])
    }
    return lines
  }

  /// The first five, their sums beneath each other.
  private func orderLines(_ frame: Frame) -> [[Span]] {
    let rows = dialog.orders.prefix(5).map { order in
      (id: "#\(order.id)" as CleanText, buyer: frame.buyer(order.buyer).0, sum: order.payable.clean)
    }
    let id = rows.reduce(0) { max($0, $1.id.width) }
    let buyer = rows.reduce(0) { max($0, min(28, $1.buyer.width)) }
    let sum = rows.reduce(0) { max($0, $1.sum.width) }
    return rows.map { row in
      let name = row.buyer.broken(to: buyer).first ?? .empty
      return [
        Span(row.id.padded(to: id), .muted), Span("  \(name)\(spaces(buyer - name.width))  "),
        Span(row.sum.padded(to: sum), .amount),
      ]
    }
  }

  /// The reason that all of the orders are let go for.
  private func reason(of command: Command) -> CancelReason? {
    switch command {
    case .cancel(_, let reason, _, _): reason
    case .all(let commands): commands.first.flatMap { reason(of: $0) }
    default: nil
    }
  }

  private func placeCursor(after lines: [[Span]], on frame: inout Frame, in area: Rectangle) {
    let column = area.column + (lines.last?.width ?? 1) - 1
    frame.canvas.cursor = Position(row: area.row + lines.count - 1, column: min(column, area.endColumn - 1))
  }

  private func buttons(_ frame: Frame) -> [Span] {
    let words = frame.words
    func button(_ label: CleanText, _ isFocused: Bool) -> [Span] {
      [isFocused ? Span(.selected, .buttonFocused) : Span(" ", .button), Span("\(label) ", isFocused ? .buttonFocused : .button)]
    }
    return button(words.backLabel, !dialog.isConfirmFocused) + [Span("   ")]
      + button(words.confirmLabel(for: dialog.action), dialog.isConfirmFocused)
  }
}
