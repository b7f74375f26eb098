import Orders
import Screen
import Words

/// What each key would do with an order of the triage, before it is pressed.
struct TriageAnswers {
  private let lines: [(key: CleanText, name: CleanText, effect: CleanText)]

  /// The answers that this order can get: what it waits for says whether that is a down payment, a second confirmation or all of
  /// its money, and nobody reminds a buyer who pays the courier.
  static func actions(for order: Order) -> [Action] {
    let isForCourier = order.payment == .cashOnDelivery
    return (isForCourier ? [.wait, .extend] : [.wait, .remind, .extend]) + (order.isDownPaid ? [] : [.downPayment])
      + [isForCourier ? .confirm : .pay, .cancel]
  }

  init(_ order: Order, on frame: inout Frame) {
    let (words, policy) = (frame.words, frame.model.policy)
    // Both depend on the hour, to the minute.
    frame.holds(until: frame.now + 60 - Int64(frame.model.calendar.zone.civil(of: frame.now).second % 60))
    let closing = policy.calendar.endOfTodaysLastOpening(at: frame.now)
    let longer = try? policy.deadline(orderedAt: max(order.promised, frame.now), terms: order.terms)
    let effects: [Action: CleanText] = [
      .wait: closing.map { words.waitsUntil(frame.ahead($0)) } ?? .empty,
      .extend: longer.map { words.extends(words.name(of: order.terms), until: frame.ahead($0.promised)) } ?? .empty,
      .downPayment: words.settles((order.downPayment ?? order.payable) - order.paid), .confirm: words.mayBePacked,
      .pay: words.settles(order.due), .cancel: words.asksReason,
    ]
    lines = Self.actions(for: order).compactMap { action in
      frame.model.keymap.keys(for: action).first.map { ($0.shown, words.name(of: action), effects[action] ?? .empty) }
    }
  }

  /// How many rows they take with a line above them: one for each where there is room, else beside each other; none where the
  /// order itself would have too little room.
  func rows(in area: Rectangle) -> Int {
    if isRoomy(area) { return lines.count + 1 }
    return area.rows >= 7 ? besideEachOther(area.columns).count + 1 : 0
  }

  func draw(on frame: inout Frame, in area: Rectangle) {
    guard !area.isEmpty else { return }
    frame.canvas.drawLine(at: area.origin, columns: area.columns, role: .muted)
    let names = lines.reduce(0) { max($0, $1.name.width) }
    let drawn =
      area.rows > lines.count
      ? lines.map { line in
        [
          Span(line.key, .key), Span("  "), Span(line.name + spaces(names - line.name.width)), Span("  "),
          Span(line.effect, .muted),
        ]
      } : besideEachOther(area.columns)
    for (index, spans) in drawn.enumerated() {
      frame.canvas.draw(spans, at: Position(row: area.row + 1 + index, column: area.column), width: area.columns)
    }
  }

  private func isRoomy(_ area: Rectangle) -> Bool { area.rows >= 13 && area.columns >= 40 }

  /// Keys and names alone, as many in a row as fit it.
  private func besideEachOther(_ columns: Int) -> [[Span]] {
    var rows: [[Span]] = []
    for line in lines {
      let answer = [Span(line.key, .key), Span(" \(line.name)")]
      if let last = rows.last, last.width + 2 + answer.width <= columns {
        rows[rows.count - 1] += [Span("  ")] + answer
      } else {
        rows.append(answer)
      }
    }
    return rows
  }
}
