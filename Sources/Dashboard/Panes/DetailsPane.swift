import Orders
import Screen
import Words

/// Pane 4: the selected order, or the selected entry's evidence while the blacklist has the focus.
struct DetailsPane {
  static func draw(on frame: inout Frame, in area: Rectangle) {
    let inner = area.inset(rows: 0, columns: area.columns > 30 ? 1 : 0)
    guard !inner.isEmpty else { return }
    guard let sheet = sheet(on: &frame, width: inner.columns) else {
      return frame.drawCentred(showsEntry(frame) ? frame.words.pickAnEntry : frame.words.pickAnOrder, in: area)
    }
    let shown = sheet.draw(on: &frame.canvas, in: inner, from: frame.model.detailsTop)
    frame.drawScroll(of: sheet.lines.count, showing: shown, beside: area)
  }

  static func title(_ frame: Frame, role: Role) -> [Span] {
    if showsEntry(frame) {
      guard let entry = entry(frame) else { return [Span(frame.words.detailsPane, role)] }
      let name: CleanText = entry.name.map { " \(frame.shown(name: $0))" } ?? ""
      return [Span("\(frame.display(entry.key))\(name)", role)]
    }
    guard let order = order(frame) else { return [Span(frame.words.detailsPane, role)] }
    return [Span("#\(order.id) \(frame.buyer(order.buyer).0)", role)]
  }

  private static func showsEntry(_ frame: Frame) -> Bool { frame.model.focus == .blacklist }
  private static func order(_ frame: Frame) -> Order? { frame.model.orders.selection.flatMap { frame.model.book.order($0) } }

  private static func entry(_ frame: Frame) -> BlacklistEntry? {
    frame.model.blacklist.selection.flatMap { frame.model.book.entry($0) }
  }

  /// How many lines there are beyond those that fit.
  static func hiddenLines(_ model: Model) -> Int {
    let area = model.geometry.content(of: .details)
    var frame = Frame(model)
    let width = area.inset(rows: 0, columns: area.columns > 30 ? 1 : 0).columns
    return max(0, (sheet(on: &frame, width: width)?.lines.count ?? 0) - area.rows)
  }

  private static func sheet(on frame: inout Frame, width: Int) -> Sheet? {
    if showsEntry(frame) { return entry(frame).map { EntrySheet($0, on: frame, width: width).sheet } }
    return order(frame).map { OrderSheet($0, on: &frame, width: width).sheet }
  }
}
