import Intake
import Orders
import Screen
import Words

/// What was understood of one order, what to beware of, and what is asked.
struct PasteDraftPanel {
  let view: PasteView

  /// How many rows it would like to have.
  func rows(_ frame: Frame, width: Int) -> Int {
    view.draft == nil ? 1 : sheet(frame, width: width).lines.count + 2 + view.questions.count * 2
  }

  func draw(on frame: inout Frame, in area: Rectangle) {
    guard view.draft != nil else {
      if !view.isEmpty { frame.canvas.draw(frame.words.noOrderInChat, at: area.origin, role: .muted, width: area.columns) }
      return
    }
    let sheet = sheet(frame, width: area.columns)
    // What is asked is seen whatever room there is.
    let asked = min(max(1, view.questions.count * 2), area.rows)
    let (upper, lower) = area.split(top: min(sheet.lines.count, area.rows - asked))
    sheet.draw(on: &frame.canvas, in: upper, from: 0)
    let rest = lower.rows > asked ? lower.split(top: 1).1 : lower
    if view.questions.isEmpty { drawEnd(on: &frame, in: rest) } else { drawQuestions(on: &frame, in: rest) }
  }

  /// That nothing is missing, or that it was kept.
  private func drawEnd(on frame: inout Frame, in area: Rectangle) {
    guard area.rows > 0 else { return }
    let text = view.isKept(view.place) ? frame.words.draftIsKept : frame.words.draftIsWhole
    frame.canvas.draw([Span(.checked, .orderPaid), Span(" \(text)", .orderPaid)], at: area.origin, width: area.columns)
  }

  private func sheet(_ frame: Frame, width: Int) -> Sheet {
    let words = frame.words
    var sheet = Sheet(width: width, labels: ChatField.allCases.map { words.name(of: $0) })
    guard let draft = view.answered else { return sheet }
    for line in warnings(draft, frame) { sheet.add(line) }
    func add(_ field: ChatField, _ value: CleanText?, _ role: Role = .text) {
      sheet.add(label: words.name(of: field), value, role)
    }
    let name = draft.name.map { draft.isNameGuessed ? "\($0) (\(words.senderName))" as CleanText : $0 }
    add(.name, name, draft.isNameGuessed ? .orderChanged : .title)
    add(.phone, draft.phone.map { frame.display($0) })
    add(.username, draft.username.map { "@\($0)" })
    add(.channel, draft.channel.map { words.channel($0) })
    add(.address, draft.address)
    for (place, item) in draft.items.enumerated() {
      let isGuess = draft.guessedPrices.contains(place)
      add(.items, written(item, isGuess, words), isGuess ? .orderChanged : .text)
    }
    add(.total, draft.total?.clean, .amount)
    add(.downPayment, draft.downPayment?.clean ?? draft.downPaymentShare.map { "\($0)%" })
    add(.payment, payment(draft, words))
    add(.note, draft.note)
    return sheet
  }

  /// `2× Gamis Alya (L navy) Rp185.000 (harga terakhir)`.
  private func written(_ item: OrderItem, _ isGuess: Bool, _ words: any Words) -> CleanText {
    let variant: CleanText = item.variant.map { " (\($0))" } ?? ""
    let price: CleanText = item.price.map { " \($0)" } ?? ""
    return "\(item.quantity)× \(item.name)\(variant)\(price)\(isGuess ? " (\(words.lastPrice))" as CleanText : "")"
  }

  private func payment(_ draft: ChatDraft, _ words: any Words) -> CleanText? {
    let parts = [draft.payment.map { words.name(of: $0) }, draft.bank].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// What the list knows of the buyer, whom the buyer perhaps is, and an open order that may be the same.
  private func warnings(_ draft: ChatDraft, _ frame: Frame) -> [[Span]] {
    let entries = frame.model.matches(of: draft)
    var lines = FormDialog.banner(entries, frame)
    let known = Set(entries.map(\.key))
    for likeness in (frame.model.screening.answer?.likenesses ?? []).prefix(1) where !known.contains(likeness.key) {
      lines.append([
        Span(.maybe, .blacklistMaybe), Span(" \(frame.words.perhapsTheSame(likeness.shared))", .blacklistMaybe),
        Span("  \(frame.display(likeness.key))"),
      ])
    }
    return view.isKept(view.place) ? lines : lines + FormDialog.alike(frame.model.twins(of: draft), frame)
  }

  /// A field for each, and beneath it why it is asked.
  private func drawQuestions(on frame: inout Frame, in area: Rectangle) {
    for (number, question) in view.questions.enumerated() {
      let row = area.row + number * 2
      guard row < area.endRow else { return }
      let isFocused = view.focus == .answer(number)
      let line = Rectangle(row: row, column: area.column, rows: 1, columns: area.columns)
      let (label, field) = line.split(left: min(14, area.columns / 3))
      if isFocused { frame.canvas.draw(.selected, at: label.origin, role: .cursor) }
      frame.canvas.draw(
        frame.words.name(of: question.field), at: Position(row: row, column: label.column + 2),
        role: isFocused ? .title : .muted, width: label.columns - 2)
      frame.drawField(view.answer(to: question), placeholder: .empty, isFocused: isFocused, in: field)
      guard row + 1 < area.endRow else { return }
      let isWrong = view.isTried && view.isOpen(question)
      // Where there is little room, the sentence takes the label's too.
      let start = area.columns < 60 ? label.column + 2 : field.column
      frame.canvas.draw(
        frame.words.sentence(for: question), at: Position(row: row + 1, column: start), role: isWrong ? .inputError : .muted,
        width: area.endColumn - start)
    }
  }
}
