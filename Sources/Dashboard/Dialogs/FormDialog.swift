import Orders
import Screen
import Words

/// A form: labels beneath each other, the field with the focus, what is wrong, and what the blacklist knows of the buyer.
struct FormDialog {
  /// One field as it is shown.
  struct Line {
    var label: CleanText
    var field: TextField
    /// What a choice is called; nil where the field is typed.
    var choice: CleanText?
    var placeholder: CleanText
    var error: CleanText?
    var isFocused: Bool
  }

  static let widest = 76

  let title: CleanText
  let lines: [Line]
  /// Above the fields: what is known of the buyer; nil in a form about nobody. Its line is there before there is anything to say,
  /// so that no field moves while somebody types.
  var banner: [[Span]]?
  /// How many lines it has where there is room for them.
  var bannerRoom = 1
  /// Beneath the fields: what will follow from them.
  var outlook: [Span] = []
  /// The same where there is little room.
  var shortOutlook: [Span] = []

  func draw(on frame: inout Frame, in body: Rectangle) {
    let width = min(Self.widest, max(1, body.columns - 4))
    let room = body.rows >= lines.count + 4 + bannerRoom ? bannerRoom : 1
    let bannerRows = banner.map { max(room, $0.count) } ?? 0
    var area = frame.openDialog(rows: lines.count + 2 + bannerRows, columns: width, title: title, in: body)
    guard area.rows > 0 else { return }
    let isTight = area.rows < lines.count + 2 + bannerRows
    for index in 0..<bannerRows where !isTight || area.rows > 3 && banner?.isEmpty == false {
      if let banner, banner.indices.contains(index) { frame.canvas.draw(banner[index], at: area.origin, width: area.columns) }
      area = area.split(top: 1).1
    }
    // Where not all fields are seen, what is wrong or follows keeps its line; the footer says the keys.
    let footRows = isTight ? min(1, area.rows - 1) : min(2, max(0, area.rows - 2))
    let (fields, foot) = area.split(top: max(1, area.rows - footRows))
    drawFields(on: &frame, in: fields)
    drawFoot(on: &frame, in: foot)
  }

  private func drawFields(on frame: inout Frame, in area: Rectangle) {
    let label = min(lines.reduce(0) { max($0, $1.label.width) } + 2, area.columns / 2)
    let focus = lines.firstIndex { $0.isFocused } ?? 0
    // The one after the focus is seen too: there is more.
    let top = max(0, min(focus + 2, lines.count) - area.rows)
    let shown = top..<min(lines.count, top + area.rows)
    frame.drawScroll(of: lines.count, showing: shown, beside: area.inset(rows: 0, columns: -1))
    for (row, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      let whole = Rectangle(row: area.row + row, column: area.column, rows: 1, columns: area.columns)
      if line.isFocused { frame.canvas.draw(.selected, at: whole.origin, role: .cursor) }
      if line.error != nil {
        frame.canvas.draw(.failed, at: Position(row: whole.row, column: whole.column + 1), role: .inputError)
      }
      let (left, field) = whole.split(left: label + 2)
      frame.canvas.draw(
        line.label, at: Position(row: left.row, column: left.column + 2), role: line.isFocused ? .title : .muted, width: label - 1
      )
      draw(line, on: &frame, in: field)
    }
  }

  private func draw(_ line: Line, on frame: inout Frame, in area: Rectangle) {
    guard let choice = line.choice else {
      return frame.drawField(line.field, placeholder: line.placeholder, isFocused: line.isFocused, in: area)
    }
    frame.canvas.fill(area, role: .input)
    let arrows = line.isFocused ? [Span("  ‹ ›", .inputPlaceholder)] : []
    frame.canvas.draw([Span(choice, .input)] + arrows, at: area.origin, width: area.columns)
  }

  /// What is wrong, else what follows.
  private func drawFoot(on frame: inout Frame, in area: Rectangle) {
    guard area.rows > 0 else { return }
    let wrong = lines.first { $0.isFocused && $0.error != nil } ?? lines.first { $0.error != nil }
    var message = outlook.width > area.columns && !shortOutlook.isEmpty ? shortOutlook : outlook
    if let wrong, let error = wrong.error {
      message = [Span(.failed, .inputError), Span(" \(wrong.label): \(error)", .inputError)]
    }
    frame.canvas.draw(message, at: Position(row: area.endRow - 1, column: area.column), width: area.columns)
  }
}

extension FormDialog {
  /// The lines of any form, its fields named and shown by the caller.
  static func lines<F: Form>(
    _ form: F, _ frame: Frame, _ name: (F.Field) -> (label: CleanText, placeholder: CleanText),
    shown: (F.Field, CleanText) -> CleanText
  ) -> [Line] {
    form.shownFields.map { field in
      let isChoice = form.choices(of: field, in: frame.model.policy) != nil
      return Line(
        label: name(field).label, field: form.fields[field] ?? TextField(),
        choice: isChoice ? shown(field, form.text(field)) : nil, placeholder: name(field).placeholder,
        error: form.errors[field].map { frame.words.sentence(for: $0) }, isFocused: form.focus == field)
    }
  }

  /// What the blacklist knows: the gravest entry, and how many more there are.
  static func banner(_ entries: [BlacklistEntry], _ frame: Frame) -> [[Span]] {
    entries.prefix(1).map { entry in
      let words = frame.words
      let who = entry.name.map { frame.shown(name: $0) } ?? frame.display(entry.key)
      let strikes: CleanText = entry.strikes > 0 ? " · \(words.strikes(entry.strikes))" : ""
      let reasons = entry.reasons.map { words.name(of: $0) }.joined(separator: ", ")
      return [
        Span(entry.level.glyph, entry.level.role), Span(" \(words.name(of: entry.level))\(strikes)", entry.level.role),
        Span("  \(who)"), Span("  \(reasons)", .blacklistReason),
        Span(entries.count > 1 ? "  +\(entries.count - 1)" : "", .muted),
      ]
    }
  }
}

extension Words {
  func sentence(for error: FormError) -> CleanText {
    switch error {
    case .missing: missing
    case .notAPhone: notAPhone
    case .maskedPhone: maskedPhone
    case .phoneTooShort: phoneTooShort
    case .phoneTooLong: phoneTooLong
    case .notAnItem: notAnItem
    case .badQuantity: badQuantity
    case .badPrice: badPrice
    case .notMoney: notMoney
    case .notTerms: notTerms
    case .notADownPayment: notADownPayment
    case .notAChoice: notAChoice
    case .notHours: notHours
    }
  }
}
