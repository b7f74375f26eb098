import Orders
import Screen

/// The time axis as it is drawn: how many promises end in each column, above the hours.
struct AxisChart {
  /// The rows that bars rise in.
  let barRows: Int

  /// The axis and its labels stand beneath the bars.
  var rows: Int { barRows + 2 }

  func draw(on frame: inout Frame, in area: Rectangle) {
    let axis = Self.axis(frame, columns: area.columns)
    let counts = Self.counts(axis, frame.model.board.coming(at: frame.now))
    let bars = Rectangle(row: area.row, column: area.column, rows: barRows, columns: area.columns)
    drawBars(counts, axis, on: &frame.canvas, in: bars)
    drawLine(axis, on: &frame, from: Position(row: bars.endRow, column: area.column))
    drawLabels(axis, on: &frame, from: Position(row: bars.endRow + 1, column: area.column), columns: area.columns)
    frame.holds(until: axis.nextChange)
  }

  /// The finest scale at which at least ten opening hours fit.
  private static func axis(_ frame: Frame, columns: Int) -> TimeAxis {
    let scales: [Int64] = [600, 720, 900, 1200, 1800]
    let perColumn = scales.first { Int64(columns - 4) * $0 >= 10 * 3600 } ?? 3600
    return TimeAxis(from: frame.now, columns: columns, secondsPerColumn: perColumn, in: frame.model.calendar)
  }

  private static func counts(_ axis: TimeAxis, _ rows: ArraySlice<DeadlineBoard.Row>) -> [Int] {
    var counts = Array(repeating: 0, count: axis.columns.count)
    for row in rows {
      guard let index = axis.index(of: row.promised) else { break }
      counts[index] += 1
    }
    return counts
  }

  /// Half a cell an order, less where that would not fit.
  private func drawBars(_ counts: [Int], _ axis: TimeAxis, on canvas: inout Canvas, in area: Rectangle) {
    let most = counts.max() ?? 0
    let room = area.rows * 8
    for (index, count) in counts.enumerated() where count > 0 {
      let height = most * 4 <= room ? count * 4 : max(1, count * room / most)
      let role: Role = axis.columns[index].kind == .open ? .chart : .orderParked
      for row in 0..<area.rows {
        let eighths = height - (area.rows - 1 - row) * 8
        if eighths > 0 {
          canvas.drawBar(at: Position(row: area.row + row, column: area.column + index), eighths: eighths, role: role)
        }
      }
    }
  }

  private func drawLine(_ axis: TimeAxis, on frame: inout Frame, from origin: Position) {
    for (index, column) in axis.columns.enumerated() {
      let position = Position(row: origin.row, column: origin.column + index)
      switch column.kind {
      case .open: frame.canvas.draw(hour(in: column, frame) == nil ? .lineHorizontal : .tick, at: position, role: .axis)
      case .pause: frame.canvas.draw(.shadeLight, at: position, role: .axisClosed)
      case .closed: frame.canvas.draw(.shadeMiddle, at: position, role: .axisClosed)
      }
    }
  }

  /// The hours under their ticks, the day's name where a new one begins.
  private func drawLabels(_ axis: TimeAxis, on frame: inout Frame, from origin: Position, columns: Int) {
    let zone = frame.model.calendar.zone
    var free = 0
    var date = zone.date(of: frame.now)
    for (index, column) in axis.columns.enumerated() where column.kind == .open && index >= free {
      guard let hour = hour(in: column, frame) ?? (isOpening(index, axis) ? zone.civil(of: column.start).second / 3600 : nil)
      else { continue }
      let day = zone.date(of: column.start)
      let label: CleanText = day == date ? twoDigits(hour) : "\(twoDigits(hour)) \(frame.words.short(day.weekday))"
      guard index + label.width <= columns else { break }
      frame.canvas.draw(
        label, at: Position(row: origin.row, column: origin.column + index), role: day == date ? .axis : .title)
      (date, free) = (day, index + label.width + 2)
    }
  }

  private func isOpening(_ index: Int, _ axis: TimeAxis) -> Bool { index > 0 && axis.columns[index - 1].kind != .open }

  /// The full hour that begins in a column.
  private func hour(in column: TimeAxis.Column, _ frame: Frame) -> Int? {
    let (_, second) = frame.model.calendar.zone.civil(of: column.start)
    let next = (second + 3599) / 3600 * 3600
    return column.start + Int64(next - second) < column.end ? next / 3600 % 24 : nil
  }
}
