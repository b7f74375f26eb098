import Orders
import Screen
import Words

/// `B`: what falls due by tomorrow's close, by the shop's days, with both clocks of each order and the sum of each group.
struct DueDialog {
  let view: DueView

  /// A heading, an order, or a space between groups.
  private enum Line {
    case heading(DueList.Group)
    case row(DeadlineBoard.Row)
    case space
  }

  func draw(on frame: inout Frame, in body: Rectangle) {
    let list = frame.model.dueList
    for row in list.rows { for moment in [row.promised, row.release] where moment > frame.now { frame.holds(until: moment) } }
    if let closing = frame.model.calendar.closing(after: frame.now) { frame.holds(until: closing) }
    let lines = lines(of: list)
    let columns = min(84, max(1, body.columns - 4))
    let title = frame.words.dueTitle(list.closing.map { frame.ahead($0) } ?? "…")
    let area = frame.openDialog(rows: max(1, lines.count), columns: columns, title: title, in: body)
    guard !lines.isEmpty else {
      return frame.drawCentred([frame.words.nothingDueLeft], in: area)
    }
    let selected = lines.firstIndex { line in
      if case .row(let row) = line { return row.id == view.selection }
      return false
    }
    let shown = frame.visible(lines.count, from: first(selected ?? 0, of: lines.count, rows: area.rows), in: area)
    let dueColumns = DueColumns(list.rows, frame, width: area.columns)
    for (index, line) in lines[shown].enumerated() {
      let place = Rectangle(row: area.row + index, column: area.column, rows: 1, columns: area.columns)
      draw(line, isSelected: shown.lowerBound + index == selected, list, dueColumns, on: &frame, in: place)
    }
    frame.drawScroll(of: lines.count, showing: shown, beside: area.inset(rows: 0, columns: -1))
  }

  /// The first line shown: the selected one in the middle, where the list is longer than its place.
  private func first(_ selected: Int, of count: Int, rows: Int) -> Int {
    min(max(0, selected - rows / 2), max(0, count - rows))
  }

  private func lines(of list: DueList) -> [Line] {
    list.groups.enumerated().flatMap { index, group in
      (index > 0 ? [.space] : []) + [.heading(group)] + group.rows.map { .row($0) }
    }
  }

  private func draw(
    _ line: Line, isSelected: Bool, _ list: DueList, _ columns: DueColumns, on frame: inout Frame, in place: Rectangle
  ) {
    switch line {
    case .space: break
    case .heading(let group):
      let sum = [Span("\(group.rows.count) · ", .muted), Span(group.money.clean, .amount)]
      frame.canvas.draw(sum, at: place.origin, width: place.columns, alignment: .right)
      frame.canvas.draw(
        [Span(heading(of: group.time, list, frame), .title)], at: place.origin, width: place.columns - sum.width - 1)
    case .row(let row): columns.draw(row, isSelected: isSelected, on: &frame, in: place)
    }
  }

  private func heading(of time: DueList.Time, _ list: DueList, _ frame: Frame) -> CleanText {
    switch time {
    case .now: frame.words.dueNow
    case .today: frame.words.dueToday
    case .closed: frame.words.dueWhileClosed(until: list.opening.map { frame.ahead($0) } ?? "…")
    case .tomorrow: list.opening.map { frame.day(frame.model.calendar.zone.date(of: $0)) } ?? .empty
    }
  }
}
