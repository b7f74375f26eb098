import Orders
import Screen
import Words

/// `T`: one parked order whole, with what each key would do with it; at the end, what was decided.
struct TriageDialog {
  let triage: Triage

  private static let widest = 84

  /// Rows of the dialog where there is room: most orders fit, and the keys stand in one place from order to order.
  private static let usualRows = 26

  func draw(on frame: inout Frame, in body: Rectangle) {
    let order = triage.current.flatMap { frame.model.book.order($0) }
    let size = size(in: body)
    let area = frame.openDialog(rows: size.rows, columns: size.columns, title: title(order, frame), in: body)
    guard let order else { return drawSummary(on: &frame, in: area) }
    if body.rows < 6 || body.columns < 20 { return drawShort(order, on: &frame, in: area) }
    let answers = TriageAnswers(order, on: &frame)
    let (upper, lower) = area.split(top: area.rows - answers.rows(in: area))
    let sheet = TriageSheet(order, on: &frame, width: area.columns).sheet
    let shown = sheet.draw(on: &frame.canvas, in: upper, from: triage.top)
    frame.drawScroll(of: sheet.lines.count, showing: shown, beside: upper.inset(rows: 0, columns: -1))
    answers.draw(on: &frame, in: lower)
  }

  private func size(in body: Rectangle) -> Size {
    Size(rows: min(Self.usualRows, max(0, body.rows - 2)), columns: min(Self.widest, max(1, body.columns - 4)))
  }

  /// Where there is hardly room: which order, whose, and the keys.
  private func drawShort(_ order: Order, on frame: inout Frame, in area: Rectangle) {
    let (upper, last) = area.split(top: max(1, area.rows - 1))
    let goods = order.items.map { "\($0.quantity)× \($0.name)" as CleanText }.joined(separator: ", ")
    let lines: [(CleanText, Role)] = [
      ("\(triage.place)/\(triage.orders.count) #\(order.id) \(order.due)", .titleFocused), (frame.buyer(order.buyer).0, .text),
      (goods, .muted), (frame.stamp(order.promised), .deadlineUrgent),
    ]
    for (index, line) in lines.prefix(upper.rows).enumerated() {
      frame.canvas.draw(
        line.0, at: Position(row: upper.row + index, column: upper.column), role: line.1, width: upper.columns)
    }
    let keys = (TriageAnswers.actions(for: order) + [.undo]).compactMap { frame.model.keymap.keys(for: $0).first?.shown }
    if last.rows > 0 {
      frame.canvas.draw((keys + ["j", "k", "Esc"]).joined(separator: " "), at: last.origin, role: .key, width: last.columns)
    }
  }

  /// How many lines of the order there are beyond those that fit.
  func hiddenLines(on frame: inout Frame, in body: Rectangle) -> Int {
    guard let order = triage.current.flatMap({ frame.model.book.order($0) }) else { return 0 }
    let area = Rectangle(size(in: body))
    let room = area.rows - TriageAnswers(order, on: &frame).rows(in: area)
    return max(0, TriageSheet(order, on: &frame, width: area.columns).sheet.lines.count - room)
  }

  /// The keys, each with its name; only leaving once all is decided.
  func footer(_ frame: Frame) -> [(key: CleanText, does: CleanText)] {
    let keymap = frame.model.keymap
    let order = triage.current.flatMap { frame.model.book.order($0) }
    let verbs = (order.map(TriageAnswers.actions) ?? []) + [.undo]
    var keys: [(key: CleanText, does: CleanText)] = verbs.compactMap { action in
      keymap.keys(for: action).first.map { ($0.shown, frame.words.name(of: action)) }
    }
    if triage.current != nil { keys.append(("j k", frame.words.skips)) }
    return keys
  }

  /// `Perlu diputuskan 3/12 · #128 Bayu Saputra`.
  private func title(_ order: Order?, _ frame: Frame) -> CleanText {
    guard let order else { return frame.words.triageTitle }
    return "\(frame.words.triageTitle) \(triage.place)/\(triage.orders.count) · #\(order.id) \(frame.buyer(order.buyer).0)"
  }

  /// How many were decided in which way.
  private func drawSummary(on frame: inout Frame, in area: Rectangle) {
    var sheet = Sheet(width: max(1, area.columns), labels: [])
    sheet.add(frame.words.triageDone)
    sheet.addBlank()
    for kind in ChangeKind.allCases {
      let ids = triage.orders.filter { triage.decisions[$0] == kind }
      guard !ids.isEmpty else { continue }
      let list = ids.map { "#\($0)" as CleanText }.joined(separator: ", ")
      sheet.add(list, after: [Span("\(ids.count) \(frame.words.name(of: kind))  ", .title)], indent: 2)
    }
    sheet.draw(on: &frame.canvas, in: area, from: 0)
  }
}
