import Orders
import Screen

/// A countdown in large digits, to be read from across the room.
struct BigText {
  let text: CleanText
  /// How many columns a dot is wide; it is half as many rows high, so that it looks square, but at least one.
  let scale: Int

  private static let dotRows = 5

  private var rowsPerDot: Int { max(1, scale / 2) }

  var size: Size {
    Size(
      rows: Self.dotRows * rowsPerDot,
      columns: max(0, text.string.reduce(0) { $0 + (Self.width(of: $1) + 1) * scale } - scale))
  }

  func draw(on canvas: inout Canvas, at position: Position, role: Role) {
    var column = position.column
    for character in text.string {
      for (row, dots) in Self.shape(of: character).enumerated() {
        for (index, mark) in dots.enumerated() where mark == "1" {
          let dot = Rectangle(
            row: position.row + row * rowsPerDot, column: column + index * scale, rows: rowsPerDot, columns: scale)
          canvas.fill(dot, with: .full, role: role)
        }
      }
      column += (Self.width(of: character) + 1) * scale
    }
  }

  private static func width(of character: Character) -> Int { shape(of: character).first?.utf8.count ?? 0 }

  private static func shape(of character: Character) -> [Substring] {
    (shapes[character] ?? "000|000|010|000|000").split(separator: "|")
  }

  /// What a countdown is written in: digits, the dot, the minus, and the letters of days, hours and minutes in both languages.
  private static let shapes: [Character: String] = [
    "0": "111|101|101|101|111", "1": "010|110|010|010|111", "2": "111|001|111|100|111", "3": "111|001|111|001|111",
    "4": "101|101|111|001|001", "5": "111|100|111|001|111", "6": "111|100|111|101|111", "7": "111|001|001|010|010",
    "8": "111|101|111|101|111", "9": "111|101|111|001|111", ".": "0|0|0|0|1", "−": "000|000|111|000|000", " ": "0|0|0|0|0",
    "j": "001|000|001|101|111", "m": "00000|00000|11110|10101|10101", "h": "100|100|111|101|101", "r": "000|000|111|100|100",
    "d": "001|001|111|101|111",
  ]
}
