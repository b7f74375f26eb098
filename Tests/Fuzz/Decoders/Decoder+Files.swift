import Intake
import Orders
import Screen
import Settings
import TOML
import Words

/// Files that people write or download.
extension Decoder {
  private static let policy = Policy(calendar: ShopCalendar())
  private static let now = Moment(seconds: 1_795_000_000)
  static let defaults = IntakeDefaults(now: now, policy: policy)

  /// In chunks of any size the same rows come out.
  static func csv(_ bytes: [UInt8]) {
    let size = Int(bytes.first ?? 1) % 7 + 1
    precondition(rows(bytes, by: max(1, bytes.count)) == rows(bytes, by: size), "rows depend on the chunks")
  }

  private static func rows(_ bytes: [UInt8], by size: Int) -> [[[UInt8]]] {
    var reader = CSVReader()
    var rows: [[[UInt8]]] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      reader.read(bytes[start..<min(bytes.count, start + size)]) { row in
        if row.fault == nil { rows.append((0..<row.count).map { Array(row.cell($0)) }) } else { rows.append([]) }
      }
    }
    reader.finish { row in
      if row.fault == nil { rows.append((0..<row.count).map { Array(row.cell($0)) }) } else { rows.append([]) }
    }
    return rows
  }

  /// What is read can be imported, written, and read again to the same.
  static func ownOrders(_ bytes: [UInt8]) {
    let batch = orders(bytes)
    var book = Book()
    guard let decision = try? book.decide(.importOrders(batch.records), at: now, policy: policy) else { return }
    book.apply(decision.changes)
    var written = OwnFile.ordersHeader
    for order in book.open.values { OwnFile.append(order, in: .wib, to: &written) }
    book.settled.forEach { record in
      if let order = try? Order(record: record) { OwnFile.append(order, in: .wib, to: &written) }
      return true
    }
    let again = orders(written)
    precondition(again.problems.isEmpty && again.records.count == book.orderCount, "an export that cannot be read")
  }

  private static func orders(_ bytes: [UInt8]) -> OwnBatch<ImportedOrder> {
    var reader = OrderTableReader(.ownOrders, defaults)
    var batch = OwnBatch<ImportedOrder>()
    reader.read(bytes, into: &batch)
    reader.finish(into: &batch)
    return batch
  }

  static func ownEntries(_ bytes: [UInt8]) {
    var reader = EntryFileReader(defaults, list: NumberListDefaults())
    var batch = OwnBatch<BlacklistEntry>()
    reader.read(bytes, into: &batch)
    reader.finish(into: &batch)
    check(batch.records)
  }

  static func numbers(_ bytes: [UInt8]) {
    var reader = NumberListReader(NumberListDefaults(reason: .vanished, channel: .instagram), policy: policy)
    var batch = OwnBatch<BlacklistEntry>()
    reader.read(bytes, into: &batch)
    reader.finish(into: &batch)
    check(batch.records)
  }

  private static func check(_ entries: [BlacklistEntry]) {
    var book = Book()
    book.apply(book.importing(entries, at: now).changes)
    for entry in entries { precondition(book.entry(entry.key) != nil, "an entry that is lost") }
    precondition(book.importing(entries, at: now + 60).changes.isEmpty, "the same list again changes something")
  }

  func file(_ bytes: [UInt8]) {
    switch self {
    case .settings: _ = Settings.read(bytes, path: "config.toml")
    case .templates: _ = Templates.shipped(.english).replaced(by: bytes, file: "templates.toml")
    case .layouts: _ = LayoutsFile.read(bytes, file: "layouts.toml")
    case .theme: _ = Theme.read(Self.string(bytes), file: "theme.toml")
    default: _ = try? TOMLDocument.parse(bytes: bytes)
    }
  }
}
