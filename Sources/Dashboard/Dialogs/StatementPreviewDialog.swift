import Intake
import Orders
import Screen
import Words

/// What a statement would bring, before anything of it is kept.
struct StatementPreviewDialog {
  let preview: StatementPreview

  /// With fewer rows than these the head takes one line for each thing.
  private static let roomy = 14

  func draw(on frame: inout Frame, in body: Rectangle) {
    let words = frame.words
    let area = BankDialog.open(&frame, in: body, title: words.previewTitle, rows: 0)
    guard area.rows > 0 else { return }
    let isRoomy = area.rows >= Self.roomy
    let sheet = head(frame, width: area.columns, isRoomy: isRoomy)
    let (top, list) = area.split(top: min(sheet.lines.count, area.rows))
    sheet.draw(on: &frame.canvas, in: top, from: 0)
    guard list.rows > 0 else { return }
    let rest = preview.file.problems.dropFirst(Self.problemsAbove(isRoomy))
    if preview.isUnknown { return frame.drawCentred([words.matchesMoney], in: list) }
    if preview.entries.isEmpty, rest.isEmpty { return frame.drawCentred([words.nothingNewInStatement], in: list) }
    var problems = Sheet(width: list.columns, labels: [])
    for problem in rest.prefix(StatementPreview.shownProblems) { add(problem, to: &problems, words) }
    drawLines(problems, on: &frame, in: list)
  }

  /// How many problems stand above the lines; the others stand beneath.
  private static func problemsAbove(_ isRoomy: Bool) -> Int { isRoomy ? 3 : 0 }

  private func head(_ frame: Frame, width: Int, isRoomy: Bool) -> Sheet {
    let words = frame.words
    var sheet = Sheet(width: width, labels: [words.fileLabel, words.accountField])
    sheet.add(label: words.fileLabel, preview.path.tail(of: max(8, width - 12)))
    let account = preview.chosen ?? "—"
    let isChoice = preview.accounts.count > 1
    let named: CleanText = isChoice ? "◂ \(account) ▸" : account
    if isRoomy {
      sheet.add(label: words.accountField, named, isChoice ? .title : .text)
    } else {
      sheet.add([Span(named, isChoice ? .title : .text)])
    }
    if !preview.isUnknown { sheet.add(flowing: counts(words)) }
    let problems = preview.file.problems
    for problem in problems.prefix(Self.problemsAbove(isRoomy)) { add(problem, to: &sheet, words) }
    let rest = problems.count - Self.problemsAbove(isRoomy)
    if isRoomy, rest > 0 { sheet.add(words.andMore(rest), .muted) }
    if isRoomy { sheet.addBlank() }
    return sheet
  }

  private func counts(_ words: any Words) -> [(text: CleanText, role: Role)] {
    let new = preview.entries.count { $0.number != nil }
    let pending = preview.entries.count { !$0.line.isBooked }
    let bad = Set(preview.file.problems.filter { !$0.leavesNothingOut }.map(\.line)).count
    var counts: [(text: CleanText, role: Role)] = [
      (words.creditCount(preview.outcome.credits), .text), (words.newCount(new), new > 0 ? .orderPaid : .muted),
    ]
    if preview.outcome.seen > 0 { counts.append((words.seenCount(preview.outcome.seen), .muted)) }
    if pending > 0 { counts.append((words.pendingCount(pending), .muted)) }
    if bad > 0 { counts.append(("\(bad) \(words.importBad)", .inputError)) }
    return counts
  }

  private func add(_ problem: IntakeProblem, to sheet: inout Sheet, _ words: any Words) {
    sheet.add(words.sentence(for: problem), .inputError, after: [Span(.failed, .inputError), Span(" ")], indent: 2)
  }

  /// The credits, and beneath them the problems that do not stand above.
  private func drawLines(_ problems: Sheet, on frame: inout Frame, in area: Rectangle) {
    let entries = preview.entries
    let count = entries.count + problems.lines.count
    let top = min(preview.top, max(0, count - area.rows))
    let shown = top..<min(count, top + area.rows)
    let dates = entries.map { date($0, frame) }
    let columns = BankColumns(
      entries.map { ($0.line.amount, $0.line.payer, $0.match) }, dates: dates, frame, width: area.columns)
    for (row, index) in shown.enumerated() {
      let place = Position(row: area.row + row, column: area.column)
      guard entries.indices.contains(index) else {
        frame.canvas.draw(problems.lines[index - entries.count].left, at: place, width: area.columns)
        continue
      }
      let entry = entries[index]
      let kind = entry.line.isBooked ? nil : (frame.words.notBookedMark, Role.muted)
      frame.canvas.draw(
        columns.spans(entry.match, dates[index], entry.line.amount, entry.line.payer, kind: kind, frame), at: place,
        width: area.columns)
    }
    frame.drawScroll(of: count, showing: shown, beside: area.inset(rows: 0, columns: -1))
  }

  private func date(_ entry: StatementOutcome.Entry, _ frame: Frame) -> CleanText {
    entry.line.date.map { frame.shortDate($0) } ?? "—"
  }
}
