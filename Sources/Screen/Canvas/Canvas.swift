import Orders

/// A grid of cells, drawn by panes that know roles and rectangles but no terminal.
///
/// Every drawing function clips to `clip` and takes nothing but clean text and glyphs, so that no cell can hold a control
/// character. A wide character is never drawn by half: what would be is a space.
package struct Canvas: Sendable {
  package let size: Size
  /// Where drawing is allowed; positions stay those of the whole canvas.
  package internal(set) var clip: Rectangle
  /// Where the terminal's own cursor is shown, if anywhere.
  package var cursor: Position?
  /// Row after row.
  package internal(set) var cells: [Cell]
  /// Up to two combining marks in one number, the second above bit 32; the first entry is no marks.
  var marks: [UInt64] = [0]

  /// A canvas of spaces in the role `text`; sides are kept within 0...4096.
  package init(size: Size) {
    let sane = Size(rows: min(max(0, size.rows), 4096), columns: min(max(0, size.columns), 4096))
    self.size = sane
    clip = Rectangle(sane)
    cells = Array(repeating: .blank, count: sane.rows * sane.columns)
  }

  package var bounds: Rectangle { Rectangle(size) }

  /// The cell at a position within the canvas.
  package subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

  /// Draws with everything outside of `rectangle` (and of the clip so far) kept as it is.
  package mutating func clipped<Result>(to rectangle: Rectangle, _ draw: (inout Canvas) -> Result) -> Result {
    let before = clip
    clip = before.intersection(rectangle)
    defer { clip = before }
    return draw(&self)
  }

  /// The combining marks on a cell, at most two.
  package func marks(of cell: Cell) -> [Unicode.Scalar] {
    let pair = marks[Int(cell.marks)]
    return [UInt32(truncatingIfNeeded: pair), UInt32(pair >> 32)].filter { $0 != 0 }.compactMap(Unicode.Scalar.init)
  }

  /// Puts one cell (and its right half) where the clip has room for all of it; heals wide cells it cuts through.
  mutating func put(_ cell: Cell, row: Int, column: Int, width: Int = 1) {
    guard row >= clip.row, row < clip.endRow, column >= clip.column, column + width <= clip.endColumn else { return }
    heal(row: row, from: column, to: column + width)
    let index = row * size.columns + column
    cells[index] = cell
    if width == 2 { cells[index + 1] = Cell(code: 0, role: cell.role, layer: cell.layer) }
  }

  /// Makes spaces of the halves that stick out of the columns about to be overwritten.
  mutating func heal(row: Int, from start: Int, to end: Int) {
    let first = row * size.columns
    if start > 0, start < size.columns, cells[first + start].isRightHalf { cells[first + start - 1].erase() }
    if end > 0, end < size.columns, cells[first + end].isRightHalf { cells[first + end].erase() }
  }

  /// The number under which a pair of marks is kept; 0 (no marks) when there are too many different ones.
  mutating func index(ofMarks pair: UInt64) -> UInt16 {
    if pair == 0 { return 0 }
    if let known = marks.lastIndex(of: pair) { return UInt16(known) }
    guard marks.count < 4096 else { return 0 }
    marks.append(pair)
    return UInt16(marks.count - 1)
  }
}

extension Cell {
  /// Leaves a space of the same role.
  fileprivate mutating func erase() {
    code = 0x20
    marks = 0
  }
}
