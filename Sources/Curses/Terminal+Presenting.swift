import CNcurses
import Screen

extension Terminal {
  /// Shows a canvas: only the cells that differ from what was shown are given to curses, nothing if none do.
  package func present(_ canvas: Canvas) {
    let runs = changes(to: canvas)
    if isGone || runs.isEmpty && canvas.cursor == shown?.cursor { return }
    for run in runs { put(run, of: canvas) }
    if let cursor = canvas.cursor, canvas.bounds.contains(cursor) {
      cn_place_cursor(Int32(cursor.row), Int32(cursor.column))
    } else {
      cn_place_cursor(-1, -1)
    }
    // A few cells leave in one write anyway; the marks around it would cost more than they do.
    cn_flush(runs.reduce(0) { $0 + $1.columns.count } > 64)
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

  private func put(_ run: Canvas.Run, of canvas: Canvas) {
    let end = min(run.columns.upperBound, size.columns)
    var cells: [cn_cell] = []
    cells.reserveCapacity(run.columns.count)
    for column in run.columns where column < end && !canvas[run.row, column].isRightHalf {
      let isWide = column + 1 < canvas.size.columns && canvas[run.row, column + 1].isRightHalf
      cells.append(looks.cell(canvas[run.row, column], of: canvas, width: isWide ? 2 : 1))
    }
    cn_put(Int32(run.row), Int32(run.columns.lowerBound), cells, cells.count)
  }
}
