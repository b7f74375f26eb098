import Orders
import Screen

/// Several lines of text being edited.
package struct TextArea: Hashable, Sendable {
  package private(set) var lines: [TextField]
  /// The line with the cursor.
  package private(set) var row = 0

  package init(_ text: MessageText) {
    lines = text.lines.isEmpty ? [TextField()] : text.lines.map { TextField($0) }
    lines[0].moveToStart()
  }

  package var text: MessageText { MessageText(lines: lines.map(\.text)) }

  /// Whether the cursor is behind all of the text.
  var isAtEnd: Bool { row == lines.count - 1 && line.cursor == line.characters.count }

  /// The line with the cursor, to be edited.
  var line: TextField {
    get { lines[row] }
    set { lines[row] = newValue }
  }

  /// Ends the line at the cursor and goes on in a new one.
  mutating func breakLine() {
    let (before, after) = halves
    lines[row] = TextField(before)
    lines.insert(TextField(after), at: row + 1)
    row += 1
    lines[row].moveToStart()
  }

  /// Puts text at the cursor, its line ends as line ends; in one piece, so that a long paste takes no longer than its length.
  mutating func insert(_ text: OutsideText) {
    let new = MessageText(text).lines
    guard new.count > 1, let first = new.first, let last = new.last else {
      if let only = new.first { lines[row].insert(OutsideText(only.string)) }
      return
    }
    let (before, after) = halves
    var end = TextField(last)
    let column = end.characters.count
    if !after.isEmpty { end = TextField(last + after) }
    end.moveToStart()
    end.move(by: column)
    let between = new[1..<new.count - 1].map { TextField($0) }
    lines.replaceSubrange(row...row, with: [TextField(before + first)] + between + [end])
    row += new.count - 1
  }

  /// Leaves only so many lines, at least one.
  mutating func cut(to count: Int) {
    guard lines.count > count else { return }
    lines.removeLast(lines.count - max(1, count))
    row = min(row, lines.count - 1)
  }

  /// Takes a key that edits lines.
  mutating func edit(_ key: Key) {
    switch key {
    case .enter: breakLine()
    case .paste(let text), .burst(let text): insert(text)
    case .backspace: deleteBackward()
    case .named(.delete, []): deleteForward()
    case .up: move(by: -1)
    case .down: move(by: 1)
    default: _ = line.edit(key)
    }
  }

  /// Removes the character before the cursor, or the line end.
  mutating func deleteBackward() {
    guard lines[row].cursor == 0 else { return lines[row].deleteBackward() }
    guard row > 0 else { return }
    let below = lines.remove(at: row).text
    row -= 1
    join(below)
  }

  /// Removes the character at the cursor, or the line end.
  mutating func deleteForward() {
    guard lines[row].cursor == lines[row].characters.count else { return lines[row].deleteForward() }
    guard row + 1 < lines.count else { return }
    join(lines.remove(at: row + 1).text)
  }

  /// Goes up or down, to the same column where the line is that long.
  mutating func move(by step: Int) {
    let column = lines[row].cursor
    row = min(max(0, row + step), lines.count - 1)
    lines[row].moveToStart()
    lines[row].move(by: column)
  }

  private var halves: (before: CleanText, after: CleanText) {
    let line = lines[row]
    return (
      CleanText(cleaning: String(line.characters[..<line.cursor])), CleanText(cleaning: String(line.characters[line.cursor...]))
    )
  }

  private mutating func join(_ below: CleanText) {
    let length = lines[row].characters.count
    lines[row] = TextField(lines[row].text + below)
    lines[row].moveToStart()
    lines[row].move(by: length)
  }
}
