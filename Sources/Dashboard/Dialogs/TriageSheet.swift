import Orders
import Screen
import Words

/// One order of the triage: why it is here and what happened meanwhile, in sentences; then all that is known of it.
struct TriageSheet {
  private(set) var sheet: Sheet

  init(_ order: Order, on frame: inout Frame, width: Int) {
    sheet = Sheet(width: width, labels: [])
    addClocks(order, on: &frame)
    addWhileClosed(order, frame)
    if order.reminders.isEmpty { sheet.add(frame.words.neverReminded, .muted) }
    if let seen = frame.model.book.statements[order.account] ?? frame.model.book.statements[nil] {
      sheet.add(frame.words.statementSeen(frame.stamp(seen)), .muted)
    }
    sheet.addBlank()
    sheet.add(OrderSheet(order, on: &frame, width: width).sheet)
  }

  private mutating func addClocks(_ order: Order, on frame: inout Frame) {
    let calendar = frame.model.calendar
    let promised = frame.stamp(order.promised)
    if !calendar.isOpen(at: order.promised), let opening = calendar.nextOpening(notBefore: order.promised) {
      sheet.add(frame.words.ranOutWhileClosed(promised, opening: frame.stamp(opening)))
    } else {
      sheet.add(frame.words.ranOut(promised))
    }
    guard !order.asksForDecision(at: frame.now) else { return }
    sheet.add(frame.words.decisionDue(frame.ahead(order.release)))
    frame.holds(until: order.release)
  }

  /// What came in between the closing and the opening around the promise; nothing if the shop was open then.
  private mutating func addWhileClosed(_ order: Order, _ frame: Frame) {
    guard let closed = frame.model.calendar.closedTime(around: order.promised) else { return }
    let events = order.standingEvents.filter { closed.contains($0.at) && $0.at > order.createdAt }
    guard !events.isEmpty else { return sheet.add(frame.words.nothingWhileClosed, .muted) }
    let texts = events.map { "\(frame.words.name(of: $0.kind)) \(frame.stamp($0.at))" as CleanText }
    sheet.add(frame.words.whileClosed(texts.joined(separator: ", ")), .orderChanged)
  }
}

extension ShopCalendar {
  /// How many seconds before a moment the closing before it is looked for: longer than any row of holidays.
  private static let longestRest: Int64 = 31 * 86_400

  /// From the closing before a moment to the opening after it; nil if the shop is open then.
  fileprivate func closedTime(around moment: Moment) -> Range<Moment>? {
    guard !isOpen(at: moment), let opening = nextOpening(notBefore: moment) else { return nil }
    let closing = intervals(from: moment - Self.longestRest, to: moment).last?.upperBound ?? moment - Self.longestRest
    return closing..<opening
  }
}
