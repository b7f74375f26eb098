import Orders
import Screen
import Words

/// Help and palette: the actions with their keys, those that can be done now first, the others with the reason why not.
struct ActionDialog {
  let list: ActionList
  let title: CleanText
  let isHelp: Bool

  func draw(on frame: inout Frame, in body: Rectangle) {
    let items = isHelp ? frame.model.helpItems(list) : frame.model.paletteItems(list)
    let width = min(76, max(1, body.columns - 4))
    let height = min(body.rows - 2, max(8, items.count + 3))
    let area = frame.openDialog(rows: height, columns: width, title: title, in: body)
    guard area.rows > 0 else { return }
    drawFilter(on: &frame, in: area)
    let (_, below) = area.split(top: area.rows > 6 ? 2 : 1)
    let (rows, hint) = below.split(top: below.rows - (area.rows > 6 ? 1 : 0))
    frame.canvas.draw(frame.words.mouseHint, at: hint.origin, role: .muted, width: hint.rows > 0 ? hint.columns : 0)
    guard !items.isEmpty else {
      if rows.rows > 0 { frame.canvas.draw(frame.words.nothingFound, at: rows.origin, role: .muted, width: rows.columns) }
      return
    }
    let top = min(max(list.top, list.selection - rows.rows + 1), max(0, list.selection))
    let shown = frame.visible(items.count, from: top, in: rows)
    let keyWidth = min(rows.columns / 3, items.reduce(0) { max($0, keys(of: $1).width) })
    for (row, index) in shown.enumerated() {
      let line = Rectangle(row: rows.row + row, column: rows.column, rows: 1, columns: rows.columns)
      draw(items[index], isSelected: index == list.selection, keyWidth: keyWidth, on: &frame, in: line)
    }
    frame.drawScroll(of: items.count, showing: shown, beside: rows.inset(rows: 0, columns: -1))
  }

  private func keys(of item: ActionItem) -> CleanText { item.keys.prefix(3).map(\.shown).joined(separator: " ") }

  private func drawFilter(on frame: inout Frame, in area: Rectangle) {
    let line = area.split(top: 1).0
    frame.canvas.fill(line, role: .input)
    frame.canvas.draw("/", at: line.origin, role: .muted)
    let (_, field) = line.split(left: 1)
    frame.drawField(list.filter, placeholder: frame.words.typeToFilter, isFocused: true, in: field)
  }

  private func draw(_ item: ActionItem, isSelected: Bool, keyWidth: Int, on frame: inout Frame, in line: Rectangle) {
    let isOff = item.unavailable != nil
    frame.canvas.draw(
      keys(of: item), at: Position(row: line.row, column: line.column + 2), role: isOff ? .helpDisabled : .helpKey,
      width: keyWidth)
    let column = line.column + keyWidth + 4
    let room = max(0, line.endColumn - column)
    let words = frame.words
    let why: [Span] = item.unavailable.map { [Span("  "), Span(words.sentence(for: $0), .orderParked)] } ?? []
    let text = Span(words.explanation(of: item.action), isOff ? .helpDisabled : .helpDescription)
    frame.canvas.draw([text] + why, at: Position(row: line.row, column: column), width: room)
    guard isSelected else { return }
    frame.canvas.draw(.selected, at: line.origin, role: .cursor)
    frame.canvas.lay(.selection, over: line)
  }
}

extension Frame {
  /// A line of text being edited, scrolled so that its cursor is seen; the terminal's own cursor goes there if it has the focus.
  mutating func drawField(_ field: TextField, placeholder: CleanText, isFocused: Bool, in area: Rectangle) {
    guard !area.isEmpty else { return }
    canvas.fill(area, role: .input)
    if field.isEmpty { canvas.draw(placeholder, at: area.origin, role: .inputPlaceholder, width: area.columns) }
    let before = CleanText(cleaning: String(field.characters[..<field.cursor]))
    let hidden = isFocused ? max(0, before.width - area.columns + 1) : 0
    clipped(to: area) { frame in
      guard !field.isEmpty else { return }
      let text = field.text
      let start = Position(row: area.row, column: area.column - hidden)
      frame.canvas.draw(text, at: start, role: .input, width: isFocused ? nil : area.columns)
    }
    guard isFocused else { return }
    let cursor = Position(row: area.row, column: area.column + before.width - hidden)
    canvas.restyle(Rectangle(row: cursor.row, column: cursor.column, rows: 1, columns: 1), role: .inputCursor)
    canvas.cursor = cursor
  }
}
