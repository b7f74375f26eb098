import Orders
import Words

/// A text with placeholders, line by line.
package struct MessageTemplate: Hashable, Sendable {
  enum Piece: Hashable {
    case text(CleanText)
    case value(Placeholder)
  }

  private let lines: [[Piece]]

  /// Reads a text such as `Halo {honorific} {name}`.
  init(reading text: String, for name: TemplateName) throws(TemplateFault) {
    var lines: [[Piece]] = []
    for line in MessageText(OutsideText(text)).lines { lines.append(try Self.pieces(of: line.string)) }
    let used = lines.joined()
    guard !used.isEmpty else { throw .empty }
    guard text.unicodeScalars.count <= MessageText.limit else { throw .tooLong }
    for case .value(let placeholder) in used where !name.possible.contains(placeholder) {
      throw .notInThisText(CleanText(cleaning: placeholder.rawValue))
    }
    for placeholder in name.required where !used.contains(.value(placeholder)) {
      throw .missing(CleanText(cleaning: placeholder.rawValue))
    }
    self.lines = lines
  }

  private static func pieces(of line: String) throws(TemplateFault) -> [Piece] {
    var pieces: [Piece] = []
    var rest = line[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { pieces.append(.text(CleanText(cleaning: String(rest[..<open])))) }
      guard let close = rest[open...].firstIndex(of: "}") else { throw .unclosed }
      let name = String(rest[rest.index(after: open)..<close])
      guard let placeholder = Placeholder(rawValue: name) else { throw .unknownPlaceholder(CleanText(cleaning: name)) }
      pieces.append(.value(placeholder))
      rest = rest[rest.index(after: close)...]
    }
    return rest.isEmpty ? pieces : pieces + [.text(CleanText(cleaning: String(rest)))]
  }

  /// The text with its values put in, once: what a value contains is never read as a placeholder.
  func filled(with values: MessageValues) -> MessageText {
    MessageText(lines: lines.flatMap { filled($0, with: values) })
  }

  private func filled(_ line: [Piece], with values: MessageValues) -> [CleanText] {
    let used = line.compactMap { piece -> Placeholder? in if case .value(let placeholder) = piece { placeholder } else { nil } }
    if used == [.items] { return values.items.map { item in joined(line, values) { _ in item } } }
    let isMissing = used.contains { !$0.isDispensable && values[$0].isEmpty }
    return isMissing && !used.contains(.payable) ? [] : [joined(line, values) { values[$0] }]
  }

  private func joined(_ line: [Piece], _ values: MessageValues, _ value: (Placeholder) -> CleanText) -> CleanText {
    let text = line.reduce(CleanText.empty) { text, piece in
      switch piece {
      case .text(let literal): text + literal
      case .value(let placeholder): text + value(placeholder)
      }
    }
    return text.withoutGaps
  }
}

extension CleanText {
  /// Without the doubled or hanging blanks that an empty value leaves: `Halo  ,` is `Halo,`.
  fileprivate var withoutGaps: CleanText {
    var result = ""
    for character in string {
      if result.last == " ", character == " " || character == "," || character == "." { result.removeLast() }
      result.append(character)
    }
    while result.last == " " { result.removeLast() }
    return CleanText(cleaning: result)
  }
}
