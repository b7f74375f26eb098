import Orders

/// The row of a table that names its columns.
package struct TableHeader: Hashable, Sendable {
  /// The line or row that it is, counted from 1.
  package let line: Int
  /// The sheet that it stands in; nil in a text file. The table's rows are those of the same sheet.
  package let sheet: CleanText?
  /// The names as they stand, without a guarding `'` and spaces around; empty ones at the end are left out.
  package let names: [CleanText]
  private let folded: [String]

  /// Takes a row as a header.
  package init(_ row: borrowing TableRow) {
    (line, sheet) = (row.line, row.sheet)
    var names = (0..<row.count).map { row.words($0) }
    while names.last?.isEmpty == true { names.removeLast() }
    (self.names, folded) = (names, names.map(ColumnName.folded))
  }

  /// How many columns have a name, or stand before one that has.
  package var width: Int { names.count }

  /// Where the n-th (from 0) column of this name stands, whatever its case and spaces; nil if there is none.
  package func place(of name: CleanText, nth: Int = 0) -> Int? {
    let wanted = ColumnName.folded(name)
    guard !wanted.isEmpty else { return nil }
    return folded.indices.lazy.filter { folded[$0] == wanted }.dropFirst(nth).first
  }

  /// Where the first of these names stands that is there.
  package func place(ofAny names: [CleanText]) -> Int? { names.lazy.compactMap { place(of: $0) }.first }

  /// The name of a column; its letters or number where it has none.
  package func name(at index: Int) -> CleanText {
    if names.indices.contains(index), !names[index].isEmpty { return names[index] }
    return sheet == nil ? "#\(index + 1)" : SheetAddress.letters(index)
  }
}

extension TableRow {
  /// A cell as people read it: cleaned, without a guarding `'`, line ends and runs of spaces as one space, none around.
  package func words(_ index: Int) -> CleanText {
    let cell = cell(index)
    let text = OutsideText(utf8: cell.first == UInt8(ascii: "'") ? cell.dropFirst() : cell).cleaned
    return ColumnName.tidied(text)
  }

  /// Whether nothing but spaces stands in any of its cells.
  package var isEmpty: Bool { !(0..<count).contains { cell($0).contains { $0 != 0x20 && $0 != 0x09 } } }
}

/// Names of columns as they are compared.
enum ColumnName {
  /// Lower-case and tidied.
  static func folded(_ name: CleanText) -> String { tidied(name).string.lowercased() }

  /// Line ends and runs of spaces are one space, none around.
  static func tidied(_ text: CleanText) -> CleanText {
    let string = text.string
    guard string.utf8.first == 0x20 || string.utf8.last == 0x20 || string.contains("  ") || string.contains("↵") else {
      return text
    }
    return CleanText(cleaning: string.split { $0 == " " || $0 == "↵" }.joined(separator: " "))
  }
}
