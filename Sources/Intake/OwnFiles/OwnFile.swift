import Orders

/// The own CSV files as they are written (interface.md, Own CSV files): a header, then row by row, so that none need be whole in
/// memory. What is written reads back to equal values.
package enum OwnFile {
  /// The first row of an orders file.
  package static var ordersHeader: [UInt8] { header(OrderColumn.names) }
  /// The first row of a blacklist file.
  package static var blacklistHeader: [UInt8] { header(BlacklistColumn.names) }

  /// Adds an order's row, moments with the zone's offset.
  package static func append(_ order: Order, in zone: Zone, to bytes: inout [UInt8]) {
    append(order, columns: OrderColumn.self, to: &bytes) { $0.text($1, in: zone) }
  }

  /// Adds a blacklist entry's row, moments with the zone's offset; masked, it no longer says who it is, and cannot be imported.
  package static func append(_ entry: BlacklistEntry, in zone: Zone, isMasked: Bool = false, to bytes: inout [UInt8]) {
    append(entry, columns: BlacklistColumn.self, to: &bytes) { isMasked ? $0.maskedText($1, in: zone) : $0.text($1, in: zone) }
  }

  private static func append<Record, Column: OwnColumn>(
    _ record: Record, columns: Column.Type, to bytes: inout [UInt8], _ text: (Record, Column) -> CleanText?
  ) {
    // Handed over, not copied: the bytes so far can be many.
    var writer = CSVWriter(after: bytes.taken())
    for column in Column.allCases { writer.cell(text(record, column)) }
    writer.endRow()
    bytes = writer.bytes
  }

  private static func header(_ names: [CleanText]) -> [UInt8] {
    var writer = CSVWriter()
    for name in names { writer.cell(name) }
    writer.endRow()
    return writer.bytes
  }
}

extension [UInt8] {
  fileprivate mutating func taken() -> [UInt8] {
    let all = self
    self = []
    return all
  }
}
