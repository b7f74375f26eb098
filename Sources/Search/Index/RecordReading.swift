/// Reads single records of a table, folded, again and again into the same room.
final class RecordReading {
  private let append: (Int, inout FoldedRows) -> Void
  private var rows = FoldedRows()

  init(_ append: @escaping (Int, inout FoldedRows) -> Void) { self.append = append }

  /// Lends a record by its place in the table.
  func withRow(_ record: Int, _ body: (FoldedRow) -> Void) {
    rows.removeAll()
    append(record, &rows)
    rows.withRow(0, body)
  }
}
