import Intake
import Orders
import Workbooks

/// What comes from buyers, banks, shops and other tools.
extension Decoder {
  /// Any table: workbooks too.
  static func table(_ bytes: [UInt8]) {
    var reader = TableReader()
    var recognition = TableRecognition()
    reader.read(bytes) { recognition.look(at: $0) == nil }
    reader.finish { recognition.look(at: $0) == nil }
    _ = recognition.unknown
  }

  /// The files of a workbook, a zero byte between them: what is spoilt is the XML, since of a spoilt zip nothing is unpacked.
  static func workbook(_ bytes: [UInt8]) {
    let names = ["workbook", "_rels/workbook.xml.rels", "worksheets/sheet0", "sharedStrings", "styles"]
    let files = bytes.split(separator: 0, maxSplits: names.count - 1, omittingEmptySubsequences: false)
    let parts = zip(names, files).map { name, file in
      (name: "xl/\(name)\(name.hasSuffix(".rels") ? "" : ".xml")", content: Array(file))
    }
    guard let zipped = try? WorkbookFile.zip(parts) else { return }
    table(zipped)
    statement(zipped)
    ownOrders(zipped)
    var reader = OrderTableReader(.orders(.shopee), defaults)
    var batch = OwnBatch<ImportedOrder>()
    reader.read(zipped, into: &batch)
    reader.finish(into: &batch)
  }

  /// An export comes to the same whether few of its orders are kept in mind or all.
  static func exports(_ bytes: [UInt8]) {
    let whole = exported(bytes, ExportWindow(orders: nil))
    let streamed = exported(bytes, ExportWindow(orders: 2))
    precondition(whole.isVoid == streamed.isVoid, "a file that is read and is not")
    guard !whole.isVoid else { return }
    precondition(whole.records == streamed.records.sorted { $0.line < $1.line }, "other orders")
    precondition(whole.problems == streamed.problems.sorted { $0.line < $1.line }, "other problems")
  }

  private static func exported(_ bytes: [UInt8], _ window: ExportWindow) -> OwnBatch<ImportedOrder> {
    var next: (any RecordReading<ImportedOrder>)? = OrderTableReader(.orders(.shopee), defaults, window: window)
    var batch = OwnBatch<ImportedOrder>()
    while var reader = next {
      batch = OwnBatch()
      reader.read(bytes, into: &batch)
      reader.finish(into: &batch)
      next = reader.rereading
    }
    return batch
  }

  static func statement(_ bytes: [UInt8]) {
    guard let today = CivilDate(year: 2026, month: 11, day: 23) else { return }
    let file = StatementReader.read(bytes, today: today)
    _ = file.statement(of: "BCA 1234567890")
  }

  static func chat(_ bytes: [UInt8]) {
    guard let reading = try? ChatReading(bytes: bytes, shop: "Toko Melati") else { return }
    for draft in reading.drafts { _ = draft.order(for: Policy(calendar: ShopCalendar())) }
  }
}
