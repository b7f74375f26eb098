import Intake
import Orders
import Screen
import Words

/// What a file is and what importing it would do; nothing is imported that was not seen here.
struct ImportDialog {
  static func draw(_ view: ImportView, on frame: inout Frame, in body: Rectangle) {
    let sheet = sheet(view.preview, on: frame, width: SheetDialog.width(in: body))
    let title: CleanText = "\(frame.words.importTitle) · \(view.preview.name)"
    let area = frame.openDialog(rows: sheet.lines.count, columns: sheet.width, title: title, in: body)
    let shown = sheet.draw(on: &frame.canvas, in: area, from: view.top)
    frame.drawScroll(of: sheet.lines.count, showing: shown, beside: area.inset(rows: 0, columns: -1))
  }

  static func sheet(_ preview: ImportPreview, on frame: Frame, width: Int) -> Sheet {
    let words = frame.words
    var sheet = Sheet(width: width, labels: [words.importNew, words.importUpdated, words.importUnchanged, words.importBad])
    switch preview.content {
    case .orders(let batch): add(batch, to: &sheet, frame)
    case .entries(let batch): add(batch, to: &sheet, frame)
    case .other(.statement, let layout): sheet.add(words.fileFound(preview.name, .statement, layout: layout), .text)
    case .other(let kind, let layout):
      sheet.add(words.otherKind(layout, kind, of: preview.name), .text)
    case .unreadable(let problem): sheet.add(words.sentence(for: problem), .toastError)
    case .gone(let cause): sheet.add(cause, .toastError)
    case .unknown: sheet.add(words.unknownLayout, .text)
    }
    return sheet
  }

  private static func add(_ batch: ImportPreview.Batch, to sheet: inout Sheet, _ frame: Frame) {
    sheet.add(frame.words.ordersOf(batch.figures.layout.name), .title)
    add(batch.figures, to: &sheet, frame.words)
    addWarned(batch, to: &sheet, frame)
    addOffered(batch.figures, to: &sheet, frame)
    addProblems(batch.figures, to: &sheet, frame)
  }

  private static func add(_ figures: ImportFigures, to sheet: inout Sheet, _ words: any Words) {
    sheet.add(label: words.importNew, sum: words.grouped(Int64(figures.added)), figures.added > 0 ? .title : .muted)
    sheet.add(label: words.importUpdated, sum: words.grouped(Int64(figures.updated)), figures.updated > 0 ? .title : .muted)
    sheet.add(label: words.importUnchanged, sum: words.grouped(Int64(figures.unchanged)), .muted)
    if figures.bad > 0 { sheet.add(label: words.importBad, sum: words.grouped(Int64(figures.bad)), .toastError) }
    if !figures.isNews { sheet.add(words.nothingNew, .muted) }
  }

  /// Entries with what merging makes of those that are known.
  private static func add(_ batch: ImportPreview.Entries, to sheet: inout Sheet, _ frame: Frame) {
    let words = frame.words
    sheet.add(words.entriesOfList, .title)
    add(batch.figures, to: &sheet, words)
    if !batch.first.isEmpty { sheet.addBlank() }
    for change in batch.first.prefix(10) {
      guard case .entry(let before, let after?) = change.subject else { continue }
      let was: CleanText = before.map { "\(words.name(of: $0.level)), \(words.strikeCount($0.strikes)) → " } ?? ""
      let name: CleanText = after.name.map { " \($0)" } ?? ""
      let text: CleanText =
        "\(frame.display(after.key))\(name) · \(was)\(words.name(of: after.level)), \(words.strikeCount(after.strikes))"
      let sign: [Span] = [Span(after.level == .blocked ? .hit : .maybe, after.level.role), Span(" ")]
      sheet.add(text, .text, after: sign, indent: 2)
    }
    let more = batch.figures.news - 10
    if more > 0 { sheet.add(words.andMore(more), .muted) }
    addProblems(batch.figures, to: &sheet, frame)
  }

  /// Buyers of new orders who are on the blacklist.
  private static func addWarned(_ batch: ImportPreview.Batch, to sheet: inout Sheet, _ frame: Frame) {
    guard !batch.warned.isEmpty else { return }
    sheet.addBlank()
    sheet.add(frame.words.importWarned(batch.warnedCount), .title)
    for warned in batch.warned {
      let isBlocked = warned.warning.kind == .blacklisted
      let why = frame.words.strikes(
        warned.warning.strikes, lastOn: warned.warning.lastAt.map { frame.model.calendar.zone.date(of: $0) })
      let sign: [Span] = [Span(isBlocked ? .hit : .maybe, isBlocked ? .blacklistHit : .blacklistMaybe), Span(" ")]
      sheet.add("\(frame.buyer(warned.buyer).0) · \(why)", .text, after: sign, indent: 2)
    }
  }

  private static func addOffered(_ figures: ImportFigures, to sheet: inout Sheet, _ frame: Frame) {
    guard figures.offeredCount > 0 else { return }
    sheet.addBlank()
    sheet.add(frame.words.importOffered(figures.offeredCount), .title)
    for offer in figures.offered.prefix(10) {
      let reference: CleanText = offer.reference.map { " · \($0)" } ?? ""
      sheet.add("\(frame.buyer(offer.buyer).0)\(reference)", .text, after: [Span(.bullet, .muted), Span(" ")], indent: 2)
    }
    if figures.offeredCount > 10 { sheet.add(frame.words.andMore(figures.offeredCount - 10), .muted) }
  }

  private static func addProblems(_ figures: ImportFigures, to sheet: inout Sheet, _ frame: Frame) {
    guard !figures.problems.isEmpty else { return }
    sheet.addBlank()
    sheet.add(frame.words.importProblems, .title)
    for problem in figures.problems {
      let role: Role = problem.leavesNothingOut ? .toastWarning : .toastError
      sheet.add(frame.words.sentence(for: problem), .text, after: [Span(.maybe, role), Span(" ")], indent: 2)
    }
    let more = figures.problemCount - figures.problems.count
    if more > 0 { sheet.add(frame.words.andMore(more), .muted) }
  }
}

/// The path of a file to be imported.
struct ImportPathDialog {
  static func draw(_ form: ImportPathForm, on frame: inout Frame, in body: Rectangle) {
    let words = frame.words
    let width = min(72, max(1, body.columns - 4))
    let hint = words.importPathHint(folder: frame.model.settings.importFolder?.path).broken(to: width)
    let foot = form.error.map { words.sentence(for: $0) } ?? looking(form, words)
    let below = foot.broken(to: width)
    let area = frame.openDialog(rows: hint.count + 1 + below.count, columns: width, title: words.importTitle, in: body)
    guard area.rows > 0 else { return }
    // Where there is little room, the field goes before the hint.
    let hintRows = min(hint.count, max(0, area.rows - 1 - below.count))
    for (row, line) in hint.prefix(hintRows).enumerated() {
      frame.canvas.draw(line, at: Position(row: area.row + row, column: area.column), role: .muted, width: area.columns)
    }
    let field = Rectangle(row: area.row + hintRows, column: area.column, rows: 1, columns: area.columns)
    frame.drawField(form.field, placeholder: words.importPathPlaceholder, isFocused: true, in: field)
    for (row, line) in below.prefix(max(0, area.rows - hintRows - 1)).enumerated() {
      let place = Position(row: field.row + 1 + row, column: area.column)
      frame.canvas.draw(line, at: place, role: form.error == nil ? .muted : .inputError, width: area.columns)
    }
  }

  private static func looking(_ form: ImportPathForm, _ words: any Words) -> CleanText {
    guard form.isLooking else { return .empty }
    guard let progress = form.progress, progress.rows > 0 else { return words.looksIntoFile }
    return words.checking(
      rows: progress.rows, percent: progress.percent, of: CleanText(fileNameOf: form.field.text.string))
  }
}

extension Words {
  /// Why a named file has no preview.
  func sentence(for error: ImportPathError) -> CleanText {
    switch error {
    case .missing: importPathMissing
    case .gone(let cause): cause
    case .problem(let problem): sentence(for: problem)
    }
  }
}

/// Orders that nobody paid, to be counted as strikes one by one, or left.
struct StrikeOfferDialog {
  static func draw(_ offer: StrikeOffer, on frame: inout Frame, in body: Rectangle) {
    let words = frame.words
    let width = SheetDialog.width(in: body)
    let orders = frame.model.undecided(in: offer)
    let question = words.strikeOfferQuestion.broken(to: width)
    let area = frame.openDialog(
      rows: question.count + 1 + max(1, orders.count), columns: width, title: words.strikeOfferTitle(orders.count),
      border: .dialogDanger,
      in: body)
    guard area.rows > 0 else { return }
    let questionRows = area.rows >= question.count + 2 ? question.count + 1 : 0
    if questionRows > 0 {
      for (row, line) in question.enumerated() {
        frame.canvas.draw(line, at: Position(row: area.row + row, column: area.column), role: .muted, width: area.columns)
      }
    }
    let (_, list) = area.split(top: questionRows)
    draw(orders, offer, on: &frame, in: list)
  }

  private static func draw(_ orders: [Order], _ offer: StrikeOffer, on frame: inout Frame, in area: Rectangle) {
    let selected = orders.firstIndex { $0.id == offer.selection } ?? 0
    let top = max(0, min(selected - area.rows + 1, orders.count - area.rows))
    let shown = top..<min(orders.count, top + area.rows)
    frame.drawScroll(of: orders.count, showing: shown, beside: area.inset(rows: 0, columns: -1))
    for (row, order) in orders[shown].enumerated() {
      let isSelected = top + row == selected
      let counted = frame.model.standing(of: order.buyer).count
      let history: CleanText = counted > 0 ? " · \(frame.words.strikeCount(counted))" : ""
      let goods: CleanText = order.items.first.map { " · \($0.name)" } ?? ""
      let line = [
        isSelected ? Span(.selected, .cursor) : Span(" "),
        Span("#\(order.id) \(frame.buyer(order.buyer).0)", isSelected ? .title : .text), Span(history, .blacklistMaybe),
        Span("\(goods) · \(order.payable)", .muted),
      ]
      frame.canvas.draw(line, at: Position(row: area.row + row, column: area.column), width: area.columns)
    }
  }
}
