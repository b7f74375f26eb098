import Orders

/// Finds the header of a table among its first rows, and so what the table is.
///
/// Hand it row by row until it answers. Rows before the header (account, period) stay in `preamble`. The header must be among
/// the first 40 rows of its sheet; each sheet of a file gets its chance.
package struct TableRecognition: Sendable {
  /// A row as people read it, with its line.
  package struct Line: Hashable, Sendable {
    package let line: Int
    package let sheet: CleanText?
    package let cells: [CleanText]
  }

  private static let depth = 40
  private static let keptCells = 200

  private static let sheetLimit = 20

  private let layouts: [TableLayout]
  /// What stood before the header; of earlier sheets too, if they had none.
  package private(set) var preamble: [Line] = []
  /// The sheet of the last row, and how many of its rows were looked at.
  private var sheet: CleanText?
  private var looked = 0
  private var sheets = 1
  /// The headers that they could have been.
  private var guesses: [TableHeader] = []

  /// Looks for the layouts that come with the program and the user's own; the user's go first.
  package init(mappings: [ColumnMapping] = []) { layouts = mappings.map { .mapped($0) } + TableLayout.shipped }

  /// Looks for these alone.
  package init(only layouts: [TableLayout]) { self.layouts = layouts }

  /// What the table is, if this row is its header; call it for each row in turn until it answers.
  package mutating func look(at row: borrowing TableRow) -> (layout: TableLayout, header: TableHeader)? {
    if row.isEmpty { return nil }
    if row.sheet != sheet, looked > 0 { (looked, sheets) = (0, sheets + 1) }
    guard looked < Self.depth, sheets <= Self.sheetLimit else { return nil }
    (sheet, looked) = (row.sheet, looked + 1)
    let header = TableHeader(row)
    if let layout = layout(of: header) { return (layout, header) }
    guesses.append(header)
    preamble.append(Line(line: row.line, sheet: row.sheet, cells: (0..<min(row.count, Self.keptCells)).map { row.words($0) }))
    return nil
  }

  /// Of several that fit, the one that asks for the most columns.
  private func layout(of header: TableHeader) -> TableLayout? {
    layouts.filter { $0.pattern.missing(in: header).isEmpty }.max { left, right in
      (left.isOwnTeaching ? 1 : 0, left.pattern.groups.count) < (right.isOwnTeaching ? 1 : 0, right.pattern.groups.count)
    }
  }
}

extension TableRecognition {
  /// What the table could be read as, if none of its rows was a known header; nil if it has fewer than two columns or rows.
  package var unknown: UnknownTable? {
    guard let best = guesses.indices.max(by: { (weight($0), $1) < (weight($1), $0) }), weight(best) >= 2 else { return nil }
    let header = guesses[best]
    let samples = preamble.filter { $0.sheet == header.sheet && $0.line > header.line }.prefix(3)
    return UnknownTable(header: header, samples: samples.map(\.cells))
  }

  /// Of a layout that was asked for, the columns that the likeliest header does not have.
  package func missing(for layout: TableLayout) -> [CleanText] {
    let lacks = guesses.map { layout.pattern.missing(in: $0) }
    return lacks.min { $0.count < $1.count } ?? layout.pattern.groups.map { $0.joined(separator: "/") }
  }

  /// How many different names a row has that are no numbers.
  private func weight(_ index: Int) -> Int {
    Set(guesses[index].names.filter { name in !name.isEmpty && name.string.contains(where: \.isLetter) }).count
  }
}

extension TableLayout {
  fileprivate var isOwnTeaching: Bool { if case .mapped = self { true } else { false } }
}

/// A table whose layout is not known: what a person needs to see to say which column is what.
package struct UnknownTable: Hashable, Sendable {
  /// The likeliest header.
  package let header: TableHeader
  /// Up to three rows after it.
  package let samples: [[CleanText]]

  /// The samples of one column, empty ones left out.
  package func samples(of column: Int) -> [CleanText] {
    samples.compactMap { $0.indices.contains(column) && !$0[column].isEmpty ? $0[column] : nil }
  }
}
