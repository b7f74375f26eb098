import Orders
import Screen
import Words

/// Details and evidence as a pop-up, for screens without room for pane 4.
struct SheetDialog {
  static func draw(_ view: DetailsView, on frame: inout Frame, in body: Rectangle) {
    guard let order = frame.model.book.order(view.order) else { return }
    let title: CleanText = "#\(order.id) \(frame.buyer(order.buyer).0)"
    draw(title, from: view.top, on: &frame, in: body) { OrderSheet(order, on: &$0, width: $1).sheet }
  }

  static func draw(_ view: EvidenceView, on frame: inout Frame, in body: Rectangle) {
    guard let entry = frame.model.book.entry(view.key) else { return }
    let name: CleanText = entry.name.map { " \(frame.shown(name: $0))" } ?? ""
    draw("\(frame.display(entry.key))\(name)", from: view.top, on: &frame, in: body) { frame, width in
      EntrySheet(entry, on: frame, width: width).sheet
    }
  }

  static func width(in body: Rectangle) -> Int { min(72, max(1, body.columns - 4)) }

  private static func draw(
    _ title: CleanText, from top: Int, on frame: inout Frame, in body: Rectangle, _ make: (inout Frame, Int) -> Sheet
  ) {
    let width = Self.width(in: body)
    let sheet = make(&frame, width)
    let area = frame.openDialog(rows: sheet.lines.count, columns: width, title: title, in: body)
    let shown = sheet.draw(on: &frame.canvas, in: area, from: top)
    frame.drawScroll(of: sheet.lines.count, showing: shown, beside: area.inset(rows: 0, columns: -1))
  }
}
