import Orders

/// Reads the rows after the header of an order export, or of a layout that the user has taught, into orders.
///
/// The lines of one order are joined wherever they stand. An order any of whose lines is wrong is left out whole, and each
/// fault named; so nothing is handed out before the file has ended. Kept in memory are the orders, never the rows.
package struct OrderExportReader: Sendable {
  private let format: ExportFormat
  private let defaults: IntakeDefaults
  private var orders: [ExportedOrder] = []
  private var known: [CleanText: Int] = [:]
  private var problems: [IntakeProblem] = []
  /// The order of the last line, and whether that line could not be told whose it was.
  private var last: Int?
  private var orphan: Int?
  private var isFirst = true
  /// How many rows there were, without headers and footers.
  package private(set) var rows = 0

  /// Nil where the layout is none of orders.
  package init?(_ layout: TableLayout, _ header: TableHeader, _ defaults: IntakeDefaults) {
    guard let format = ExportFormat(layout, header) else { return nil }
    (self.format, self.defaults) = (format, defaults)
  }

  /// Takes the next row; those of another sheet are passed over.
  package mutating func read(_ row: borrowing TableRow) {
    guard row.sheet == format.header.sheet, !row.isEmpty || row.fault != nil else { return }
    if let fault = row.fault ?? shape(row) {
      rows += 1
      return spoil(row, fault)
    }
    var cells = ExportCells(row, format)
    defer { isFirst = false }
    guard !isFooter(row), !isDescription(cells) else { return }
    rows += 1
    let reference = cells.reference() ?? continued(cells)
    guard reference != nil || !format.has(.reference) else { return leaveOut(row, cells) }
    take(&cells, reference, row.line)
  }

  /// The orders, in the order of their first lines, and what could not be taken.
  package func finished() -> OwnBatch<ImportedOrder> {
    var batch = OwnBatch<ImportedOrder>()
    batch.problems = problems
    var twins: [CleanText: Int] = [:]
    for exported in orders {
      if let line = exported.spoiledBy {
        if exported.lines > 1 || exported.line != line { batch.problems.append(exported.leftOut(because: line)) }
        continue
      }
      switch exported.finished() {
      case .success(var order):
        order.reference = order.reference ?? ExportIdentity.reference(order, isDated: exported.isDated, format.prefix, &twins)
        batch.records.append(order)
      case .failure(let problem): batch.problems.append(problem)
      }
    }
    batch.problems.sort { $0.line < $1.line }
    return batch
  }

  private mutating func take(_ cells: inout ExportCells, _ reference: CleanText?, _ line: Int) {
    let index: Int
    if let reference, let earlier = known[reference] {
      orders[earlier].add(&cells, defaults)
      index = earlier
    } else {
      orders.append(ExportedOrder(&cells, reference: reference, defaults))
      index = orders.count - 1
      if let reference { known[reference] = index }
    }
    problems += cells.problems
    if cells.problems.contains(where: { !$0.leavesNothingOut }) { orders[index].spoiledBy = line }
    if let orphan, format.has(.reference) { orders[index].spoiledBy = orders[index].spoiledBy ?? orphan }
    (last, orphan) = (index, nil)
  }
}

/// Lines that are not as they should be.
extension OrderExportReader {
  /// A file cut off while it was copied ends within a row.
  private func shape(_ row: borrowing TableRow) -> IntakeProblem.Fault? {
    let width = format.header.width
    if row.endsFile, row.count < width { return .cutOff }
    let hasMore = row.count > width && (width..<row.count).contains { !row.cell($0).isEmpty }
    return hasMore ? .moreCellsThanColumns : nil
  }

  /// Its order is left out; where that cannot be told, so are the orders of the lines around it.
  private mutating func spoil(_ row: borrowing TableRow, _ fault: IntakeProblem.Fault) {
    let column = row.faultyCell.map { format.header.name(at: $0) }
    problems.append(IntakeProblem(line: row.line, column: column, cell: row.faultyCell.flatMap { row.address($0) }, fault: fault))
    var cells = ExportCells(row, format)
    let isBefore = format.places(of: .reference).first.map { $0 < row.faultyCell ?? row.count } ?? false
    guard isBefore, let reference = cells.reference() else { return orphan(row.line) }
    if let index = known[reference] {
      orders[index].spoiledBy = row.line
    } else {
      known[reference] = orders.count
      orders.append(ExportedOrder(&cells, reference: reference, defaults))
      orders[orders.count - 1].spoiledBy = row.line
    }
    (last, orphan) = (known[reference], nil)
  }

  /// The order of the line before, where a line has neither number nor status nor buyer: cells that a spreadsheet has merged.
  private func continued(_ cells: ExportCells) -> CleanText? {
    guard cells.problems.isEmpty, let last, ![.status, .name, .username].contains(where: { cells.text($0) != nil }) else {
      return nil
    }
    return orders[last].reference
  }

  /// A line without its order's number, or with a number that is none any more.
  private mutating func leaveOut(_ row: borrowing TableRow, _ cells: ExportCells) {
    var cells = cells
    if cells.problems.isEmpty { cells.complain(.noReference, .reference) }
    problems += cells.problems
    (last, orphan) = (nil, nil)
  }

  private mutating func orphan(_ line: Int) {
    guard format.has(.reference) else { return }
    if let last { orders[last].spoiledBy = orders[last].spoiledBy ?? line }
    orphan = line
  }

  /// TikTok explains its columns in the row after the header.
  private func isDescription(_ cells: ExportCells) -> Bool {
    isFirst && format.layout == .tiktok && !(cells.text(.reference)?.string.contains(where: \.isNumber) ?? false)
  }

  /// `Total;;;5.000.000` under the table.
  private func isFooter(_ row: borrowing TableRow) -> Bool {
    guard
      format.places(of: .name).allSatisfy({ row.words($0).isEmpty }) || !format.has(.name) || format.places(of: .name).contains(0)
    else { return false }
    guard let first = (0..<row.count).first(where: { !row.words($0).isEmpty }) else { return true }
    let word = row.words(first).string.lowercased().prefix { $0.isLetter || $0 == " " }
    return ["total", "grand total", "subtotal", "jumlah", "jumlah total", "total keseluruhan"].contains(
      word.trimmingSuffix { $0 == " " })
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isOut: (Character) -> Bool) -> String {
    var rest = self
    while let last = rest.last, isOut(last) { rest.removeLast() }
    return String(rest)
  }
}

extension ExportedOrder {
  fileprivate func leftOut(because line: Int) -> IntakeProblem {
    IntakeProblem(line: self.line, fault: .orderLeftOut(reference ?? "-", line: line))
  }
}
