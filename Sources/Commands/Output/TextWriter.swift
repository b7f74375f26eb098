import Orders

/// Writes lines for people to an output.
package struct TextWriter {
  private let output: Output
  /// How many columns a terminal gives to a text.
  let width: (CleanText) -> Int

  package init(_ output: Output, width: @escaping (CleanText) -> Int) { (self.output, self.width) = (output, width) }

  /// Writes one line.
  package mutating func line(_ text: CleanText = .empty) {
    output.write(text.string.utf8)
    output.write(CollectionOfOne(UInt8(ascii: "\n")))
  }

  /// Rows in columns that stand under one another, two spaces between; what `right` numbers ends in line.
  package mutating func table(_ rows: [[CleanText]], right: Set<Int> = []) {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], width(cell))
      }
    }
    for row in rows { line(aligned(row, widths, right)) }
  }

  private func aligned(_ row: [CleanText], _ widths: [Int], _ right: Set<Int>) -> CleanText {
    var result: CleanText = ""
    var owed = 0
    for (column, cell) in row.enumerated() {
      let gap = widths[column] - width(cell)
      if right.contains(column) { owed += gap }
      // Blanks are written before what follows them, so that no line ends in any.
      if !cell.isEmpty {
        result = result + spaces(owed) + cell
        owed = 0
      }
      owed += (right.contains(column) ? 0 : gap) + 2
    }
    return result
  }

  private func spaces(_ count: Int) -> CleanText { CleanText(cleaning: String(repeating: " ", count: count)) }
}
