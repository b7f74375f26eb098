#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Canvas {
  /// Cells of one row, from a column on, that differ from another canvas.
  package struct Run: Hashable, Sendable {
    package let row: Int
    package let columns: Range<Int>
  }

  /// The runs in which this canvas differs from one of the same size shown before; everything if the sizes differ.
  ///
  /// A run never begins or ends within a wide character of either canvas.
  package func changes(since before: Canvas) -> [Run] {
    guard before.size == size else {
      return (0..<size.rows).filter { _ in size.columns > 0 }.map { Run(row: $0, columns: 0..<size.columns) }
    }
    var runs: [Run] = []
    // Marks are told by their numbers in a canvas's own list.
    let isComparable = marks == before.marks
    for row in 0..<size.rows where !(isComparable && isSame(row * size.columns..<(row + 1) * size.columns, as: before)) {
      appendChanges(of: row, since: before, to: &runs)
    }
    return runs
  }

  /// Whether cells are the same numbers: most rows are, and a row is compared so in the time of a few cells.
  private func isSame(_ places: Range<Int>, as before: Canvas) -> Bool {
    cells[places].withUnsafeBytes { new in
      before.cells[places].withUnsafeBytes { old in
        guard let new = new.baseAddress, let old = old.baseAddress else { return true }
        return new == old || memcmp(new, old, places.count * MemoryLayout<Cell>.stride) == 0
      }
    }
  }

  private func appendChanges(of row: Int, since before: Canvas, to runs: inout [Run]) {
    let first = row * size.columns
    var column = 0
    while column < size.columns {
      guard differs(from: before, at: first + column) else {
        column += 1
        continue
      }
      let start = column
      repeat { column += 1 } while column < size.columns && differs(from: before, at: first + column)
      runs.append(Run(row: row, columns: whole(start..<column, row: first, before)))
    }
  }

  /// The same columns with the other halves of wide characters at their ends.
  private func whole(_ columns: Range<Int>, row first: Int, _ before: Canvas) -> Range<Int> {
    var (start, end) = (columns.lowerBound, columns.upperBound)
    while start > 0, cells[first + start].isRightHalf || before.cells[first + start].isRightHalf { start -= 1 }
    while end < size.columns, cells[first + end].isRightHalf || before.cells[first + end].isRightHalf { end += 1 }
    return start..<end
  }

  private func differs(from before: Canvas, at index: Int) -> Bool {
    let (new, old) = (cells[index], before.cells[index])
    if new.marks == 0 && old.marks == 0 { return new != old }
    return new.code != old.code || new.role != old.role || new.layer != old.layer
      || marks[Int(new.marks)] != before.marks[Int(old.marks)]
  }
}

extension Canvas: Equatable {
  /// Whether both show the same.
  package static func == (left: Canvas, right: Canvas) -> Bool {
    guard left.size == right.size, left.cursor == right.cursor else { return false }
    // Where both number marks alike, the same cells are the same numbers: no need to know which differ.
    if left.marks == right.marks { return left.isSame(0..<left.cells.count, as: right) }
    return left.changes(since: right).isEmpty
  }
}
