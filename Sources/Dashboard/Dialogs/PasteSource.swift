import Intake
import Orders
import Screen
import Words

/// The text as it was pasted, each line with what it gave: a tick and the field, or a dot where it gave nothing.
struct PasteSource {
  let view: PasteView

  func draw(on frame: inout Frame, in area: Rectangle) {
    if view.isEmpty, view.focus == .source { drawHint(on: &frame, in: area) }
    let lines = view.source.lines
    let top = self.top(area.rows)
    let shown = top..<min(lines.count, top + area.rows)
    for (row, index) in shown.enumerated() {
      draw(index, on: &frame, in: Rectangle(row: area.row + row, column: area.column, rows: 1, columns: area.columns))
    }
    frame.drawScroll(of: lines.count, showing: shown, beside: area.inset(rows: 0, columns: -1))
    if view.isCut, area.rows > 2 {
      let last = Position(row: area.endRow - 1, column: area.column)
      frame.canvas.fill(Rectangle(row: last.row, column: last.column, rows: 1, columns: area.columns), role: .dialog)
      frame.canvas.draw(
        [Span(.maybe, .toastWarning), Span(" \(frame.words.pasteCut)", .toastWarning)], at: last, width: area.columns)
    }
  }

  /// While it is edited the cursor's line is seen, else the first line of the draft.
  private func top(_ rows: Int) -> Int {
    let line = view.focus == .source ? view.source.row : view.reading.lines.firstIndex { $0.draft == view.place } ?? 0
    let margin = view.focus == .source ? rows / 2 : 1
    return max(0, min(line - margin, view.source.lines.count - rows))
  }

  private func draw(_ index: Int, on frame: inout Frame, in area: Rectangle) {
    let width = area.columns >= 48 ? 12 : 2
    let (margin, rest) = area.split(left: width)
    let line = view.reading.lines.indices.contains(index) ? view.reading.lines[index] : nil
    let isOwn = line.map { $0.draft == view.place && $0.field != nil } ?? false
    frame.canvas.draw(mark(of: line, isOwn: isOwn, hasName: width > 2, frame), at: margin.origin, width: margin.columns)
    let field = view.source.lines[index]
    if view.focus == .source, index == view.source.row {
      frame.drawField(field, placeholder: .empty, isFocused: true, in: rest)
    } else {
      frame.canvas.draw(field.text, at: rest.origin, role: isOwn ? .text : .muted, width: rest.columns)
    }
  }

  private func mark(of line: ChatReading.Line?, isOwn: Bool, hasName: Bool, _ frame: Frame) -> [Span] {
    guard let line, !line.isBlank else { return [] }
    guard let field = line.field else { return [Span(.bullet, .muted)] }
    let sign = Span(.checked, isOwn ? .orderPaid : .muted)
    return hasName ? [sign, Span(" \(frame.words.name(of: field))", .muted)] : [sign]
  }

  private func drawHint(on frame: inout Frame, in area: Rectangle) {
    for (row, line) in frame.words.pasteHere.enumerated() where row + 1 < area.rows {
      frame.canvas.draw(
        line, at: Position(row: area.row + row + 1, column: area.column + 2), role: .inputPlaceholder, width: area.columns - 2)
    }
  }
}
