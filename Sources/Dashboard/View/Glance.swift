import Orders
import Screen
import Words

/// What a screen too small for a pane shows: the next deadline and the counts, as much as fits.
struct Glance {
  static func draw(on frame: inout Frame, in area: Rectangle) {
    var lines = nearest(&frame, width: area.columns) + counts(frame)
    if area.rows > lines.count, area.columns >= 8 {
      frame.holds(until: frame.now + 60 - Int64(frame.model.calendar.zone.civil(of: frame.now).second % 60))
      lines.append([Span("\(frame.clock(frame.now)) \(frame.model.calendar.zone)", .muted)])
    }
    for (index, line) in lines.prefix(area.rows).enumerated() {
      frame.canvas.draw(line, at: Position(row: area.row + index, column: area.column), width: area.columns)
    }
  }

  /// The order that asks for a decision longest, else the one that runs out next: how long, and whose it is.
  private static func nearest(_ frame: inout Frame, width: Int) -> [[Span]] {
    let board = frame.model.board
    guard let row = board.over(at: frame.now).first ?? board.coming(at: frame.now).first,
      let order = frame.model.book.order(row.id)
    else { return [[Span(frame.words.noDeadlines, .muted)]] }
    let countdown = frame.countdown(to: row.promised)
    var first = [Span(countdown.text, countdown.urgency.role)]
    if let sign = countdown.urgency.glyph, first.width + 2 <= width {
      first = [Span(sign, countdown.urgency.role), Span(" ")] + first
    }
    return [
      first,
      [Span("#\(order.id) ", .muted), Span(frame.buyer(order.buyer).0)],
    ]
  }

  private static func counts(_ frame: Frame) -> [[Span]] {
    let standing = frame.model.board.standing(at: frame.now)
    var counts = [Span(frame.words.waiting(standing.waiting), .header)]
    let over = standing.overdue + standing.overnight
    if over > 0 { counts += [Span(" "), Span(.separator, .muted), Span(" "), Span(frame.words.overdue(over), .deadlineUrgent)] }
    return [counts, [Span(standing.money.clean, .amount)]]
  }
}
