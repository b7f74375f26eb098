import Orders
import Screen

/// The left edge: how near the nearest deadline is, to be read from across the room.
///
/// It fills from below as the deadline comes nearer and turns wide once one has passed.
struct Rail {
  static func draw(on frame: inout Frame, in area: Rectangle) {
    guard !area.isEmpty else { return }
    let (urgency, share) = state(&frame)
    let lit = urgency == .calm ? 0 : max(1, area.rows * share / 100)
    frame.canvas.drawColumn(at: area.origin, rows: area.rows - lit, glyph: .rail, role: .railCalm)
    frame.canvas.drawColumn(
      at: Position(row: area.endRow - lit, column: area.column), rows: lit, glyph: urgency >= .urgent ? .railWide : .rail,
      role: urgency.railRole)
  }

  /// The urgency of the nearest deadline, and how much of the rail is lit, in percent.
  private static func state(_ frame: inout Frame) -> (Urgency, Int) {
    let now = frame.now
    if !frame.model.board.over(at: now).isEmpty { return (.overdue, 100) }
    guard let nearest = frame.model.board.coming(at: now).first else { return (.calm, 0) }
    let left = nearest.promised - now
    let urgency = Urgency(secondsLeft: left)
    switch urgency {
    case .calm: frame.holds(until: nearest.promised - 4 * 3600 + 1)
    default: frame.holds(until: now + (left % 60 + 1))
    }
    return (urgency, share(urgency, minutes: Int(left / 60)))
  }

  private static func share(_ urgency: Urgency, minutes: Int) -> Int {
    switch urgency {
    case .calm: 0
    case .soon: 10 + 30 * (240 - minutes) / 180
    case .urgent: 40 + 50 * (60 - minutes) / 60
    case .overdue: 100
    }
  }
}
