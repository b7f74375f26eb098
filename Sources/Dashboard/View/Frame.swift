import Orders
import Screen
import Words

/// One picture in the making: the canvas, what is drawn, and when what was drawn so far will look different.
///
/// The panes draw on it one after another; none of them reads a clock.
struct Frame {
  var canvas: Canvas
  let model: Model
  let words: any Words
  /// The earliest moment at which something already drawn will be another.
  private(set) var nextChange: Moment
  /// Whether a countdown already drawn shows seconds.
  private(set) var showsSeconds = false

  init(_ model: Model) {
    self.model = model
    words = model.words
    canvas = Canvas(size: model.size)
    // Days are said as seen from today.
    let zone = model.calendar.zone
    nextChange = zone.moment(zone.date(of: model.now.moment) + 1)
  }

  var now: Moment { model.now.moment }

  /// Notes that something just drawn is right only until a moment.
  mutating func holds(until moment: Moment) { nextChange = min(nextChange, moment) }

  /// Draws with everything outside of an area kept as it is.
  mutating func clipped(to area: Rectangle, _ draw: (inout Frame) -> Void) {
    // The canvas clips for a closure that gets the canvas alone: it lends it to the frame meanwhile.
    var held = Canvas(size: Size(rows: 0, columns: 0))
    swap(&held, &canvas)
    held.clipped(to: area) { canvas in
      swap(&canvas, &self.canvas)
      draw(&self)
      swap(&canvas, &self.canvas)
    }
    swap(&held, &canvas)
  }

  /// A countdown, whose next change the frame remembers.
  mutating func countdown(to deadline: Moment) -> Countdown {
    let countdown = words.countdown(to: deadline, at: now, secondsBelow: model.settings.display.secondsBelow)
    holds(until: countdown.nextChange)
    if countdown.showsSeconds { showsSeconds = true }
    return countdown
  }
}

extension Words {
  /// A countdown in these words.
  func countdown(to deadline: Moment, at now: Moment, secondsBelow: Int64) -> Countdown {
    Countdown(to: deadline, at: now, secondsBelow: secondsBelow, in: self)
  }
}
