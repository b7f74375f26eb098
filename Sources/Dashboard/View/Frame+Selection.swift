import Orders
import Screen

extension Frame {
  /// The sign and the ground of the selected row of a list.
  mutating func drawSelection(of pane: Pane, on line: Rectangle) {
    canvas.draw(.selected, at: line.origin, role: .cursor)
    canvas.lay(model.focus == pane ? .selection : .selectionUnfocused, over: line)
  }

  /// Draws what another selection changes of a list that is on the canvas already: its frame, which counts the row, and two rows.
  mutating func moveSelection(of pane: Pane, since before: PaneSources, _ geometry: Geometry) {
    let area = geometry.content(of: pane)
    if geometry.shape == .panes { drawFrame(of: pane, in: geometry.panes[pane] ?? .nowhere) }
    clipped(to: geometry.panes[pane] ?? .nowhere) { frame in
      switch pane {
      case .orders: OrdersPane.moveSelection(from: before.selectedOrder, on: &frame, in: area)
      case .blacklist: BlacklistPane.moveSelection(from: before.selectedEntry, on: &frame, in: area)
      case .deadlines, .details: break
      }
    }
  }

  /// Takes the selection from the row of one key and gives it to another's, of those that are shown from the first line on.
  mutating func moveSelection<Key: Equatable>(
    of pane: Pane, from old: Key?, to new: Key?, among shown: [Key], in area: Rectangle
  ) {
    func line(of key: Key) -> Rectangle? {
      shown.firstIndex(of: key).map { Rectangle(row: area.row + $0, column: area.column, rows: 1, columns: area.columns) }
    }
    if let line = old.flatMap(line) {
      canvas.lay(.text, over: line)
      canvas.fill(Rectangle(row: line.row, column: line.column, rows: 1, columns: 1), role: .text)
    }
    if let line = new.flatMap(line) { drawSelection(of: pane, on: line) }
  }
}
