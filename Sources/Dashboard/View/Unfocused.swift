import Orders
import Screen
import Words

extension Model {
  /// Whether the next countdown fills the screen: the terminal has lost the focus and nobody is in the midst of something.
  ///
  /// With a dialog open or a query being typed the screen stays: the seller looks back and forth between it and a chat.
  var showsUnfocused: Bool {
    isLocked || isUnfocused && settings.display.showsCountdownUnfocused && overlays.isEmpty && !search.isTyping && !isGlance
  }
}

/// What a terminal without the focus shows: the next countdown in large digits, whose it is, the counts, and the rail. A locked
/// one shows the same without a name, and that a key opens it.
struct Unfocused {
  static func draw(on frame: inout Frame, _ geometry: Geometry) {
    let area = geometry.rail.columns > 0 ? frame.canvas.bounds.split(left: 1).1 : frame.canvas.bounds
    Rail.draw(on: &frame, in: geometry.rail)
    frame.holds(until: frame.model.board.nextCall(after: frame.now))
    if let opening = frame.model.calendar.nextOpening(notBefore: frame.now), opening > frame.now { frame.holds(until: opening) }
    let next = next(frame)
    let isLocked = frame.model.isLocked
    let lock = [Span(frame.words.lockedBadge, .badgeMasked), Span(" \(frame.words.anyKeyOpens)", .muted)]
    var lines = [next.map { label(of: $0, frame) } ?? [], [], counts(frame)]
    // Where there is no room for both, what opens the screen goes before the counts.
    if isLocked { lines = area.rows < 8 ? [lines[0], [], lock] : lines + [[], lock] }
    let digits = next.map { Digits($0.due, on: &frame, in: area, beneath: lines.count) }
    var row = area.row + max(0, (area.rows - (digits?.rows ?? 0) - lines.count) / 2)
    digits?.draw(on: &frame.canvas, in: area, from: row)
    row += digits?.rows ?? 0
    for line in lines {
      let column = area.column + max(0, (area.columns - line.width) / 2)
      frame.canvas.draw(line, at: Position(row: row, column: column), width: area.endColumn - column)
      row += 1
    }
    NoticeLine.draw(on: &frame, in: geometry.notice, onlyBanner: isLocked)
  }

  /// The next clock that will run out: a promise's, or that of a decision.
  private static func next(_ frame: Frame) -> (row: DeadlineBoard.Row, due: Moment)? {
    let board = frame.model.board
    let decisions = board.over(at: frame.now).filter { $0.release > frame.now }.map { (row: $0, due: $0.release) }
    let promises = board.coming(at: frame.now).prefix(1).map { (row: $0, due: $0.promised) }
    return (promises + decisions).min { ($0.due, $0.row.id) < ($1.due, $1.row.id) }
  }

  /// `#142 Rani Puspita · Dijanjikan 10.42`.
  private static func label(of next: (row: DeadlineBoard.Row, due: Moment), _ frame: Frame) -> [Span] {
    let name: CleanText? =
      frame.model.isLocked ? nil : frame.model.book.order(next.row.id).map { frame.buyer($0.buyer).0 }
    let clock =
      next.due == next.row.promised ? frame.words.promised(frame.ahead(next.due)) : frame.words.decided(frame.ahead(next.due))
    return [
      Span("#\(next.row.id) ", .muted), Span(name.map { "\($0) " } ?? ""), Span(.separator, .muted), Span(" "),
      Span(clock, .muted),
    ]
  }

  private static func counts(_ frame: Frame) -> [Span] {
    let standing = frame.model.board.standing(at: frame.now)
    let words = frame.words
    // While the shop is closed nothing asks: it waits for the opening, as the header says.
    let isOpen = frame.model.calendar.isOpen(at: frame.now)
    let asking = isOpen ? frame.model.board.asking(at: frame.now).count : standing.parked
    var parts = [Span(words.waiting(standing.waiting), .header)]
    let over = standing.overdue + standing.overnight
    if over > 0 { parts.append(Span(words.overdue(over), .deadlineUrgent)) }
    if asking > 0 { parts.append(Span(isOpen ? words.asking(asking) : words.waitsForOpening(asking), .orderParked)) }
    return parts.enumerated().flatMap { index, part in
      (index > 0 ? [Span(" "), Span(.separator, .muted), Span(" ")] : []) + [part]
    }
  }
}

/// The next countdown, as large as there is room for; else as plain text.
private struct Digits {
  private let text: CleanText
  private let role: Role
  private let big: BigText?

  /// How many columns a dot of the digits can be wide.
  private static let scales = [4, 2, 1]

  init(_ due: Moment, on frame: inout Frame, in area: Rectangle, beneath lines: Int) {
    let countdown = frame.countdown(to: due)
    text = countdown.text
    role = countdown.urgency == .calm ? .digits : countdown.urgency.role
    big = Self.scales.map { BigText(text: countdown.text, scale: $0) }
      .first { $0.size.columns <= area.columns - 2 && $0.size.rows + 1 + lines <= area.rows }
  }

  /// With the space beneath.
  var rows: Int { (big?.size.rows ?? 1) + 1 }

  func draw(on canvas: inout Canvas, in area: Rectangle, from row: Int) {
    guard let big else {
      canvas.draw(text, at: Position(row: row, column: area.column), role: role, width: area.columns, alignment: .centre)
      return
    }
    let column = area.column + (area.columns - big.size.columns) / 2
    big.draw(on: &canvas, at: Position(row: row, column: column), role: role)
  }
}
