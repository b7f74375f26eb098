import Orders
import Screen
import Words

/// `M`: the money that waits with what it most likely is for; beneath the list why, and both names.
struct BankDialog {
  let view: BankView

  private static let widest = 100
  private static let usualRows = 24

  func draw(on frame: inout Frame, in body: Rectangle) {
    switch view.step {
    case .list, .reading: drawList(on: &frame, in: body)
    case .asking(let question): BankQuestionDialog(question: question).draw(on: &frame, in: body)
    case .choosing(let choice): BankChoiceDialog(choice: choice).draw(on: &frame, in: body)
    case .opening(let field, let problem): drawPath(field, problem, on: &frame, in: body)
    case .preview(let preview): StatementPreviewDialog(preview: preview).draw(on: &frame, in: body)
    }
  }

  /// The place of the dialog: as large as the list needs, and not smaller from credit to credit.
  static func open(_ frame: inout Frame, in body: Rectangle, title: CleanText, rows: Int) -> Rectangle {
    let size = Size(
      rows: min(max(rows, min(usualRows, body.rows - 2)), body.rows - 2), columns: min(widest, max(1, body.columns - 4)))
    return frame.openDialog(rows: size.rows, columns: size.columns, title: title, in: body)
  }

  private func title(_ frame: Frame) -> CleanText {
    let place = (view.found.firstIndex { $0.credit.number == view.selection } ?? 0) + 1
    return view.found.isEmpty ? frame.words.bankTitle : "\(frame.words.bankTitle) \(place)/\(view.found.count)"
  }

  private func drawList(on frame: inout Frame, in body: Rectangle) {
    let area = Self.open(&frame, in: body, title: title(frame), rows: 0)
    guard area.rows > 0 else { return }
    if case .reading(let path) = view.step {
      return frame.drawCentred([frame.words.readingFile, path.tail(of: area.columns)], in: area)
    }
    if view.isUnknown { return frame.drawCentred([frame.words.matchesMoney], in: area) }
    guard let selected = frame.model.selected(in: view) else {
      return frame.drawCentred([frame.words.noCredits, frame.words.opensStatement], in: area)
    }
    let sheet = BankSheet(selected, on: frame, width: area.columns).sheet
    let foot = area.rows < 8 ? 0 : min(sheet.lines.count + 1, max(0, area.rows - 3))
    let (list, below) = area.split(top: area.rows - foot)
    drawRows(on: &frame, in: list)
    guard foot > 0 else { return }
    frame.canvas.drawLine(at: below.origin, columns: below.columns, role: .muted)
    let (_, text) = below.split(top: 1)
    sheet.draw(on: &frame.canvas, in: text, from: 0)
  }

  private func drawRows(on frame: inout Frame, in area: Rectangle) {
    let selected = view.found.firstIndex { $0.credit.number == view.selection } ?? 0
    let top = min(max(0, selected - area.rows / 2), max(0, view.found.count - area.rows))
    let shown = top..<min(view.found.count, top + area.rows)
    let columns = BankColumns(view.found, frame, width: area.columns)
    for (row, found) in view.found[shown].enumerated() {
      let place = Rectangle(row: area.row + row, column: area.column, rows: 1, columns: area.columns)
      frame.canvas.draw(columns.spans(found, frame), at: place.origin, width: place.columns)
      guard top + row == selected else { continue }
      frame.canvas.draw(.selected, at: place.origin, role: .cursor)
      frame.canvas.lay(.selection, over: place)
    }
    frame.drawScroll(of: view.found.count, showing: shown, beside: area.inset(rows: 0, columns: -1))
  }

  private func drawPath(_ field: TextField, _ problem: BankProblem?, on frame: inout Frame, in body: Rectangle) {
    let width = min(76, max(1, body.columns - 4))
    let lines = problem.map { sentence(for: $0, frame.words).broken(to: width) } ?? [frame.words.statementHint]
    let area = frame.openDialog(rows: 3 + lines.count, columns: width, title: frame.words.openStatementTitle, in: body)
    guard area.rows > 1 else { return }
    frame.canvas.draw(frame.words.pathPrompt, at: area.origin, role: .muted, width: area.columns)
    let (_, below) = area.split(top: 1)
    frame.drawField(field, placeholder: frame.words.pathExample, isFocused: true, in: below.split(top: 1).0)
    for (row, line) in lines.enumerated() where 3 + row < area.rows {
      frame.canvas.draw(
        line, at: Position(row: area.row + 3 + row, column: area.column), role: problem == nil ? .muted : .inputError,
        width: area.columns)
    }
  }

  private func sentence(for problem: BankProblem, _ words: any Words) -> CleanText {
    switch problem {
    case .unreadable(let cause): cause
    case .intake(let problem): words.sentence(for: problem)
    }
  }
}
