import CNcurses
import Screen

extension Terminal {
  /// Shows a canvas: only the cells that differ from what was shown are given to curses, nothing if none do.
  package func present(_ canvas: Canvas) {
    let runs = changes(to: canvas)
    if isGone || runs.isEmpty && canvas.cursor == shown?.cursor { return }
    cn_begin_frame()
    let columns = Self.columns(of: runs)
    for column in columns.dropLast() {
      for run in column { put(run, of: canvas) }
      cn_draw()
    }
    for run in columns.last ?? [] { put(run, of: canvas) }
    if let cursor = canvas.cursor, canvas.bounds.contains(cursor) {
      cn_place_cursor(Int32(cursor.row), Int32(cursor.column))
    } else {
      cn_place_cursor(-1, -1)
    }
    cn_draw()
    cn_end_frame()
    shown = canvas
  }

  /// Paints everything anew at the next `present`, as after a message of another program.
  package func redraw() {
    shown = nil
    cn_repaint()
  }

  private func changes(to canvas: Canvas) -> [Canvas.Run] {
    let blank = Canvas(size: Size(rows: 0, columns: 0))
    return canvas.changes(since: shown ?? blank).filter { $0.row < size.rows }
  }

  /// The runs in groups that are drawn one after another.
  ///
  /// curses goes row by row, and from one countdown to another beside it and back costs an address each; down a column costs
  /// half. So a tick, which is a few narrow columns, goes column by column; anything larger goes as one.
  private static func columns(of runs: [Canvas.Run]) -> [[Canvas.Run]] {
    guard runs.count > 4, runs.count < 200, runs.allSatisfy({ $0.columns.count <= 8 }) else { return [runs] }
    var groups: [[Canvas.Run]] = []
    var last = 0
    for run in runs.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
      // The digits of one countdown: whatever of them changed, they are no further apart. A lone run, as the header's clock,
      // goes along with the column after it, to which it is on the way.
      if groups.last.map({ $0.count > 1 && run.columns.lowerBound - last > 6 }) ?? true { groups.append([]) }
      groups[groups.count - 1].append(run)
      last = run.columns.lowerBound
    }
    return groups.map { $0.sorted { $0.row < $1.row } }
  }

  private func put(_ run: Canvas.Run, of canvas: Canvas) {
    let columns = run.columns.lowerBound..<min(run.columns.upperBound, size.columns)
    guard !columns.isEmpty else { return }
    var cells: [cn_cell] = []
    cells.reserveCapacity(columns.count)
    canvas.cells.withUnsafeBufferPointer { all in
      let row = all[run.row * canvas.size.columns..<(run.row + 1) * canvas.size.columns]
      for place in row.startIndex + columns.lowerBound..<row.startIndex + columns.upperBound where !row[place].isRightHalf {
        let isWide = place + 1 < row.endIndex && row[place + 1].isRightHalf
        cells.append(looks.cell(row[place], of: canvas, width: isWide ? 2 : 1))
      }
    }
    looks.join(&cells)
    cn_put(Int32(run.row), Int32(run.columns.lowerBound), cells, cells.count)
  }
}
