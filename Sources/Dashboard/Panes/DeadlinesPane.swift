import Orders
import Screen
import Words

/// Pane 2: when the coming promises end, the next of them with their time, and those that are over.
struct DeadlinesPane {
  static func draw(on frame: inout Frame, in area: Rectangle) {
    let over = frame.model.board.over(at: frame.now)
    let coming = frame.model.board.coming(at: frame.now)
    if over.isEmpty, coming.isEmpty { return frame.drawCentred([frame.words.noDeadlines], in: area) }
    let (inner, _) = area.inset(rows: 0, columns: area.columns > 30 ? 1 : 0).split(top: area.rows)
    var rest = inner
    if area.rows >= 5 {
      let chart = AxisChart(barRows: area.rows >= 24 ? 3 : area.rows >= 12 ? 2 : 1)
      let (top, below) = rest.split(top: chart.rows)
      chart.draw(on: &frame, in: top)
      rest = below.split(top: area.rows >= 9 ? 1 : 0).1
    }
    let (gauges, list) = split(rest, coming: coming.count, over: over.count)
    drawGauges(coming.prefix(gauges.rows), on: &frame, in: gauges)
    drawOver(over, on: &frame, in: list)
  }

  /// Room for what comes and, beneath it, for what is over: its heading at least, at most two fifths of the rows.
  private static func split(_ area: Rectangle, coming: Int, over: Int) -> (Rectangle, Rectangle) {
    guard over > 0, area.rows > 1 else { return (area, .nowhere) }
    let wanted = min(over + 2, max(1, area.rows * 2 / 5))
    let needed = max(wanted, min(over + 2, area.rows - coming))
    let (gauges, list) = area.split(top: area.rows - needed)
    return (gauges, list)
  }

  private static func drawGauges(_ rows: ArraySlice<DeadlineBoard.Row>, on frame: inout Frame, in area: Rectangle) {
    let number = rows.reduce(0) { max($0, ("#\($1.id)" as CleanText).width) }
    let gauge = min(24, max(0, area.columns - number - 22 - Countdown.width))
    let name = area.columns - number - 4 - Countdown.width - (gauge > 5 ? gauge + 2 : 0)
    for (index, row) in rows.enumerated() {
      let line = Position(row: area.row + index, column: area.column)
      let urgency = Urgency(secondsLeft: row.promised - frame.now)
      frame.canvas.draw("#\(row.id)", at: line, role: .muted, width: number, alignment: .right)
      let buyer = frame.model.book.order(row.id).map { frame.buyer($0.buyer).0 } ?? .empty
      frame.canvas.draw(buyer, at: Position(row: line.row, column: line.column + number + 2), width: name)
      if gauge > 5 {
        frame.canvas.drawGauge(
          at: Position(row: line.row, column: area.endColumn - Countdown.width - 2 - gauge), columns: gauge,
          fraction: elapsed(row, eighths: Int64(gauge) * 8, on: &frame),
          role: urgency == .calm ? .gaugeFill : urgency.role)
      }
      frame.draw(Clock(deadline: row.promised, position: Position(row: line.row, column: area.endColumn - Countdown.width)))
    }
  }

  /// How much of the time to pay has gone by, in whole eighths of a gauge's cells.
  private static func elapsed(_ row: DeadlineBoard.Row, eighths: Int64, on frame: inout Frame) -> Double {
    let whole = max(1, row.promised - row.createdAt)
    let filled = max(0, frame.now - row.createdAt) * eighths / whole
    frame.holds(until: row.createdAt + ((filled + 1) * whole + eighths - 1) / eighths)
    return Double(filled) / Double(eighths)
  }

  /// Those that are over as pane 1 has them, the longest first, and how many more there are.
  private static func drawOver(_ rows: ArraySlice<DeadlineBoard.Row>, on frame: inout Frame, in area: Rectangle) {
    guard area.rows > 0, !rows.isEmpty else { return }
    let list = area.rows >= 3 && area.rows >= rows.count + 2 ? area.split(top: 1).1 : area
    frame.canvas.draw(
      [Span(.overdue, .deadlineUrgent), Span(" \(frame.words.overDeadlines(rows.count))", .deadlineUrgent)], at: list.origin,
      width: list.columns)
    let room = list.rows - 1
    let shown = rows.prefix(rows.count > room ? max(0, room - 1) : room)
    let columns = OverColumns(shown, on: &frame, width: list.columns)
    for (index, row) in shown.enumerated() {
      draw(
        row, columns, on: &frame, in: Rectangle(row: list.row + 1 + index, column: list.column, rows: 1, columns: list.columns))
    }
    guard rows.count > shown.count, room > 0 else { return }
    frame.canvas.draw(
      frame.words.andMore(rows.count - shown.count), at: Position(row: list.endRow - 1, column: list.column + columns.number + 2),
      role: .muted, width: list.columns - columns.number - 2)
  }

  /// Where the parts of the rows of what is over stand, beneath those of what comes.
  private struct OverColumns {
    let number: Int
    let name: Int
    /// 0 where there is no room to say by when to decide.
    let decision: Int

    private static let leastName = 12

    init(_ rows: ArraySlice<DeadlineBoard.Row>, on frame: inout Frame, width: Int) {
      let coming = frame.model.board.coming(at: frame.now).prefix(40)
      number = (rows + coming).reduce(0) { max($0, ("#\($1.id)" as CleanText).width) }
      let decision = rows.reduce(0) { max($0, DeadlinesPane.decision($1, on: &frame).0.width) }
      let room = width - number - 4 - Countdown.width
      self.decision = room >= decision + 2 + Self.leastName ? decision : 0
      name = max(0, room - (self.decision > 0 ? self.decision + 2 : 0))
    }
  }

  /// That it asks for a decision, or when it will.
  private static func decision(_ row: DeadlineBoard.Row, on frame: inout Frame) -> (CleanText, Role) {
    guard frame.now < row.release else { return (frame.words.asksForDecision, .orderParked) }
    frame.holds(until: row.release)
    return (frame.words.untilClock(frame.ahead(row.release)), .muted)
  }

  private static func draw(_ row: DeadlineBoard.Row, _ columns: OverColumns, on frame: inout Frame, in line: Rectangle) {
    let buyer = frame.model.book.order(row.id).map { frame.buyer($0.buyer).0 } ?? .empty
    frame.canvas.draw("#\(row.id)", at: line.origin, role: .muted, width: columns.number, alignment: .right)
    frame.canvas.draw(buyer, at: Position(row: line.row, column: line.column + columns.number + 2), width: columns.name)
    let time = Position(row: line.row, column: line.endColumn - Countdown.width)
    frame.draw(Clock(deadline: row.promised, position: time, role: .deadlineUrgent))
    guard columns.decision > 0 else { return }
    let (text, role) = decision(row, on: &frame)
    frame.canvas.draw(
      text, at: Position(row: line.row, column: time.column - 2 - columns.decision), role: role, width: columns.decision)
  }
}
