import Orders
import Screen
import Words

/// The messages so far, the newest first, each with its time.
struct MessagesDialog {
  static func draw(from top: Int, on frame: inout Frame, in body: Rectangle) {
    let sheet = sheet(frame, in: body)
    let area = frame.openDialog(rows: sheet.lines.count, columns: sheet.width, title: frame.words.messagesTitle, in: body)
    let shown = sheet.draw(on: &frame.canvas, in: area, from: top)
    frame.drawScroll(of: sheet.lines.count, showing: shown, beside: area.inset(rows: 0, columns: -1))
  }

  static func sheet(_ frame: Frame, in body: Rectangle) -> Sheet {
    let width = min(90, max(1, body.columns - 4))
    var sheet = Sheet(width: width, labels: [])
    for shown in frame.model.notices.log.reversed() {
      let (glyph, role) = shown.notice.sign
      let text = frame.words.sentence(for: shown.notice, in: frame)
      sheet.add(text, after: [Span("\(frame.stamp(shown.moment)) ", .muted), Span(glyph, role), Span(" ")], indent: 2)
    }
    if sheet.lines.isEmpty { sheet.add([Span(frame.words.noMessages, .muted)]) }
    return sheet
  }
}
