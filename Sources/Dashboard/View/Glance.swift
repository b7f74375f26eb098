import Orders
import Screen
import Words

/// What a screen too small for a pane shows: the order that the keys act on and the counts, as much as fits.
struct Glance {
  static func draw(on frame: inout Frame, in area: Rectangle) {
    var lines = order(&frame, width: area.columns) + counts(&frame, width: area.columns)
    if area.rows > lines.count, area.columns >= 8 {
      frame.holds(until: frame.now + 60 - Int64(frame.model.calendar.zone.civil(of: frame.now).second % 60))
      lines.append([Span("\(frame.clock(frame.now)) \(frame.model.calendar.zone)", .muted)])
    }
    for (index, line) in lines.prefix(area.rows).enumerated() {
      frame.canvas.draw(line, at: Position(row: area.row + index, column: area.column), width: area.columns)
    }
  }

  /// The query while it is typed or narrows, else what was just done or refused: over the last line.
  static func drawLastLine(on frame: inout Frame, in area: Rectangle) {
    guard area.rows > 0 else { return }
    let line = area.split(top: area.rows - 1).1
    if frame.model.notices.current == nil, frame.model.overlays.isEmpty,
      frame.model.search.isTyping || frame.model.search.isActive
    {
      frame.canvas.fill(line, role: .input)
      let found: CleanText = "\(frame.model.orders.total)"
      frame.canvas.draw(
        frame.queryNote(upTo: line.columns - 6) + [Span(found, .titleCount)], at: line.origin, width: line.columns)
      return
    }
    guard frame.model.overlays.isEmpty else { return }
    guard let current = frame.model.notices.current else { return NoticeLine.draw(on: &frame, in: line) }
    drawNotice(current.notice, on: &frame, in: area)
  }

  /// Over as many of the last lines as it needs: the first keeps saying how long.
  private static func drawNotice(_ notice: Notice, on frame: inout Frame, in area: Rectangle) {
    let (glyph, role) = notice.sign
    let text = frame.words.sentence(for: notice, in: frame).broken(to: max(1, area.columns - 2))
    let rows = min(text.count, max(1, area.rows - 1))
    let lines = area.split(top: area.rows - rows).1
    frame.canvas.fill(lines, role: .footer)
    frame.canvas.draw(glyph, at: lines.origin, role: role)
    for (index, line) in text.prefix(rows).enumerated() {
      let position = Position(row: lines.row + index, column: lines.column + 2)
      frame.canvas.draw(line, at: position, role: role, width: area.columns - 2)
    }
  }

  /// The selected order, which is the nearest until another is chosen: how long, and whose it is.
  private static func order(_ frame: inout Frame, width: Int) -> [[Span]] {
    let selected = frame.model.orders.selection.flatMap { frame.model.book.order($0) }
    guard let order = selected ?? nearest(frame) else { return [[Span(frame.words.noDeadlines, .muted)]] }
    let row = OrderRow(order, on: &frame)
    var first = row.deadline
    if let countsTo = row.countsTo {
      let countdown = frame.countdown(to: countsTo)
      let room = spaces(Countdown.width - countdown.text.width)
      first = first.dropLast() + [Span(room + countdown.text, countdown.urgency.role)]
    }
    if first.width > width { first = Array(first.drop { $0.width < Countdown.width }) }
    return [first, [Span("#\(order.id) ", .muted), Span(frame.buyer(order.buyer).0)]]
  }

  private static func nearest(_ frame: Frame) -> Order? {
    let board = frame.model.board
    let row = board.over(at: frame.now).first ?? board.coming(at: frame.now).first
    return row.flatMap { frame.model.book.order($0.id) }
  }

  /// On one line if they fit it: what waits, what is over; then the money.
  private static func counts(_ frame: inout Frame, width: Int) -> [[Span]] {
    let standing = frame.model.board.standing(at: frame.now)
    if let next = frame.model.board.coming(at: frame.now).first { frame.holds(until: next.promised) }
    let over = standing.overdue + standing.overnight
    let waiting = [Span(frame.words.waiting(standing.waiting), .header)]
    let late = over > 0 ? [Span(frame.words.overdue(over), .deadlineUrgent)] : []
    let both = late.isEmpty ? waiting : waiting + [Span(" "), Span(.separator, .muted), Span(" ")] + late
    return (both.width <= width ? [both] : [late, waiting]) + [[Span(standing.money.clean, .amount)]]
  }
}
