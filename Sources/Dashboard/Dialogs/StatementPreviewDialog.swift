import Intake
import Orders
import Screen
import Words

/// What a statement would bring, before anything of it is kept.
struct StatementPreviewDialog {
  let preview: StatementPreview

  func draw(on frame: inout Frame, in body: Rectangle) {
    let words = frame.words
    let area = BankDialog.open(&frame, in: body, title: words.previewTitle, rows: 0)
    guard area.rows > 0 else { return }
    let sheet = head(frame, width: area.columns)
    let (top, list) = area.split(top: min(sheet.lines.count, area.rows))
    sheet.draw(on: &frame.canvas, in: top, from: 0)
    guard list.rows > 0 else { return }
    guard !preview.entries.isEmpty else { return frame.drawCentred([words.nothingNewInStatement], in: list) }
    drawEntries(on: &frame, in: list)
  }

  private func head(_ frame: Frame, width: Int) -> Sheet {
    let words = frame.words
    var sheet = Sheet(width: width, labels: [words.fileLabel, words.accountField])
    sheet.add(label: words.fileLabel, preview.path.tail(of: max(8, width - 12)))
    let account = preview.chosen ?? "—"
    let isChoice = preview.accounts.count > 1
    sheet.add(label: words.accountField, isChoice ? "◂ \(account) ▸" : account, isChoice ? .title : .text)
    let new = preview.entries.count { $0.number != nil }
    let pending = preview.entries.count { !$0.line.isBooked }
    sheet.add(
      pieces: [
        (words.creditCount(preview.outcome.credits), .text), (words.seenCount(preview.outcome.seen), .muted),
        (words.newCount(new), new > 0 ? .orderPaid : .muted),
      ] + (pending > 0 ? [(words.pendingCount(pending), .muted)] : []))
    let problems = preview.file.problems
    for problem in problems.prefix(3) {
      sheet.add(words.sentence(for: problem), .inputError, after: [Span(.failed, .inputError), Span(" ")], indent: 2)
    }
    if problems.count > 3 { sheet.add(words.andMore(problems.count - 3), .muted) }
    sheet.addBlank()
    return sheet
  }

  private func drawEntries(on frame: inout Frame, in area: Rectangle) {
    let entries = preview.entries
    let top = min(preview.top, max(0, entries.count - area.rows))
    let shown = top..<min(entries.count, top + area.rows)
    let dates = entries.map { date($0, frame) }
    let columns = BankColumns(
      entries.map { ($0.line.amount, $0.line.payer, $0.match) }, dates: dates, frame, width: area.columns)
    for (row, index) in shown.enumerated() {
      let entry = entries[index]
      let kind = entry.line.isBooked ? nil : (frame.words.notBookedMark, Role.muted)
      frame.canvas.draw(
        columns.spans(entry.match, dates[index], entry.line.amount, entry.line.payer, kind: kind, frame),
        at: Position(row: area.row + row, column: area.column), width: area.columns)
    }
    frame.drawScroll(of: entries.count, showing: shown, beside: area.inset(rows: 0, columns: -1))
  }

  private func date(_ entry: StatementOutcome.Entry, _ frame: Frame) -> CleanText {
    entry.line.date.map { frame.shortDate($0) } ?? "—"
  }
}
