import Orders
import Screen
import Settings
import Words

/// The text to a buyer before it is sent: to whom, why no reminder if so, the text, and how long it is.
struct MessageDialog {
  let preview: MessagePreview

  func draw(on frame: inout Frame, in body: Rectangle) {
    if preview.showsQR { return QRDialog(preview: preview).draw(on: &frame, in: body) }
    let width = min(66, max(1, body.columns - 4))
    let (head, foot) = (head(frame, width: width), foot(frame))
    let lines = preview.editor.map { $0.lines.map { _ in [Span]() } } ?? textLines(width)
    let rows = head.count + lines.count + foot.count + 2
    let area = frame.openDialog(rows: rows, columns: width, title: title(frame), in: body)
    guard area.rows > 0 else { return }
    let isTight = area.rows < rows
    let top = isTight ? Array(head.prefix(max(0, min(head.count, area.rows - 4)))) : head
    draw(top, on: &frame, in: area)
    let (_, below) = area.split(top: top.count + (isTight || top.isEmpty ? 0 : 1))
    let footRows = below.rows > 3 ? foot.count : 0
    let (middle, end) = below.split(top: below.rows - footRows)
    let text = isTight ? middle : middle.split(top: max(0, middle.rows - 1)).0
    drawText(lines, on: &frame, in: text)
    draw(foot, on: &frame, in: end)
  }

  private func title(_ frame: Frame) -> CleanText {
    let name = frame.words.name(ofMessage: preview.kind.clean)
    let place = (preview.kinds.firstIndex(of: preview.kind) ?? 0) + 1
    let count: CleanText = preview.kinds.count > 1 ? " \(place)/\(preview.kinds.count)" : ""
    switch preview.subject {
    case .order(let id): return "#\(id) · \(name)\(count)"
    case .place: return "\(frame.words.queueTitle) · \(name)"
    }
  }

  /// To whom, and why this is no reminder.
  private func head(_ frame: Frame, width: Int) -> [[Span]] {
    guard let buyer = frame.model.buyer(of: preview) else { return [] }
    let name = Span(frame.buyer(buyer).0)
    var lines = [[name] + contact(frame)]
    if let obstacle = preview.obstacle {
      lines += frame.words.sentence(for: obstacle).broken(to: max(8, width - 2)).enumerated().map { index, part in
        [index == 0 ? Span(.maybe, .toastWarning) : Span(" "), Span(" "), Span(part, .toastWarning)]
      }
    }
    return lines
  }

  /// The number that it goes to, or that there is none; the second contact as what it is.
  private func contact(_ frame: Frame) -> [Span] {
    let phone = frame.model.phone(of: preview).map { frame.display($0) }
    let second = preview.usesSecondContact ? frame.model.secondContact(of: preview) : nil
    let label = second.map { _ in [Span("  \(frame.words.secondContactLabel):", .orderChanged)] } ?? []
    if let phone { return label + [Span("  \(phone)", .muted)] }
    let account = second.flatMap { frame.shown(private: $0) }.map { [Span("  \($0)", .muted)] } ?? []
    return label + account + [Span("  \(frame.words.noPhoneCopyOnly)", .orderParked)]
  }

  private func foot(_ frame: Frame) -> [[Span]] {
    let text = preview.editor?.text ?? preview.text
    let length = frame.words.length(ofMessage: text.characterCount)
    return [
      text.isTooLong
        ? [Span(length, .inputError), Span("  \(frame.words.tooLongForAMessage)", .inputError)] : [Span(length, .muted)]
    ]
  }

  private func textLines(_ width: Int) -> [[Span]] {
    preview.text.lines.flatMap { line in line.isEmpty ? [[Span]()] : line.broken(to: width).map { [Span($0)] } }
  }

  private func drawText(_ lines: [[Span]], on frame: inout Frame, in area: Rectangle) {
    guard !area.isEmpty else { return }
    if let editor = preview.editor { return draw(editor, on: &frame, in: area) }
    let top = min(preview.top, max(0, lines.count - area.rows))
    let shown = top..<min(lines.count, top + area.rows)
    draw(Array(lines[shown]), on: &frame, in: area)
    frame.drawScroll(of: lines.count, showing: shown, beside: area.inset(rows: 0, columns: -1))
  }

  private func draw(_ lines: [[Span]], on frame: inout Frame, in area: Rectangle) {
    for (row, line) in lines.prefix(area.rows).enumerated() {
      frame.canvas.draw(line, at: Position(row: area.row + row, column: area.column), width: area.columns)
    }
  }

  private func draw(_ editor: TextArea, on frame: inout Frame, in area: Rectangle) {
    let top = max(0, min(editor.row - area.rows / 2, editor.lines.count - area.rows))
    for (row, index) in (top..<min(editor.lines.count, top + area.rows)).enumerated() {
      let line = Rectangle(row: area.row + row, column: area.column, rows: 1, columns: area.columns)
      frame.drawField(editor.lines[index], placeholder: .empty, isFocused: index == editor.row, in: line)
    }
  }
}
