import Intake
import Orders
import Screen
import Words

/// `N`: the source text with its marks, and beside or beneath it what was understood and what is asked.
struct PasteDialog {
  let view: PasteView

  func draw(on frame: inout Frame, in body: Rectangle) {
    let size = Size(rows: max(1, body.rows - 2), columns: min(116, max(1, body.columns - 4)))
    let title = frame.words.pasteTitle(view.place + 1, of: view.drafts.count)
    let area = frame.openDialog(rows: size.rows, columns: size.columns, title: title, in: body)
    guard !area.isEmpty else { return }
    let source = PasteSource(view: view)
    let panel = PasteDraftPanel(view: view)
    if area.columns >= 90, area.rows >= 12 {
      drawBeside(source, panel, on: &frame, in: area)
    } else if area.rows >= 14 {
      drawBeneath(source, panel, on: &frame, in: area)
    } else if view.focus == .source {
      source.draw(on: &frame, in: area)
    } else {
      panel.draw(on: &frame, in: area)
    }
  }

  private func drawBeside(_ source: PasteSource, _ panel: PasteDraftPanel, on frame: inout Frame, in area: Rectangle) {
    let (left, rest) = area.split(left: area.columns * 11 / 20)
    frame.canvas.drawColumn(at: rest.origin, rows: rest.rows)
    source.draw(on: &frame, in: Rectangle(row: left.row, column: left.column, rows: left.rows, columns: left.columns - 1))
    panel.draw(on: &frame, in: rest.split(left: 2).1)
  }

  /// The source keeps what the draft leaves: at least a third, at most what it has.
  private func drawBeneath(_ source: PasteSource, _ panel: PasteDraftPanel, on frame: inout Frame, in area: Rectangle) {
    let wanted = panel.rows(frame, width: area.columns)
    let rows = max(area.rows / 3, area.rows - wanted - 1)
    let (upper, rest) = area.split(top: rows)
    source.draw(on: &frame, in: upper)
    frame.canvas.drawLine(at: rest.origin, columns: rest.columns)
    panel.draw(on: &frame, in: rest.split(top: 1).1)
  }
}
