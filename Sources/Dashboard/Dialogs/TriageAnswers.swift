import Orders
import Screen
import Words

/// What each key would do with an order of the triage, before it is pressed.
struct TriageAnswers {
  private let lines: [(key: CleanText, name: CleanText, effect: CleanText)]

  static let actions: [Action] = [.wait, .remind, .extend, .pay, .cancel]

  init(_ order: Order, on frame: inout Frame) {
    let (words, policy) = (frame.words, frame.model.policy)
    // Both depend on the hour, to the minute.
    frame.holds(until: frame.now + 60 - Int64(frame.model.calendar.zone.civil(of: frame.now).second % 60))
    let closing = policy.calendar.endOfTodaysLastOpening(at: frame.now)
    let longer = try? policy.deadline(orderedAt: max(order.promised, frame.now), terms: order.terms)
    let effects: [Action: CleanText] = [
      .wait: closing.map { words.waitsUntil(frame.ahead($0)) } ?? .empty,
      .extend: longer.map { words.extends(words.name(of: order.terms), until: frame.ahead($0.promised)) } ?? .empty,
      .pay: words.settles(order.due), .cancel: words.asksReason,
    ]
    lines = Self.actions.compactMap { action in
      frame.model.keymap.keys(for: action).first.map { ($0.shown, words.name(of: action), effects[action] ?? .empty) }
    }
  }

  /// How many rows they take with a line above them; none where the order itself would have too little room.
  func rows(in area: Rectangle) -> Int { area.rows >= 13 && area.columns >= 40 ? lines.count + 1 : 0 }

  func draw(on frame: inout Frame, in area: Rectangle) {
    guard area.rows > lines.count else { return }
    frame.canvas.drawLine(at: area.origin, columns: area.columns, role: .muted)
    let names = lines.reduce(0) { max($0, $1.name.width) }
    for (index, line) in lines.enumerated() {
      let spans = [
        Span(line.key, .key), Span("  "), Span(line.name + spaces(names - line.name.width)), Span("  "),
        Span(line.effect, .muted),
      ]
      frame.canvas.draw(spans, at: Position(row: area.row + 1 + index, column: area.column), width: area.columns)
    }
  }
}
