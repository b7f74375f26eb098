import Orders

extension Canvas {
  /// Draws text from a position on; with a width it is aligned within that many columns and cut with `…` where it is longer.
  ///
  /// - Returns: The columns that the text took, cut but not clipped; so that the next text can follow.
  @discardableResult
  package mutating func draw(
    _ text: CleanText, at position: Position, role: Role = .text, width: Int? = nil, alignment: Alignment = .left
  ) -> Int {
    if let taken = drawPlain(text, at: position, role: role, width: width, alignment: alignment) { return taken }
    return draw([Span(text, role)], at: position, width: width, alignment: alignment)
  }

  /// Draws pieces of one line one after another, aligned and cut together.
  @discardableResult
  package mutating func draw(_ spans: [Span], at position: Position, width: Int? = nil, alignment: Alignment = .left) -> Int {
    let whole = spans.width
    let room = max(0, width ?? whole)
    let isCut = whole > room
    let start = position.column + (isCut ? 0 : alignment.offset(of: whole, in: room))
    var pen = Pen(row: position.row, column: start, end: start + (isCut ? room - 1 : room))
    for span in spans where !pen.isFull { draw(span, with: &pen) }
    if isCut, room > 0 { put(Cell(.ellipsis, role: pen.role), row: position.row, column: pen.column) }
    return isCut ? (room > 0 ? pen.column - start + 1 : 0) : whole
  }

  /// Draws one glyph.
  package mutating func draw(_ glyph: Glyph, at position: Position, role: Role = .text) {
    put(Cell(glyph, role: role), row: position.row, column: position.column)
  }

  private mutating func draw(_ span: Span, with pen: inout Pen) {
    pen.role = span.role
    switch span.content {
    case .glyph(let glyph):
      guard pen.takes(1) else { return }
      put(Cell(glyph, role: span.role), row: pen.row, column: pen.column)
      pen.column += 1
    case .text(let text):
      for piece in SafeCells(text) {
        guard pen.takes(piece.width) else { return }
        put(piece, with: pen)
        pen.column += piece.width
      }
    }
  }

  /// Puts a piece of text, and spaces for a wide one that the edge of the clip cuts through.
  private mutating func put(_ piece: SafeCell, with pen: Pen) {
    let role = pen.role.index
    let isCutThrough = piece.width == 2 && (pen.column == clip.endColumn - 1 || pen.column == clip.column - 1)
    if isCutThrough {
      put(Cell(code: 0x20, role: role), row: pen.row, column: max(pen.column, clip.column))
    } else if pen.column >= clip.column {
      let marks = index(ofMarks: piece.marks)
      put(Cell(code: piece.code, role: role, marks: marks), row: pen.row, column: pen.column, width: piece.width)
    }
  }

  /// The way of nearly all text: ASCII that fits, a byte a cell. nil if it is not that.
  private mutating func drawPlain(
    _ text: CleanText, at position: Position, role: Role, width: Int?, alignment: Alignment
  ) -> Int? {
    let clip = clip
    let row = position.row
    let first = row * size.columns
    let roleIndex = role.index
    let drawn = text.string.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      let room = width ?? bytes.count
      guard bytes.count <= room, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      guard row >= clip.row, row < clip.endRow else { return bytes.count }
      let start = position.column + alignment.offset(of: bytes.count, in: room)
      let from = max(start, clip.column)
      let end = min(start + bytes.count, clip.endColumn)
      guard from < end else { return bytes.count }
      heal(row: row, from: from, to: end)
      cells.withUnsafeMutableBufferPointer { cells in
        for column in from..<end { cells[first + column] = Cell(code: UInt32(bytes[column - start]), role: roleIndex) }
      }
      return bytes.count
    }
    return drawn ?? nil
  }
}

/// Where the next piece of a line goes, and where the line must end.
private struct Pen {
  let row: Int
  var column: Int
  let end: Int
  var role = Role.text
  var isFull = false

  init(row: Int, column: Int, end: Int) {
    self.row = row
    self.column = column
    self.end = end
  }

  /// Whether there is room for so many columns; if not, the pen takes nothing more.
  mutating func takes(_ width: Int) -> Bool {
    if column + width > end { isFull = true }
    return !isFull
  }
}

extension Alignment {
  func offset(of width: Int, in room: Int) -> Int {
    switch self {
    case .left: 0
    case .centre: (room - width) / 2
    case .right: room - width
    }
  }
}
