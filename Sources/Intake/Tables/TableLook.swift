import Orders

/// Finds out what a file is by reading its beginning, without taking anything of it.
package struct TableLook: Sendable {
  /// What the file is.
  package enum Outcome: Hashable, Sendable {
    case known(TableLayout, TableHeader)
    case unknown(UnknownTable)
    /// No table at all, and why.
    case unreadable(IntakeProblem)
  }

  private var table: TableReader
  private var search: TableRecognition
  private var found: Outcome?
  private var firstFault: IntakeProblem?
  private var rows = 0

  /// So many rows show what an unknown table is.
  private static let rowLimit = 400

  /// Looks for the layouts that come with the program and the user's own; `file` is where the bytes come from.
  package init(mappings: [ColumnMapping], of file: SeekableFile? = nil) {
    (search, table) = (TableRecognition(mappings: mappings), TableReader(of: file))
  }

  /// Takes the next bytes; whether more are needed.
  package mutating func read(_ chunk: [UInt8]) -> Bool {
    var table = table
    self.table = TableReader()
    table.read(chunk) { take($0) }
    self.table = table
    return found == nil && rows < Self.rowLimit
  }

  /// What the file is, as far as was read.
  package mutating func finish() -> Outcome {
    var table = table
    if found == nil, rows < Self.rowLimit { table.finish { take($0) } }
    if let found { return found }
    if let unknown = search.unknown { return .unknown(unknown) }
    return .unreadable(firstFault ?? IntakeProblem(line: 0, fault: rows == 0 ? .empty : .noTable))
  }

  private mutating func take(_ row: borrowing TableRow) -> Bool {
    rows += 1
    if let fault = row.fault {
      let problem = IntakeProblem(line: row.line, fault: fault)
      if fault.isOfTheFile { found = .unreadable(problem) }
      firstFault = firstFault ?? problem
    }
    if found == nil, let known = search.look(at: row) { found = .known(known.layout, known.header) }
    return found == nil && rows < Self.rowLimit
  }
}
