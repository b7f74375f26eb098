/// How many rows and columns there are.
package struct Size: Hashable, Sendable {
  package var rows: Int
  package var columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// A cell's place, counted from 0 at the top left.
package struct Position: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells; one without rows or columns is empty, never negative.
package struct Rectangle: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var rows: Int
  package var columns: Int

  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  package init(_ size: Size) { self.init(row: 0, column: 0, rows: size.rows, columns: size.columns) }

  package var size: Size { Size(rows: rows, columns: columns) }
  package var origin: Position { Position(row: row, column: column) }
  /// One past the last row.
  package var endRow: Int { row + rows }
  /// One past the last column.
  package var endColumn: Int { column + columns }
  package var isEmpty: Bool { rows == 0 || columns == 0 }

  /// Whether a cell is within.
  package func contains(_ position: Position) -> Bool {
    position.row >= row && position.row < endRow && position.column >= column && position.column < endColumn
  }

  /// What both have in common.
  package func intersection(_ other: Rectangle) -> Rectangle {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rectangle(
      row: top, column: left, rows: min(endRow, other.endRow) - top, columns: min(endColumn, other.endColumn) - left)
  }

  /// Smaller by so many cells on each side.
  package func inset(rows vertical: Int = 1, columns horizontal: Int = 1) -> Rectangle {
    Rectangle(row: row + vertical, column: column + horizontal, rows: rows - 2 * vertical, columns: columns - 2 * horizontal)
  }

  /// The first `count` rows and what is left of them.
  package func split(top count: Int) -> (Rectangle, Rectangle) {
    let taken = min(max(0, count), rows)
    return (
      Rectangle(row: row, column: column, rows: taken, columns: columns),
      Rectangle(row: row + taken, column: column, rows: rows - taken, columns: columns)
    )
  }

  /// The first `count` columns and what is left of them.
  package func split(left count: Int) -> (Rectangle, Rectangle) {
    let taken = min(max(0, count), columns)
    return (
      Rectangle(row: row, column: column, rows: rows, columns: taken),
      Rectangle(row: row, column: column + taken, rows: rows, columns: columns - taken)
    )
  }

  /// A rectangle of at most that size in the middle of this one.
  package func centred(_ size: Size) -> Rectangle {
    let height = min(size.rows, rows)
    let width = min(size.columns, columns)
    return Rectangle(row: row + (rows - height) / 2, column: column + (columns - width) / 2, rows: height, columns: width)
  }
}
