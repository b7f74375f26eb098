import Orders

/// Reads blacklist entries of a table, CSV or workbook: the own one, or one that the user has taught.
struct EntryTableReader: RecordReading {
  private enum Rows {
    case unknown
    case own
    case mapped(MappedEntryRows)
    case another
  }

  private let defaults: IntakeDefaults
  private let list: NumberListDefaults
  private var table: TableReader
  private var recognition: TableRecognition
  private var rows = Rows.unknown
  /// Beside `rows`, so that it reads on in place: taken out and put back, it would be copied for every row.
  private var own: OwnRows<BlacklistColumn, BlacklistEntry>?
  private var firstLine: Int?

  init(_ defaults: IntakeDefaults, list: NumberListDefaults, mappings: [ColumnMapping], of file: SeekableFile? = nil) {
    (self.defaults, self.list, table) = (defaults, list, TableReader(of: file))
    recognition = TableRecognition(only: mappings.filter { $0.kind == .blacklist }.map { .mapped($0) } + [.ownBlacklist])
  }

  mutating func read(_ chunk: [UInt8], into batch: inout OwnBatch<BlacklistEntry>) {
    var table = table
    // Taken out, so that the rows can be handed on while it reads.
    self.table = TableReader()
    table.read(chunk) { take($0, &batch) }
    self.table = table
  }

  mutating func end(into batch: inout OwnBatch<BlacklistEntry>) -> Bool {
    var table = table
    self.table = TableReader()
    let hasMore = table.end { take($0, &batch) }
    self.table = table
    if hasMore { return true }
    guard case .unknown = rows else { return false }
    batch.problems.append(IntakeProblem(line: firstLine ?? 0, fault: firstLine == nil ? .empty : notOurs))
    return false
  }

  var share: Double? { table.share }

  var isBetweenRows: Bool { table.isBetweenRows }

  func furtherOn() -> (any RecordReading<BlacklistEntry>)? {
    switch rows {
    case .unknown, .another: return nil
    case .own, .mapped:
      guard let table = table.furtherOn() else { return nil }
      var reader = self
      reader.table = table
      return reader
    }
  }

  private var notOurs: IntakeProblem.Fault { .notOwnBlacklist(missing: recognition.missing(for: .ownBlacklist)) }

  /// Answers whether more rows are wanted.
  private mutating func take(_ row: borrowing TableRow, _ batch: inout OwnBatch<BlacklistEntry>) -> Bool {
    switch rows {
    case .own: own?.read(row, into: &batch)
    case .mapped(let reader): reader.read(row, into: &batch)
    case .another: return false
    case .unknown: begin(row, &batch)
    }
    return true
  }

  private mutating func begin(_ row: borrowing TableRow, _ batch: inout OwnBatch<BlacklistEntry>) {
    if let fault = row.fault {
      rows = .another
      return batch.problems.append(IntakeProblem(line: row.line, fault: fault))
    }
    firstLine = firstLine ?? row.line
    guard let (layout, header) = recognition.look(at: row) else { return }
    switch layout {
    case .ownBlacklist:
      var reader = OwnRows<BlacklistColumn, BlacklistEntry>(defaults) { BlacklistEntry(&$0, $1) }
      reader.read(row, into: &batch)
      (own, rows) = (reader, .own)
    case .mapped(let mapping): rows = .mapped(MappedEntryRows(mapping, header, defaults, list))
    case .ownOrders, .orders, .statement: break
    }
  }
}
