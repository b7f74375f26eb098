import Orders
import Screen

/// Lines of labels, values and sums, as details and evidence show them; broken to a width.
struct Sheet {
  struct Line {
    var left: [Span] = []
    /// At the right edge.
    var right: [Span] = []
  }

  let width: Int
  private let labelWidth: Int
  private(set) var lines: [Line] = []

  /// - Parameter labels: All labels that will be used, so that the values stand beneath each other.
  init(width: Int, labels: [CleanText]) {
    self.width = width
    labelWidth = width < 30 ? 0 : labels.reduce(0) { max($0, $1.width) } + 2
  }

  mutating func add(_ spans: [Span], right: [Span] = []) { lines.append(Line(left: spans, right: right)) }

  /// Another sheet's lines beneath.
  mutating func add(_ other: Sheet) { lines += other.lines }

  mutating func addBlank() { if lines.last?.left.isEmpty == false { add([]) } }

  /// A text over as many lines as it needs, those after the first indented.
  mutating func add(_ text: CleanText, _ role: Role = .text, after first: [Span] = [], indent: Int = 0) {
    for (index, part) in text.broken(to: max(8, width - max(first.width, indent))).enumerated() {
      add((index == 0 ? first : [Span(spaces(indent))]) + [Span(part, role)])
    }
  }

  /// Pieces with dots between them on one line, or one beneath the other where they do not fit it.
  mutating func add(pieces: [(text: CleanText, role: Role)], after sign: [Span] = []) {
    let dot = [Span(" "), Span(.separator, .muted), Span(" ")]
    let line = pieces.enumerated().reduce(sign) { $0 + ($1.offset > 0 ? dot : []) + [Span($1.element.text, $1.element.role)] }
    guard line.width > width else { return add(line) }
    for (index, piece) in pieces.enumerated() {
      add(piece.text, piece.role, after: index == 0 ? sign : [Span(spaces(sign.width))], indent: sign.width)
    }
  }

  /// Pieces with dots between them, as many on a line as fit it.
  mutating func add(flowing pieces: [(text: CleanText, role: Role)]) {
    var line: [Span] = []
    for piece in pieces {
      let longer = line + [Span(" "), Span(.separator, .muted), Span(" "), Span(piece.text, piece.role)]
      if line.isEmpty || longer.width > width {
        if !line.isEmpty { add(line) }
        line = [Span(piece.text, piece.role)]
      } else {
        line = longer
      }
    }
    if !line.isEmpty { add(line) }
  }

  /// A label and its value; nothing if there is no value.
  mutating func add(label: CleanText, _ value: CleanText?, _ role: Role = .text) {
    guard let value, !value.isEmpty else { return }
    guard labelWidth > 0 else { return add(value, role, after: [Span("\(label): ", .muted)], indent: 2) }
    add(value, role, after: [Span(label + spaces(labelWidth - label.width), .muted)], indent: labelWidth)
  }

  /// A label at the left and a sum at the right.
  mutating func add(label: CleanText, sum: CleanText, _ role: Role = .text) {
    add([Span(label, .muted)], right: [Span(sum, role)])
  }

  /// Draws the lines from `top` on; answers which ones.
  @discardableResult
  func draw(on canvas: inout Canvas, in area: Rectangle, from top: Int) -> Range<Int> {
    let first = min(max(0, top), max(0, lines.count - area.rows))
    let shown = first..<min(lines.count, first + area.rows)
    for (row, line) in lines[shown].enumerated() {
      let position = Position(row: area.row + row, column: area.column)
      let right = line.right.width
      canvas.draw(line.left, at: position, width: max(0, area.columns - (right > 0 ? right + 1 : 0)))
      if right > 0 { canvas.draw(line.right, at: position, width: area.columns, alignment: .right) }
    }
    return shown
  }
}

/// So many spaces.
func spaces(_ count: Int) -> CleanText {
  var text = CleanText.empty
  for _ in 0..<max(0, count) { text = text + " " }
  return text
}

extension CleanText {
  /// The text in pieces of at most so many columns, broken at spaces where there are such.
  func broken(to width: Int) -> [CleanText] {
    guard self.width > width, width > 0 else { return [self] }
    var lines: [CleanText] = []
    var line = CleanText.empty
    for word in string.split(separator: " ") {
      for piece in CleanText(cleaning: String(word)).cut(to: width) {
        if !line.isEmpty, line.width + 1 + piece.width > width {
          lines.append(line)
          line = .empty
        }
        line = line.isEmpty ? piece : "\(line) \(piece)"
      }
    }
    return lines + [line]
  }

  /// The end of the text in at most so many columns, with `…` for what is left out.
  func tail(of width: Int) -> CleanText {
    // A character takes a column at least, and no more columns than bytes: of ten thousand, most need not be measured.
    let end = string.suffix(width + 1)
    if string.utf8.count <= width || end.startIndex == string.startIndex && self.width <= width { return self }
    var text = CleanText.empty
    for character in end.suffix(width).reversed() {
      let longer = CleanText(cleaning: String(character)) + text
      if longer.width >= width { break }
      text = longer
    }
    return "…\(text)"
  }

  /// The beginning of the text in at most so many columns, with `…` for what is left out.
  func head(of width: Int) -> CleanText {
    guard width > 0 else { return .empty }
    guard self.width > width else { return self }
    var text = CleanText.empty
    for character in string {
      let longer = text + CleanText(cleaning: String(character))
      if longer.width >= width { break }
      text = longer
    }
    return "\(text)…"
  }

  /// A word in pieces of at most so many columns.
  private func cut(to width: Int) -> [CleanText] {
    guard self.width > width else { return [self] }
    var pieces: [CleanText] = []
    var piece = ""
    for character in string {
      if !piece.isEmpty, CleanText(cleaning: piece + String(character)).width > width {
        pieces.append(CleanText(cleaning: piece))
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [CleanText(cleaning: piece)]
  }
}
