import Orders
import Screen
import Words

/// A picture of which the seconds change nothing but its clocks.
struct Still {
  private var canvas: Canvas
  /// The clocks of each pane, which cut them off where they stick out.
  private let clocks: [(area: Rectangle, clocks: [Clock])]
  /// Where the header's clock shows seconds, if it does.
  private let seconds: Position?
  /// When the canvas was drawn.
  private var drawn: Moment
  /// Until when all but the clocks stays as it is.
  private let until: Moment
  private let words: any Words
  private let zone: Zone
  private let secondsBelow: Int64

  /// Takes a whole picture that has just been drawn.
  init(_ frame: Frame, _ clocks: [(area: Rectangle, clocks: [Clock])]) {
    (canvas, self.clocks, seconds, drawn) = (frame.canvas, clocks, frame.secondsPlace, frame.now)
    (words, zone, secondsBelow) = (frame.words, frame.model.calendar.zone, frame.model.settings.display.secondsBelow)
    // The header's minute is drawn with its seconds, which hold nothing.
    until = seconds == nil ? frame.heldUntil : min(frame.heldUntil, frame.now + Int64(60 - frame.second))
  }

  /// The picture at a later moment, and when its next clock changes; nil if more than its clocks may be another by then.
  mutating func later(_ now: Moment) -> (canvas: Canvas, nextChange: Moment)? {
    guard now >= drawn, now < until else { return nil }
    var nextChange = until
    for (area, clocks) in clocks {
      canvas.clipped(to: area) { [words, secondsBelow] canvas in
        for clock in clocks {
          let countdown = words.countdown(to: clock.deadline, at: now, secondsBelow: secondsBelow)
          clock.draw(countdown, on: &canvas)
          nextChange = min(nextChange, countdown.nextChange)
        }
      }
    }
    if let seconds {
      canvas.draw(twoDigits(zone.civil(of: now).second % 60), at: seconds, role: .header, width: 2)
    }
    drawn = now
    return (canvas, nextChange)
  }
}
