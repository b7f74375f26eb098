import Orders

/// One line of text being edited.
package struct TextField: Hashable, Sendable {
  package private(set) var characters: [Character] = [] {
    didSet { text = CleanText(cleaning: String(characters)) }
  }
  /// What is in it; made once for each edit, since every frame asks for it several times.
  package private(set) var text = CleanText.empty
  /// Before which character the next one goes, 0 to the number of characters.
  package private(set) var cursor = 0

  package init(_ text: CleanText = .empty) {
    (characters, self.text) = (Array(text.string), text)
    cursor = characters.count
  }

  package var isEmpty: Bool { characters.isEmpty }

  /// What stands before the cursor, and from it on.
  var aroundCursor: (before: CleanText, after: CleanText) {
    if cursor == characters.count { return (text, .empty) }
    return (CleanText(cleaning: String(characters[..<cursor])), CleanText(cleaning: String(characters[cursor...])))
  }

  /// The most that a field takes; a longer paste is cut.
  package static let limit = 10_000

  /// Puts text at the cursor: one edit, line ends folded into spaces, cleaned.
  package mutating func insert(_ text: OutsideText) {
    let folded = text.cleaned.string.map { $0 == Character(Cleaning.lineEnd) ? " " : $0 }
    let room = max(0, Self.limit - characters.count)
    characters.insert(contentsOf: folded.prefix(room), at: cursor)
    cursor += min(folded.count, room)
  }

  /// Removes the character before the cursor.
  package mutating func deleteBackward() {
    guard cursor > 0 else { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  /// Removes the character at the cursor.
  package mutating func deleteForward() {
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  /// Removes the word before the cursor, and the spaces between.
  package mutating func deleteWordBackward() {
    let kept = characters[..<cursor].reversed().drop { $0 == " " }.drop { $0 != " " }.count
    characters.removeSubrange(kept..<cursor)
    cursor = kept
  }

  /// Empties the field.
  package mutating func clear() { self = TextField() }
  /// Moves the cursor, no further than the ends.
  package mutating func move(by step: Int) { cursor = min(max(cursor + step, 0), characters.count) }
  /// Moves the cursor before the first character.
  package mutating func moveToStart() { cursor = 0 }
  /// Moves the cursor behind the last character.
  package mutating func moveToEnd() { cursor = characters.count }
}
