import Orders

/// By what empty cells of an own file are filled.
package struct IntakeDefaults: Sendable {
  /// The moment of the import: of an order or entry that has none.
  package var now: Moment
  /// The zone of moments without an offset.
  package var zone: Zone
  /// The rules that give an entry its level.
  package var policy: Policy

  package init(now: Moment, policy: Policy) { (self.now, self.policy, zone) = (now, policy, policy.calendar.zone) }
}

/// What an own CSV file can be read into: `ImportedOrder` or `BlacklistEntry`.
package protocol OwnRecord: Sendable {
  /// Makes a reader of its columns.
  static func rowReader(_ defaults: IntakeDefaults) -> any OwnRowReader<Self>
}

/// Reads the rows of one kind of own file, the header first.
package protocol OwnRowReader<Record>: Sendable {
  associatedtype Record
  mutating func read(_ row: borrowing TableRow, into batch: inout OwnBatch<Record>)
  /// Complains if there was no row at all.
  mutating func finish(into batch: inout OwnBatch<Record>)
}

/// What a run of bytes gave.
package struct OwnBatch<Record> {
  package var records: [Record] = []
  package var problems: [IntakeProblem] = []

  package init() {}

  /// Makes room for what comes next.
  package mutating func clear() {
    records.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
  }
}

extension OwnBatch: Sendable where Record: Sendable {}

/// Reads an own CSV file as it comes in, in chunks of any size, in memory that does not grow with the file.
///
/// A row with anything wrong is left out and its problems are named; the rest goes on. A header of another kind of file is one
/// problem, and nothing is read.
package struct OwnFileReader<Record: OwnRecord>: Sendable {
  private var table = TableReader()
  private var rows: any OwnRowReader<Record>

  package init(_ defaults: IntakeDefaults) { rows = Record.rowReader(defaults) }

  /// Takes the next bytes; what the rows that they complete gave.
  package mutating func read(_ chunk: some Collection<UInt8>, into batch: inout OwnBatch<Record>) {
    table.read(chunk) { row in
      rows.read(row, into: &batch)
      return true
    }
  }

  /// What was left, once the file has ended.
  package mutating func finish(into batch: inout OwnBatch<Record>) {
    table.finish { row in
      rows.read(row, into: &batch)
      return true
    }
    rows.finish(into: &batch)
  }

  /// Reads a whole file that is in memory.
  package static func read(_ bytes: [UInt8], _ defaults: IntakeDefaults) -> OwnBatch<Record> {
    var reader = OwnFileReader(defaults)
    var batch = OwnBatch<Record>()
    reader.read(bytes, into: &batch)
    reader.finish(into: &batch)
    return batch
  }
}

/// Takes the header off and hands the cells on.
struct OwnRows<Column: OwnColumn, Record: Sendable>: OwnRowReader {
  let defaults: IntakeDefaults
  let make: @Sendable (inout OwnCells<Column>, IntakeDefaults) -> Record?
  private var header: OwnHeader<Column>?
  private var isAnotherFile = false

  init(_ defaults: IntakeDefaults, make: @escaping @Sendable (inout OwnCells<Column>, IntakeDefaults) -> Record?) {
    (self.defaults, self.make) = (defaults, make)
  }

  mutating func read(_ row: borrowing TableRow, into batch: inout OwnBatch<Record>) {
    if isAnotherFile { return }
    guard let header else { return readHeader(row, &batch) }
    if let fault = row.fault ?? shape(row, header) {
      return batch.problems.append(IntakeProblem(line: row.line, column: header.name(at: row.faultyCell), fault: fault))
    }
    var cells = OwnCells(copy row, header)
    let record = make(&cells, defaults)
    batch.problems += cells.problems
    if let record, cells.problems.isEmpty { batch.records.append(record) }
  }

  func finish(into batch: inout OwnBatch<Record>) {
    if header == nil, !isAnotherFile { batch.problems.append(IntakeProblem(line: 0, fault: .empty)) }
  }

  private mutating func readHeader(_ row: borrowing TableRow, _ batch: inout OwnBatch<Record>) {
    do throws(IntakeProblem) {
      if let fault = row.fault { throw IntakeProblem(line: row.line, fault: fault) }
      let header = try OwnHeader<Column>(row)
      batch.problems += header.problems
      self.header = header
    } catch {
      batch.problems.append(error)
      isAnotherFile = true
    }
  }

  /// A file cut off while it was copied ends within a row: what is left of its last cell could be half a sum.
  private func shape(_ row: borrowing TableRow, _ header: OwnHeader<Column>) -> IntakeProblem.Fault? {
    if row.endsFile, row.count < header.width { return .cutOff }
    let hasMore = row.count > header.width && (header.width..<row.count).contains { !row.cell($0).isEmpty }
    return hasMore ? .moreCellsThanColumns : nil
  }
}
