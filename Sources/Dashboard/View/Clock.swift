import Orders
import Screen
import Words

/// A countdown at its place on the canvas: all of a pane that a second changes, drawn anew while the rest is kept.
struct Clock: Hashable {
  let deadline: Moment
  /// Where its field of `Countdown.width` columns begins.
  let position: Position
  /// The role instead of the urgency's own.
  var role: Role?
  /// Whether the text's role fills what it leaves of the field.
  var isPadded = false

  private var field: Rectangle { Rectangle(row: position.row, column: position.column, rows: 1, columns: Countdown.width) }

  /// Draws it, over an earlier time of itself too; what is laid over its row stays.
  func draw(_ countdown: Countdown, on canvas: inout Canvas) {
    guard canvas.bounds.contains(position) else { return }
    let layer = canvas[position.row, position.column].layer
    let role = role ?? countdown.urgency.role
    canvas.fill(field, role: isPadded ? role : .text)
    canvas.draw(countdown.text, at: position, role: role, width: Countdown.width, alignment: .right)
    if layer != 0 { canvas.lay(Role.at(layer), over: field) }
  }
}

extension Frame {
  /// Draws a countdown and notes where it stands, so that a second later it alone is drawn anew.
  ///
  /// Whatever else depends on its urgency may be drawn plainly beside it: the pane holds until the urgency changes.
  mutating func draw(_ clock: Clock) {
    let countdown = words.countdown(to: clock.deadline, at: now, secondsBelow: model.settings.display.secondsBelow)
    clock.draw(countdown, on: &canvas)
    holds(until: countdown.nextUrgency)
    note(clock, countdown)
  }
}
