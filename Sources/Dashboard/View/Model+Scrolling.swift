import Orders
import Screen

extension Model {
  /// How many lines of the topmost overlay's text there are beyond those that fit: how far it can be scrolled.
  var hiddenLines: Int {
    let body = geometry.body
    let lines = overlayLines(in: body)
    return max(0, lines - (body.rows < 6 || body.columns < 20 ? body.rows : body.rows - 2))
  }

  private func overlayLines(in body: Rectangle) -> Int {
    var frame = Frame(self)
    let width = SheetDialog.width(in: body)
    switch overlays.last {
    case .details(let view):
      return book.order(view.order).map { OrderSheet($0, on: &frame, width: width).sheet.lines.count } ?? 0
    case .evidence(let view):
      return book.entry(view.key).map { EntrySheet($0, on: frame, width: width).sheet.lines.count } ?? 0
    case .proposal(let proposal):
      return proposal.orders.first.flatMap(book.order).map { ProposalDialog.sheet($0, on: frame, width: width).lines.count } ?? 0
    case .triage(let triage): return TriageDialog(triage: triage).hiddenLines(on: &frame, in: body) + max(1, body.rows - 2)
    case .importing(let view): return ImportDialog.sheet(view.preview, on: frame, width: width).lines.count
    case .messages: return MessagesDialog.sheet(frame, in: body).lines.count
    case .statistics(let view): return StatisticsDialog(view: view).lines(frame, in: body)
    default: return 0
    }
  }
}
