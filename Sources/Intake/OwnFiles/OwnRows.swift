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

/// What a run of bytes gave.
package struct OwnBatch<Record> {
  package var records: [Record] = []
  package var problems: [IntakeProblem] = []
  /// Whether the rows are only counted and checked: then a reader may leave the texts of records out.
  package var isCounted = false
  /// Whether nothing of the file can be taken, its last problem being why: then what was handed out before does not count either.
  package var isVoid = false

  package init() {}

  /// Makes room for what comes next.
  package mutating func clear() {
    records.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
  }
}

extension OwnBatch: Sendable where Record: Sendable {}

/// Takes the header off and hands the cells on.
struct OwnRows<Column: OwnColumn, Record: Sendable>: Sendable {
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
    var cells = OwnCells(copy row, header, isCounted: batch.isCounted)
    let record = make(&cells, defaults)
    if !cells.problems.isEmpty { return batch.problems += cells.problems }
    if let record { batch.records.append(record) }
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
