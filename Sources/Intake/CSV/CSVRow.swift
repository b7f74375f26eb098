import Orders

/// One row of a CSV file: its cells as bytes, quotes undone.
package struct CSVRow: Sendable {
  /// The line on which it begins, counted from 1.
  package internal(set) var line = 1
  /// Why the row cannot be trusted, and in which of its cells (from 0), if that is known.
  package internal(set) var fault: IntakeProblem.Fault?
  package internal(set) var faultyCell: Int?
  /// Whether the file ends with this row and without a line end.
  package internal(set) var endsFile = false

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
}

/// How the scanner fills it.
extension CSVRow {
  /// An empty line.
  var isBlank: Bool { ends.count == 1 && bytes.isEmpty && fault == nil }

  mutating func reset(line: Int) {
    self.line = line
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
