/// A line taken apart at its labels: `Nama: Rani, No HP: 0812…` has two values.
struct ChatLabelled {
  struct Value {
    let label: ChatLabel
    var text: String
  }

  /// What stands before the first label.
  var lead = ""
  var values: [Value] = []

  /// A line longer than this is nobody's form: it is left as it is, so that nothing here takes long.
  static let longestLine = 4000

  init(_ line: Substring) {
    guard line.utf8.count <= Self.longestLine else {
      lead = String(line)
      return
    }
    let text = Array(line)
    var start = 0
    var place = 0
    while let separator = Self.separator(in: text, from: place) {
      place = separator.end
      guard let found = label(in: text[start..<separator.start]) else { continue }
      // A semicolon also joins values: it is a colon only after the label that begins the line.
      if text[separator.start] == ";", found.start > 0 { continue }
      close(with: text[start..<found.start], of: text)
      values.append(Value(label: found.label, text: ""))
      start = separator.end
    }
    close(with: text[start...], of: text)
  }

  /// The text up to a label is the value of the one before it.
  private mutating func close(with text: ArraySlice<Character>, of line: [Character]) {
    guard let last = values.indices.last else { return lead = Self.trimmed(text) }
    let italic = line.prefix(while: { $0 != ":" && $0 != "=" }).contains("_")
    values[last].text = Self.value(text, isItalic: italic)
  }

  /// The label at the end of a text, and where it begins: the whole of it, else its last words.
  private func label(in text: ArraySlice<Character>) -> (label: ChatLabel, start: Int)? {
    let near = text.suffix(ChatLabels.longest)
    if near.startIndex == text.startIndex, let label = ChatLabels.label(String(near)) { return (label, text.startIndex) }
    let isNote = values.last.map { $0.label == .note } ?? false
    var start = near.startIndex
    while start < near.endIndex {
      defer { start += 1 }
      guard start > text.startIndex, let edge = Edge(before: start, in: text), !isNote || edge == .bar else { continue }
      guard near[start].isLetter || near[start] == "*" || near[start] == "_" else { continue }
      guard let label = ChatLabels.label(String(near[start...])) else { continue }
      if edge == .space, Self.isWeak(near[start...]) { continue }
      return (label, start)
    }
    return nil
  }

  /// What stands before a label within a line.
  private enum Edge {
    case bar, mark, space

    init?(before index: Int, in text: ArraySlice<Character>) {
      let before = text[..<index].reversed().drop { $0 == " " || $0 == "*" || $0 == "_" }
      let isAfterSpace = index > text.startIndex && text[index - 1] == " "
      switch before.first {
      case "|": self = .bar
      case ",", ";", "/", "(", ".", "-", "–": self = .mark
      default:
        guard isAfterSpace else { return nil }
        self = .space
      }
    }
  }

  /// Words that are a label at the beginning, but within a sentence anything.
  private static func isWeak(_ text: ArraySlice<Character>) -> Bool {
    let weak = [
      "an", "id", "user", "untuk", "buat", "kepada", "via", "lewat", "pesan", "order", "nomor", "no", "kel", "an", "cat",
    ]
    return weak.contains(ChatLabels.folded(String(text)))
  }

  private static func separator(in text: [Character], from start: Int) -> (start: Int, end: Int)? {
    var index = start
    while index < text.count {
      let isArrow = text[index] == "-" && index + 1 < text.count && text[index + 1] == ">"
      if isArrow || ":：=;".contains(text[index]) || isPointer(text[index]) {
        var end = index
        while end < text.count, ":：=> ".contains(text[end]) || end == index { end += 1 }
        return (index, end)
      }
      index += 1
    }
    return nil
  }

  /// `➡️`, `→`, `👉`: what some forms have for a colon.
  private static func isPointer(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value, scalar > 0x2000 else { return false }
    return [0x2192, 0x21D2, 0x27A1, 0x25B6, 0x1F449, 0x2794, 0x279C].contains(scalar)
  }

  /// Without what joins values or stands around them, and without WhatsApp's marks.
  private static func value(_ text: ArraySlice<Character>, isItalic: Bool) -> String {
    let marks = isItalic ? " *~□_" : " *~□"
    var inner = text.drop { marks.contains($0) }
    while let last = inner.last, (marks + ",;|").contains(last) { inner.removeLast() }
    if inner.last == ")", !inner.contains("(") { inner.removeLast() }
    if inner.last == "(" { inner.removeLast() }
    return isBlank(inner) ? "" : String(inner)
  }

  /// Whether nothing was filled in: `-`, `....`, `____`.
  private static func isBlank(_ text: ArraySlice<Character>) -> Bool { text.allSatisfy { "-–._… ()*".contains($0) } }

  private static func trimmed(_ text: ArraySlice<Character>) -> String {
    var inner = text.drop { " *~□_".contains($0) }
    while let last = inner.last, " *~□_,;|".contains(last) { inner.removeLast() }
    return String(inner)
  }
}
