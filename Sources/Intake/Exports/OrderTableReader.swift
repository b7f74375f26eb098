import Orders

/// Reads orders of a file of a known layout, as its bytes come in: CSV or `.xlsx`, whatever stands before the header.
///
/// An export's orders come once no more of their lines are near; where they are scattered further, it has to be read again.
package struct OrderTableReader: RecordReading {
  private enum State {
    case searching
    case own
    case export(OrderExportReader)
    /// Nothing can be read of it.
    case over
  }

  private let layout: TableLayout
  private let defaults: IntakeDefaults
  private let window: ExportWindow
  /// The orders whose lines were found to be scattered when the file was read before.
  private let scattered: Set<CleanText>
  private let file: SeekableFile?
  private var table: TableReader
  private var search: TableRecognition
  private var state = State.searching
  /// Beside `state`, so that it reads on in place: taken out and put back, it would be copied for every row.
  private var own: OwnRows<OrderColumn, ImportedOrder>?
  private var sheet: CleanText?
  /// The first row that was wrong before the header was there.
  private var firstFault: IntakeProblem?
  private var hasRows = false

  /// Reads `layout` alone, which is one of orders; `file` is where its bytes come from, and `window` what is kept in mind of an export.
  package init(
    _ layout: TableLayout, _ defaults: IntakeDefaults, of file: SeekableFile? = nil, window: ExportWindow = ExportWindow()
  ) {
    self.init(layout, defaults, file, window, scattered: [])
  }

  private init(
    _ layout: TableLayout, _ defaults: IntakeDefaults, _ file: SeekableFile?, _ window: ExportWindow, scattered: Set<CleanText>
  ) {
    (self.layout, self.defaults, search) = (layout, defaults, TableRecognition(only: [layout]))
    (self.file, table, self.window, self.scattered) = (file, TableReader(of: file), window, scattered)
  }

  package mutating func read(_ chunk: [UInt8], into batch: inout OwnBatch<ImportedOrder>) {
    // Taken out, so that it can hand its rows to what stays here.
    var table = table
    self.table = TableReader()
    table.read(chunk) { take($0, &batch) }
    self.table = table
  }

  package mutating func end(into batch: inout OwnBatch<ImportedOrder>) -> Bool {
    var table = table
    self.table = TableReader()
    let hasMore = table.end { take($0, &batch) }
    self.table = table
    if hasMore { return true }
    switch state {
    case .searching: batch.problems.append(unrecognised)
    case .export(var reader):
      state = .over
      let hasMore = reader.end(into: &batch)
      state = .export(reader)
      return hasMore
    case .own, .over: break
    }
    state = .over
    return false
  }

  package var share: Double? { table.share }

  package var rereading: (any RecordReading<ImportedOrder>)? {
    guard case .export(let reader) = state, !reader.returned.isEmpty else { return nil }
    return OrderTableReader(layout, defaults, file, window, scattered: scattered.union(reader.returned))
  }

  /// Whether more rows are wanted.
  private mutating func take(_ row: borrowing TableRow, _ batch: inout OwnBatch<ImportedOrder>) -> Bool {
    hasRows = true
    // What is wrong with the whole file leaves nothing of it.
    if let fault = row.fault, fault.isOfTheFile {
      giveUp(IntakeProblem(line: row.line, fault: fault), &batch)
      return false
    }
    switch state {
    case .searching: return look(at: row, &batch)
    case .own:
      guard row.sheet == sheet else { return false }
      own?.read(row, into: &batch)
    case .export(var reader):
      guard row.sheet == sheet else { return false }
      state = .over
      reader.read(row, into: &batch)
      state = .export(reader)
      return reader.returned.isEmpty || !isTooScattered(reader, row.line, &batch)
    case .over: return false
    }
    return true
  }

  /// Gives up where more orders would have to be held than memory is meant for.
  private mutating func isTooScattered(
    _ reader: OrderExportReader, _ line: Int, _ batch: inout OwnBatch<ImportedOrder>
  ) -> Bool {
    guard scattered.count + reader.returned.count > window.scattered else { return false }
    giveUp(IntakeProblem(line: line, fault: .file(.tooScattered(limit: window.scattered))), &batch)
    return true
  }

  /// Nothing of the file is taken, not even of an export what was handed out before; whole rows of an own file stand for themselves.
  private mutating func giveUp(_ problem: IntakeProblem, _ batch: inout OwnBatch<ImportedOrder>) {
    batch.problems.append(problem)
    if case .export = state { batch.isVoid = true }
    state = .over
  }

  private mutating func look(at row: borrowing TableRow, _ batch: inout OwnBatch<ImportedOrder>) -> Bool {
    if let fault = row.fault { firstFault = firstFault ?? IntakeProblem(line: row.line, fault: fault) }
    guard let (layout, header) = search.look(at: row) else { return true }
    sheet = header.sheet
    if layout == .ownOrders {
      var reader = OwnRows<OrderColumn, ImportedOrder>(defaults) { ImportedOrder(&$0, $1) }
      reader.read(row, into: &batch)
      (own, state) = (reader, .own)
    } else if let reader = OrderExportReader(layout, header, defaults, window: window, scattered: scattered) {
      state = .export(reader)
    }
    return true
  }

  private var unrecognised: IntakeProblem {
    if !hasRows { return IntakeProblem(line: 0, fault: .empty) }
    if let firstFault { return firstFault }
    let missing = search.missing(for: layout)
    return IntakeProblem(
      line: 1, fault: layout == .ownOrders ? .notOwnOrders(missing: missing) : .notLayout(layout.name, missing: missing))
  }
}
