import Orders

/// Reads the rows after the header of an order export, or of a layout that the user has taught, into orders.
///
/// The lines of one order are joined wherever they stand, and it is handed out once no more of them are near. Where some came
/// after that (`returned`), what was handed out is not what the file says: it is read again, with those orders held to its end.
/// An order any of whose lines is wrong is left out whole, and each fault named, in the order of lines.
package struct OrderExportReader: Sendable {
  private let format: ExportFormat
  private let defaults: IntakeDefaults
  private var window: OrderWindow
  private var twins: TwinCounter
  private var problems = ProblemQueue()
  private var problemsOfScattered = ProblemQueue()
  /// The order of the last line, and whether that line could not be told whose it was.
  private var last: OrderWindow.Place?
  private var orphan: Int?
  private var isFirst = true
  /// How many rows there were, without headers and footers.
  package private(set) var rows = 0

  /// Nil where the layout is none of orders; `scattered` are those that came back when the file was read before.
  package init?(
    _ layout: TableLayout, _ header: TableHeader, _ defaults: IntakeDefaults, window: ExportWindow = ExportWindow(),
    scattered: Set<CleanText> = []
  ) {
    guard let format = ExportFormat(layout, header) else { return nil }
    (self.format, self.defaults) = (format, defaults)
    (self.window, twins) = (OrderWindow(window, scattered: scattered), TwinCounter(window, scattered: scattered))
  }

  /// The orders that came again after they were handed out; then what was handed out does not count.
  package var returned: Set<CleanText> { format.has(.reference) ? window.past.returned : twins.past.returned }

  /// Takes the next row and adds what it completes; those of another sheet are passed over.
  package mutating func read(_ row: borrowing TableRow, into batch: inout OwnBatch<ImportedOrder>) {
    guard row.sheet == format.header.sheet, !row.isEmpty || row.fault != nil else { return }
    take(row)
    let completed = window.completed(by: row.line, last: last)
    guard !completed.isEmpty || problems.isLong || problemsOfScattered.isLong else { return }
    problems.add(settle(completed, into: &batch))
    problems.flush(before: window.firstLine, into: &batch)
    problemsOfScattered.flush(before: window.firstScatteredLine, into: &batch)
  }

  /// Adds some of what is left, once the file has ended; whether more is left.
  package mutating func end(into batch: inout OwnBatch<ImportedOrder>) -> Bool {
    problems.add(settle(window.takeOutRecent(), into: &batch))
    problems.flush(before: nil, into: &batch)
    problemsOfScattered.add(settle(window.takeOutScattered(), into: &batch))
    problemsOfScattered.flush(before: window.firstScatteredLine, into: &batch)
    return window.firstScatteredLine != nil
  }

  private mutating func take(_ row: borrowing TableRow) {
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

  private mutating func take(_ cells: inout ExportCells, _ reference: CleanText?, _ line: Int) {
    let place: OrderWindow.Place
    if let reference, let earlier = window.place(of: reference) {
      window[earlier].add(&cells, defaults)
      place = earlier
    } else {
      place = window.add(ExportedOrder(&cells, reference: reference, defaults))
    }
    note(cells.problems, of: place)
    if cells.problems.contains(where: { !$0.leavesNothingOut }) { window[place].spoiledBy = line }
    if let orphan, format.has(.reference) { window[place].spoiledBy = window[place].spoiledBy ?? orphan }
    (last, orphan) = (place, nil)
  }

  /// Those of a scattered order are told with it.
  private mutating func note(_ found: [IntakeProblem], of place: OrderWindow.Place?) {
    if case .scattered? = place { problemsOfScattered.add(found) } else { problems.add(found) }
  }

  /// Adds those of the orders that are sound; why the others are not.
  private mutating func settle(_ orders: [ExportedOrder], into batch: inout OwnBatch<ImportedOrder>) -> [IntakeProblem] {
    orders.compactMap { exported in
      if let line = exported.spoiledBy {
        return exported.lines > 1 || exported.line != line ? exported.leftOut(because: line) : nil
      }
      switch exported.finished() {
      case .success(var order):
        if order.reference == nil {
          let alike = ExportIdentity.reference(order, isDated: exported.isDated, format.prefix)
          order.reference = twins.distinguished(alike)
        }
        batch.records.append(order)
        return nil
      case .failure(let problem): return problem
      }
    }
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
    let problem = IntakeProblem(
      line: row.line, column: column, cell: row.faultyCell.flatMap { row.address($0) }, fault: fault)
    var cells = ExportCells(row, format)
    let isBefore = format.places(of: .reference).first.map { $0 < row.faultyCell ?? row.count } ?? false
    guard isBefore, let reference = cells.reference() else {
      note([problem], of: nil)
      return orphan(row.line)
    }
    let place = window.place(of: reference) ?? window.add(ExportedOrder(&cells, reference: reference, defaults))
    window[place].spoiledBy = row.line
    note([problem], of: place)
    (last, orphan) = (place, nil)
  }

  /// The order of the line before, where a line has neither number nor status nor buyer: cells that a spreadsheet has merged.
  private func continued(_ cells: ExportCells) -> CleanText? {
    guard cells.problems.isEmpty, let last, ![.status, .name, .username].contains(where: { cells.text($0) != nil }) else {
      return nil
    }
    return window[last].reference
  }

  /// A line without its order's number, or with a number that is none any more.
  private mutating func leaveOut(_ row: borrowing TableRow, _ cells: ExportCells) {
    var cells = cells
    if cells.problems.isEmpty { cells.complain(.noReference, .reference) }
    note(cells.problems, of: nil)
    (last, orphan) = (nil, nil)
  }

  private mutating func orphan(_ line: Int) {
    guard format.has(.reference) else { return }
    if let last { window[last].spoiledBy = window[last].spoiledBy ?? line }
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
