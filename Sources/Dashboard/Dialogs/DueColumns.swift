import Orders
import Screen
import Words

/// Where the parts of the rows of what falls due stand, beneath each other.
struct DueColumns {
  private let number: Int
  private let promised: Int
  private let decided: Int
  private let sum: Int
  /// Whether there is room for both clocks; else the next one alone is shown.
  private let showsBoth: Bool

  private static let leastName = 14

  init(_ rows: [DeadlineBoard.Row], _ frame: Frame, width: Int) {
    func widest(_ text: (DeadlineBoard.Row) -> CleanText) -> Int { rows.reduce(0) { max($0, text($1).width) } }
    number = widest { "#\($0.id)" }
    promised = widest { Self.promised($0, frame).text }
    decided = widest { Self.decided($0, frame).text }
    sum = widest { frame.model.book.order($0.id)?.due.clean ?? .empty }
    showsBoth = width >= 2 + number + 1 + Self.leastName + 2 + promised + 3 + decided + 2 + sum
  }

  func draw(_ row: DeadlineBoard.Row, isSelected: Bool, on frame: inout Frame, in place: Rectangle) {
    guard let order = frame.model.book.order(row.id) else { return }
    let (_, inner) = place.split(left: 2)
    let right = clocks(of: row, frame) + [Span("  "), Span(order.due.clean.padded(to: sum), .amount)]
    frame.canvas.draw(right, at: inner.origin, width: inner.columns, alignment: .right)
    let number: CleanText = "#\(row.id)"
    frame.canvas.draw(
      [Span(number.padded(to: self.number) + " ", .muted), Span(frame.buyer(order.buyer).0, .orderPending)], at: inner.origin,
      width: max(0, inner.columns - right.width - 1))
    guard isSelected else { return }
    frame.canvas.draw(.selected, at: place.origin, role: .cursor)
    frame.canvas.lay(.selection, over: place)
  }

  private func clocks(of row: DeadlineBoard.Row, _ frame: Frame) -> [Span] {
    guard showsBoth else { return [Span(frame.ahead(row.promised > frame.now ? row.promised : row.release))] }
    let (promised, decided) = (Self.promised(row, frame), Self.decided(row, frame))
    return [
      Span(promised.text + spaces(self.promised - promised.text.width), promised.role), Span(" "), Span(.separator, .muted),
      Span(" "), Span(decided.text + spaces(self.decided - decided.text.width), decided.role),
    ]
  }

  /// What the buyer was told; quiet once it is over.
  private static func promised(_ row: DeadlineBoard.Row, _ frame: Frame) -> (text: CleanText, role: Role) {
    row.promised <= frame.now
      ? (frame.words.promised(frame.stamp(row.promised)), .muted) : (frame.words.promised(frame.ahead(row.promised)), .text)
  }

  /// When the seller is asked.
  private static func decided(_ row: DeadlineBoard.Row, _ frame: Frame) -> (text: CleanText, role: Role) {
    row.release <= frame.now
      ? (frame.words.asksForDecision, .orderParked) : (frame.words.decided(frame.ahead(row.release)), .text)
  }
}
