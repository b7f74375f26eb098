import Orders
import Screen
import Words

/// `x`: the reasons, each with its key; and for one that can be a strike, the question whether it is.
struct ReasonDialog {
  let menu: ReasonMenu

  func draw(on frame: inout Frame, in body: Rectangle) {
    if let reason = menu.reason { return drawStrike(reason, on: &frame, in: body) }
    let widest = reasons.reduce(0) { max($0, frame.words.name(of: $1).width) } + 3
    let isBare = body.rows < 6 || body.columns < 20
    let room = max(1, isBare ? body.rows : body.rows - 2)
    // All keys must be seen: where rows are few, two columns or more, then less of the introduction.
    let columns = room >= reasons.count + 2 ? 1 : max(2, (reasons.count + room - 1) / room)
    let rows = (reasons.count + columns - 1) / columns
    let lines = introduction(frame, upTo: max(0, room - rows), width: body.columns - 4)
    let gap = room > rows + lines.count && !lines.isEmpty ? 1 : 0
    let width = max(columns * (widest + 2) - 2, lines.reduce(0) { max($0, $1.width) })
    let area = frame.openDialog(
      rows: lines.count + gap + rows, columns: width, title: title(frame, saysBuyer: lines.count < 2), border: .dialogDanger,
      in: body)
    for (index, line) in lines.enumerated() {
      frame.canvas.draw(line, at: Position(row: area.row + index, column: area.column), width: area.columns)
    }
    drawReasons(rows: rows, columns: columns, on: &frame, in: area.split(top: lines.count + gap).1)
  }

  private var reasons: [CancelReason] { menu.reasons }

  private func drawReasons(rows: Int, columns: Int, on frame: inout Frame, in area: Rectangle) {
    let gap = columns > 2 ? 1 : 2
    let width = max(0, (area.columns - gap * (columns - 1)) / columns)
    for (index, reason) in reasons.enumerated() where index % rows < area.rows {
      let position = Position(row: area.row + index % rows, column: area.column + index / rows * (width + gap))
      let key = CleanText(cleaning: String(ReasonMenu.key(for: reason)))
      let name = frame.words.name(of: reason)
      // In a few columns the beginning of a word says more than a sign that something is missing.
      let shown = columns > 2 ? name.broken(to: max(1, width - 1 - gap)).first ?? name : name
      let role: Role = menu.selection == index ? .buttonFocused : .text
      frame.canvas.draw([Span(key, .key), Span(spaces(gap)), Span(shown, role)], at: position, width: width)
    }
  }

  /// Which orders; where no line beneath says it, whose it is and how much.
  private func title(_ frame: Frame, saysBuyer: Bool) -> CleanText {
    guard saysBuyer, let order = menu.orders.first, menu.orders.count == 1 else { return frame.words.cancelTitle(what) }
    return frame.words.cancelTitle("#\(order.id) \(order.payable) \(frame.buyer(order.buyer).0)")
  }

  /// `#139 Dimas Prayoga`, or how many.
  private var what: CleanText { menu.orders.prefix(5).map { "#\($0.id)" as CleanText }.joined(separator: ", ") + more }
  private var more: CleanText { menu.orders.count > 5 ? " …" : "" }

  /// Whose it is, what cancelling means for money or time, and what is asked: the most important of it first to stay.
  private func introduction(_ frame: Frame, upTo limit: Int, width: Int) -> [[Span]] {
    var lines: [[Span]] = []
    if let order = menu.orders.first, menu.orders.count == 1 {
      lines.append([Span(frame.buyer(order.buyer).0), Span("  "), Span(order.payable.clean, .amount)])
    } else {
      let sum = menu.orders.reduce(Rupiah.zero) { $0 + $1.payable }
      lines.append([Span(frame.words.orderCount(menu.orders.count)), Span("  "), Span(sum.clean, .amount)])
    }
    if let warning = warning(frame, width: width) { lines.append([Span(warning, .toastWarning)]) }
    lines.append([Span(frame.words.chooseReason, .muted)])
    return limit >= lines.count ? lines : Array(lines.dropLast().suffix(limit))
  }

  /// That there is money to give back, else that the time still runs.
  private func warning(_ frame: Frame, width: Int) -> CleanText? {
    if menu.downPayments > 0 {
      let sum = menu.downPayments
      return menu.money == nil ? frame.words.downPaymentKept(sum) : frame.words.downPaymentReturned(sum)
    }
    let paid = menu.orders.reduce(Rupiah.zero) { $0 + $1.paid }
    if paid > 0 {
      let long = frame.words.paidAlready(paid.clean)
      return long.width <= width ? long : frame.words.paidAlreadyShort(paid.clean)
    }
    guard let running = menu.orders.first(where: { $0.isWaiting && $0.release > frame.now }) else { return nil }
    let clock = frame.ahead(running.release)
    let long = frame.words.stillRuns(clock)
    return long.width <= width ? long : frame.words.stillRunsShort(clock)
  }

  private func drawStrike(_ reason: CancelReason, on frame: inout Frame, in body: Rectangle) {
    let words = frame.words
    let question = words.strikeQuestion(words.name(of: reason).capitalized)
    let answers: [[Span]] = [
      [Span("Enter n", .key), Span("  \(words.withoutStrike)")],
      [Span("\(CleanText(cleaning: String(ReasonMenu.strikeKey))) y", .key), Span("      \(words.countStrike)", .dialogDanger)],
      [Span("Esc", .key), Span("      \(words.backLabel)", .muted)],
    ]
    let evidence = evidence(frame).filter { _ in body.rows >= 9 }
    let width = min(body.columns - 4, evidence.reduce(max(question.width, 30)) { max($0, $1.width) })
    // Where it is narrow the question stands on two lines, if the answers then still have room.
    let asked = body.rows >= 9 ? question.broken(to: width) : [question]
    let lines = asked.map { ($0, Role.text) } + evidence.map { ($0, .muted) }
    let area = frame.openDialog(
      rows: 4 + lines.count, columns: width, title: words.cancelTitle(what), border: .dialogDanger, in: body)
    for (index, line) in lines.enumerated() {
      frame.canvas.draw(line.0, at: Position(row: area.row + index, column: area.column), role: line.1, width: area.columns)
    }
    for (index, answer) in answers.enumerated() {
      let row = area.row + lines.count + index + (area.rows >= 4 + lines.count ? 1 : 0)
      if row < area.endRow { frame.canvas.draw(answer, at: Position(row: row, column: area.column), width: area.columns) }
    }
  }

  /// What a person decides by: the reminders, and since when nothing was answered or the shop is blocked; of one order, as many
  /// orders have no room for it.
  private func evidence(_ frame: Frame) -> [CleanText] {
    guard menu.orders.count == 1, let order = menu.orders.first else { return [] }
    let times = order.reminders.map { frame.stamp($0) }
    return [
      times.isEmpty ? nil : frame.words.remindedOn(times.joined(separator: ", ")).capitalized,
      order.silentSince.map { frame.words.silentSince(frame.stamp($0)) },
      order.hasBrokenPromise(at: frame.now) ? order.buyerPromise.map { frame.words.brokePromise(frame.stamp($0)) } : nil,
      order.blockedSince.map { frame.words.blockedSince(frame.stamp($0)) },
    ].compactMap { $0 }
  }
}

extension CleanText {
  /// With a capital at the beginning, as a sentence has it.
  var capitalized: CleanText { CleanText(cleaning: string.prefix(1).uppercased() + string.dropFirst()) }
}
