extension Canvas {
  /// Lays a role over everything already drawn in a rectangle: the cells keep their own roles beneath it.
  ///
  /// For the selected row, and for the backdrop of a dialog. What is drawn later has no layer, so lay it last.
  package mutating func lay(_ role: Role, over rectangle: Rectangle) {
    let area = rectangle.intersection(clip)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      let first = row * size.columns
      for index in first + area.column..<first + area.endColumn { cells[index].layer = role.index }
    }
  }

  /// Makes room for a dialog: a backdrop over the whole canvas and an empty framed rectangle on it.
  ///
  /// - Returns: The inside of the frame.
  package mutating func openDialog(_ rectangle: Rectangle, title: [Span] = [], border: Role = .dialogBorder) -> Rectangle {
    lay(.backdrop, over: bounds)
    fill(rectangle, role: .dialog)
    drawBox(rectangle, title: title, role: border)
    return rectangle.inset()
  }

  /// Gives cells already drawn another role, such as `match` to the letters found.
  package mutating func restyle(_ rectangle: Rectangle, role: Role) {
    let area = rectangle.intersection(clip)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      let first = row * size.columns
      for index in first + area.column..<first + area.endColumn { cells[index].role = role.index }
    }
  }
}
