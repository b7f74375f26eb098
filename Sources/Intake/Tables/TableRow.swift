import Orders

/// One row of a table, whatever file it stood in: its cells as bytes, quotes undone.
///
/// A number of a sheet is its digits in plain notation (`6281234567890`), a date of a sheet `2026-11-22 18:20:00`.
package struct TableRow: Sendable {
  /// The line of a text file on which it begins, or the row of a sheet; counted from 1.
  package internal(set) var line = 1
  /// The sheet that it stands in; nil in a text file.
  package internal(set) var sheet: CleanText?
  /// Why the row cannot be trusted, and in which of its cells (from 0), if that is known.
  package internal(set) var fault: IntakeProblem.Fault?
  package internal(set) var faultyCell: Int?
  /// Whether the file ends with this row and without a line end.
  package internal(set) var endsFile = false

  init() {}

  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hasNonASCII = false

  /// How many cells there are; 1 and up.
  package var count: Int { ends.count }

  /// The bytes of a cell, counted from 0; none beyond the last.
  package func cell(_ index: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(index) else { return [] }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// Lends the bytes of a cell, counted from 0; none beyond the last.
  func withCell<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let range = ends.indices.contains(index) ? (index == 0 ? 0 : ends[index - 1])..<ends[index] : 0..<0
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// A cell's text as it came.
  package func text(_ index: Int) -> OutsideText { OutsideText(utf8: cell(index)) }

  /// Where a cell (from 0) of a sheet stands, such as `B7`; nil in a text file, where the line is all there is to go to.
  package func address(_ index: Int) -> CleanText? { sheet == nil ? nil : "\(SheetAddress.letters(index))\(line)" }
}

/// How the readers fill it.
extension TableRow {
  /// A row that stands for the whole file, of which nothing can be read.
  init(fault: IntakeProblem.Fault) { (self.fault, line) = (fault, 0) }

  /// An empty line.
  var isBlank: Bool { ends.count == 1 && bytes.isEmpty && fault == nil }

  mutating func reset(line: Int, sheet: CleanText? = nil) {
    (self.line, self.sheet) = (line, sheet)
    (fault, faultyCell, endsFile, hasNonASCII) = (nil, nil, false, false)
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Notes the first thing that is wrong.
  mutating func blame(_ fault: IntakeProblem.Fault, cell: Int? = nil) {
    guard self.fault == nil else { return }
    (self.fault, faultyCell) = (fault, cell)
  }

  mutating func append(_ run: UnsafeBufferPointer<UInt8>) {
    guard fault == nil else { return }
    if bytes.count - (ends.last ?? 0) + run.count > CSVReader.cellLimit { return blame(.cellTooLarge, cell: ends.count) }
    bytes.append(contentsOf: run)
  }

  /// Whether no cell was taken yet.
  var isBare: Bool { ends.isEmpty }

  /// Adds empty cells until the next one is that of a column, counted from 0.
  mutating func fill(upTo column: Int) {
    guard fault == nil else { return }
    while ends.count < column { ends.append(bytes.count) }
  }

  /// Adds a cell whose text is whole and UTF-8.
  mutating func appendCell(_ text: some Collection<UInt8>) {
    guard fault == nil else { return }
    guard text.count <= CSVReader.cellLimit else { return blame(.cellTooLarge, cell: ends.count) }
    guard bytes.count + text.count <= CSVReader.rowLimit else { return blame(.rowTooLarge) }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  mutating func note(nonASCII: Bool, nul: Bool) {
    if nonASCII { hasNonASCII = true }
    if nul { blame(.nul, cell: ends.count) }
  }

  mutating func endCell() {
    guard ends.count < CSVReader.columnLimit else { return blame(.tooManyColumns) }
    ends.append(bytes.count)
  }

  /// Looks whether the text is UTF-8, where it is not plain ASCII.
  mutating func checkEncoding() {
    guard fault == nil, hasNonASCII, String(validating: bytes, as: UTF8.self) == nil else { return }
    blame(.notUTF8, cell: (0..<count).first { String(validating: cell($0), as: UTF8.self) == nil })
  }
}
