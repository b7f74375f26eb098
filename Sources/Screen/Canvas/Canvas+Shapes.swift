import Orders

extension Canvas {
  /// Makes everything in a rectangle spaces of one role, without marks or layers.
  package mutating func fill(_ rectangle: Rectangle, role: Role) {
    fill(rectangle, with: Cell(code: 0x20, role: role.index))
  }

  /// Fills a rectangle with one glyph.
  package mutating func fill(_ rectangle: Rectangle, with glyph: Glyph, role: Role) {
    fill(rectangle, with: Cell(glyph, role: role))
  }

  /// Draws a horizontal line of one glyph.
  package mutating func drawLine(at position: Position, columns: Int, glyph: Glyph = .lineHorizontal, role: Role = .border) {
    fill(Rectangle(row: position.row, column: position.column, rows: 1, columns: columns), with: glyph, role: role)
  }

  /// Draws a vertical line of one glyph, such as the rail.
  package mutating func drawColumn(at position: Position, rows: Int, glyph: Glyph = .lineVertical, role: Role = .border) {
    fill(Rectangle(row: position.row, column: position.column, rows: rows, columns: 1), with: glyph, role: role)
  }

  /// Draws a frame along the edge of a rectangle, with a title at the left and one at the right of its upper side.
  ///
  /// The right title is left out where both do not fit; what is inside stays as it is.
  package mutating func drawBox(_ rectangle: Rectangle, title: [Span] = [], note: [Span] = [], role: Role = .border) {
    guard rectangle.rows >= 2, rectangle.columns >= 2 else { return }
    let (top, left) = (rectangle.row, rectangle.column)
    let (bottom, right) = (rectangle.endRow - 1, rectangle.endColumn - 1)
    for row in [top, bottom] { drawLine(at: Position(row: row, column: left + 1), columns: rectangle.columns - 2, role: role) }
    for column in [left, right] { drawColumn(at: Position(row: top + 1, column: column), rows: rectangle.rows - 2, role: role) }
    draw(.cornerTopLeft, at: Position(row: top, column: left), role: role)
    draw(.cornerTopRight, at: Position(row: top, column: right), role: role)
    draw(.cornerBottomLeft, at: Position(row: bottom, column: left), role: role)
    draw(.cornerBottomRight, at: Position(row: bottom, column: right), role: role)
    drawTitles(title, note, in: rectangle)
  }

  private mutating func drawTitles(_ title: [Span], _ note: [Span], in rectangle: Rectangle) {
    let room = rectangle.columns - 2
    draw(title, at: Position(row: rectangle.row, column: rectangle.column + 1), width: min(room, title.width))
    guard note.width > 0, title.width + note.width + 2 <= room else { return }
    draw(note + [Span(" ")], at: Position(row: rectangle.row, column: rectangle.endColumn - 2 - note.width))
    draw([Span(" ")], at: Position(row: rectangle.row, column: rectangle.endColumn - 3 - note.width))
  }

  /// Draws a horizontal gauge, to an eighth of a cell.
  ///
  /// - Parameter fraction: How much of it is filled; kept within 0...1.
  package mutating func drawGauge(
    at position: Position, columns: Int, fraction: Double, role: Role = .gaugeFill, restRole: Role = .gaugeRest
  ) {
    let eighths = columns * 8
    let filled = fraction.isNaN ? 0 : Int((min(max(0, fraction), 1) * Double(eighths)).rounded())
    drawLine(at: position, columns: columns, glyph: .gaugeRest, role: restRole)
    drawLine(at: position, columns: filled / 8, glyph: .full, role: role)
    guard filled % 8 > 0 else { return }
    draw(Glyph.running[filled % 8 - 1], at: Position(row: position.row, column: position.column + filled / 8), role: role)
  }

  /// Draws one cell that is filled from below.
  ///
  /// - Parameter eighths: 0 leaves a space, 8 and more fill the cell.
  package mutating func drawBar(at position: Position, eighths: Int, role: Role = .chart) {
    let cell = eighths <= 0 ? Cell(code: 0x20, role: role.index) : Cell(Glyph.rising[min(eighths, 8) - 1], role: role)
    put(cell, row: position.row, column: position.column)
  }

  private mutating func fill(_ rectangle: Rectangle, with cell: Cell) {
    let area = rectangle.intersection(clip)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      heal(row: row, from: area.column, to: area.endColumn)
      let first = row * size.columns
      for index in first + area.column..<first + area.endColumn { cells[index] = cell }
    }
  }
}
