/// Reads a JSON array of objects as a table, as its bytes come in: a header, then an object a row. A row's line is the one on which
/// its object begins.
struct JSONReader: Sendable {
  private var splitter = JSONSplitter()
  private let fields = JSONFields()
  private var columns: JSONColumns?
  private var row = TableRow()

  mutating func read(_ chunk: some Collection<UInt8>, _ body: (borrowing TableRow) -> Bool) {
    var splitter = splitter
    self.splitter = JSONSplitter()
    splitter.read(chunk) { take($0, line: $1, body) }
    self.splitter = splitter
  }

  /// Says so if the file breaks off.
  mutating func finish(_ body: (borrowing TableRow) -> Bool) {
    guard !splitter.isWhole else { return }
    _ = refuse(.cutOff, line: splitter.lastLine, body)
  }

  /// Whether more rows are wanted.
  private mutating func take(_ element: [UInt8]?, line: Int, _ body: (borrowing TableRow) -> Bool) -> Bool {
    guard let element else { return refuse(.notJSON, line: line, body) }
    if element.count > JSONSplitter.elementLimit { return refuse(.rowTooLarge, line: line, body) }
    if JSONFields.hasNUL(element) { return refuse(.nul, line: line, body) }
    guard let values = fields.read(element) else { return refuse(.notJSON, line: line, body) }
    if columns == nil {
      let columns = JSONColumns(first: values)
      if columns.names.count > CSVReader.columnLimit { return refuse(.tooManyColumns, line: line, body) }
      self.columns = columns
      guard hand(columns.names.map { Array($0.utf8) }, line: line, body) else { return false }
    }
    guard let cells = columns?.cells(values) else { return refuse(.expected(.items), line: line, body) }
    return hand(cells, line: line, body)
  }

  private mutating func hand(_ cells: [[UInt8]], line: Int, _ body: (borrowing TableRow) -> Bool) -> Bool {
    row.reset(line: line)
    for cell in cells { row.appendCell(cell) }
    return body(row)
  }

  private mutating func refuse(_ fault: IntakeProblem.Fault, line: Int, _ body: (borrowing TableRow) -> Bool) -> Bool {
    row.reset(line: line)
    row.appendCell([])
    row.blame(fault)
    return body(row)
  }
}
