import Orders

/// Reads orders of a file of a known layout, as its bytes come in: CSV or `.xlsx`, whatever stands before the header.
///
/// Own files stream; an export's orders come once the file has ended, since their lines may stand anywhere.
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
  private var table = TableReader()
  private var search: TableRecognition
  private var state = State.searching
  /// Beside `state`, so that it reads on in place: taken out and put back, it would be copied for every row.
  private var own: OwnRows<OrderColumn, ImportedOrder>?
  private var sheet: CleanText?
  /// The first row that was wrong before the header was there.
  private var firstFault: IntakeProblem?
  private var hasRows = false

  /// Reads `layout` alone, which is one of orders.
  package init(_ layout: TableLayout, _ defaults: IntakeDefaults) {
    (self.layout, self.defaults, search) = (layout, defaults, TableRecognition(only: [layout]))
  }

  package mutating func read(_ chunk: [UInt8], into batch: inout OwnBatch<ImportedOrder>) {
    // Taken out, so that it can hand its rows to what stays here.
    var table = table
    self.table = TableReader()
    table.read(chunk) { take($0, &batch) }
    self.table = table
  }

  package mutating func finish(into batch: inout OwnBatch<ImportedOrder>) {
    var table = table
    table.finish { take($0, &batch) }
    switch state {
    case .searching: batch.problems.append(unrecognised)
    case .export(let reader):
      let read = reader.finished()
      batch.records += read.records
      batch.problems += read.problems
    case .own, .over: break
    }
    state = .over
  }

  /// Whether more rows are wanted.
  private mutating func take(_ row: borrowing TableRow, _ batch: inout OwnBatch<ImportedOrder>) -> Bool {
    hasRows = true
    // What is wrong with the whole file leaves nothing of it.
    if let fault = row.fault, fault.isOfTheFile {
      batch.problems.append(IntakeProblem(line: row.line, fault: fault))
      state = .over
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
      reader.read(row)
      state = .export(reader)
    case .over: return false
    }
    return true
  }

  private mutating func look(at row: borrowing TableRow, _ batch: inout OwnBatch<ImportedOrder>) -> Bool {
    if let fault = row.fault { firstFault = firstFault ?? IntakeProblem(line: row.line, fault: fault) }
    guard let (layout, header) = search.look(at: row) else { return true }
    sheet = header.sheet
    if layout == .ownOrders {
      var reader = OwnRows<OrderColumn, ImportedOrder>(defaults) { ImportedOrder(&$0, $1) }
      reader.read(row, into: &batch)
      (own, state) = (reader, .own)
    } else if let reader = OrderExportReader(layout, header, defaults) {
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

extension IntakeProblem.Fault {
  /// Whether nothing of the file can be read.
  package var isOfTheFile: Bool {
    switch self {
    case .file, .utf16, .tooManyUnterminatedQuotes: true
    default: false
    }
  }
}

extension TableLayout {
  /// How people call it.
  package var name: CleanText {
    switch self {
    case .ownOrders, .ownBlacklist: "Tenggat"
    case .orders(.shopee): "Shopee"
    case .orders(.tiktok): "TikTok/Tokopedia"
    case .orders(.woocommerce): "WooCommerce"
    case .orders(.shopify): "Shopify"
    case .statement(let layout): layout.bankName
    case .mapped(let mapping): mapping.name
    }
  }
}

extension StatementLayout {
  fileprivate var bankName: CleanText {
    switch self {
    case .bcaPersonal, .bcaBusiness, .bcaEnglish: "BCA"
    case .mandiriCompany, .mandiriInternet: "Mandiri"
    case .briWhole, .briSmall: "BRI"
    case .bni: "BNI"
    }
  }
}
