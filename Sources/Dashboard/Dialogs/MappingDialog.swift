import Intake
import Orders
import Screen
import Words

/// An unknown table: each column with samples and the field that it is; beneath them what the whole table is and its name.
struct MappingDialog {
  private static let width = 88

  static func draw(_ form: MappingForm, on frame: inout Frame, in body: Rectangle) {
    let words = frame.words
    let width = min(Self.width, max(1, body.columns - 4))
    let rows = form.rows
    let foot = form.error.map { words.sentence(for: $0) }?.broken(to: width) ?? words.mappingHint.broken(to: width)
    let file = CleanText(fileNameOf: form.path)
    let area = frame.openDialog(
      rows: rows.count + 2 + foot.count, columns: width, title: "\(words.mappingTitle) · \(file)", in: body)
    guard area.rows > 0 else { return }
    // What is wrong keeps a line where there is little room; a mere hint does not.
    let footRows =
      form.error != nil ? min(foot.count, max(0, area.rows - 1)) : area.rows > rows.count + foot.count ? foot.count : 0
    let (top, bottom) = area.split(top: area.rows - footRows)
    drawRows(rows, form, on: &frame, in: top)
    for (row, line) in foot.prefix(footRows).enumerated() {
      let place = Position(row: bottom.row + row, column: bottom.column)
      frame.canvas.draw(line, at: place, role: form.error == nil ? .muted : .inputError, width: bottom.columns)
    }
  }

  private static func drawRows(_ rows: [MappingForm.Row], _ form: MappingForm, on frame: inout Frame, in area: Rectangle) {
    let focus = rows.firstIndex(of: form.row) ?? 0
    let hasGap = area.rows > rows.count
    let lines: [MappingForm.Row?] = rows.flatMap { row -> [MappingForm.Row?] in
      // What is asked of the whole table stands apart from its columns.
      hasGap && row == .kind ? [nil, row] : [row]
    }
    let place = lines.firstIndex { $0 == form.row } ?? focus
    let top = max(0, min(place + 2, lines.count) - area.rows)
    let shown = top..<min(lines.count, top + area.rows)
    frame.drawScroll(of: lines.count, showing: shown, beside: area.inset(rows: 0, columns: -1))
    for (offset, row) in lines[shown].enumerated() {
      guard let row else { continue }
      draw(row, form, on: &frame, in: Rectangle(row: area.row + offset, column: area.column, rows: 1, columns: area.columns))
    }
  }

  private static func draw(_ row: MappingForm.Row, _ form: MappingForm, on frame: inout Frame, in area: Rectangle) {
    let words = frame.words
    let isFocused = row == form.row
    if isFocused { frame.canvas.draw(.selected, at: area.origin, role: .cursor) }
    let labelColumns = labelWidth(form, in: area, words)
    let (left, right) = area.inset(rows: 0, columns: 0).split(left: labelColumns + 3)
    let text: CleanText = label(of: row, form, words)
    frame.canvas.draw(
      text, at: Position(row: left.row, column: left.column + 2), role: isFocused ? .title : .text, width: labelColumns)
    switch row {
    case .name: frame.drawField(form.name, placeholder: words.layoutPlaceholder, isFocused: isFocused, in: right)
    case .kind: drawChoice(words.called(form.kind), isFocused, on: &frame, in: right)
    case .dates: drawChoice(words.called(form.dates), isFocused, on: &frame, in: right)
    case .decimals: drawChoice(form.decimals.map { words.called($0) } ?? words.decimalsByRule, isFocused, on: &frame, in: right)
    case .column(let column): drawColumn(column, form, isFocused, on: &frame, in: right)
    }
  }

  /// The field, then samples as far as they fit.
  private static func drawColumn(_ column: Int, _ form: MappingForm, _ isFocused: Bool, on frame: inout Frame, in area: Rectangle)
  {
    let words = frame.words
    let field = form.fields[column].map { words.called($0) }
    let width = min(20, max(8, area.columns / 2))
    let (choice, rest) = area.split(left: width)
    drawChoice(field ?? words.unusedColumn, isFocused, role: field == nil ? .muted : .key, on: &frame, in: choice)
    let samples = form.table.samples(of: column).joined(separator: " · ")
    if rest.columns > 3 {
      frame.canvas.draw(samples, at: Position(row: rest.row, column: rest.column + 1), role: .muted, width: rest.columns - 1)
    }
  }

  private static func drawChoice(
    _ text: CleanText, _ isFocused: Bool, role: Role = .key, on frame: inout Frame, in area: Rectangle
  ) {
    let arrows = isFocused ? [Span("‹ ", .muted), Span(text, role), Span(" ›", .muted)] : [Span("  "), Span(text, role)]
    frame.canvas.draw(arrows, at: area.origin, width: area.columns)
  }

  private static func label(of row: MappingForm.Row, _ form: MappingForm, _ words: any Words) -> CleanText {
    switch row {
    case .name: words.layoutNameLabel
    case .kind: words.tableKindLabel
    case .dates: words.dateOrderLabel
    case .decimals: words.decimalSignLabel
    case .column(let column): form.table.header.references[column]
    }
  }

  private static func labelWidth(_ form: MappingForm, in area: Rectangle, _ words: any Words) -> Int {
    let widest = form.rows.reduce(0) { max($0, label(of: $1, form, words).width) }
    return min(widest, max(6, area.columns / 3))
  }
}

extension Words {
  /// Why a layout was not kept.
  func sentence(for error: MappingFormError) -> CleanText {
    switch error {
    case .mapping(.missing(let fields)): fieldMissing(fields.map { called($0) })
    case .mapping(let error): sentence(for: error)
    case .notKept(let cause): cause
    }
  }
}
