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
  /// Until when all that is drawn already stays as it is, but the clocks.
  private(set) var heldUntil: Moment
  /// The clocks drawn already.
  private(set) var clocks: [Clock] = []
  private var nextTick = Moment.latest
  private let midnight: Moment
  /// Whether a countdown already drawn shows seconds.
  private(set) var showsSeconds = false
  /// Where the header's clock shows seconds, if it does.
  var secondsPlace: Position?

  /// What is known of the model's book already.
  var known: KnownWarnings

  /// A picture on an empty canvas, or on one drawn before.
  init(_ model: Model, on canvas: Canvas? = nil, known: KnownWarnings = KnownWarnings()) {
    (self.model, self.known) = (model, known)
    words = model.words
    self.canvas = canvas ?? Canvas(size: model.size)
    // Days are said as seen from today.
    let zone = model.calendar.zone
    midnight = zone.moment(zone.date(of: model.now.moment) + 1)
    heldUntil = midnight
  }

  /// The earliest moment at which something already drawn will be another.
  var nextChange: Moment { min(heldUntil, nextTick) }

  var now: Moment { model.now.moment }
  /// Of the shop's minute.
  var second: Int { model.calendar.zone.civil(of: now).second % 60 }

  /// Notes that something just drawn is right only until a moment.
  mutating func holds(until moment: Moment) { heldUntil = min(heldUntil, moment) }

  /// Notes a clock just drawn.
  mutating func note(_ clock: Clock, _ countdown: Countdown) {
    clocks.append(clock)
    nextTick = min(nextTick, countdown.nextChange)
    if countdown.showsSeconds { showsSeconds = true }
  }

  /// From now on what is noted is of one part.
  mutating func startPart() -> PartNotes {
    defer { (heldUntil, clocks, nextTick, showsSeconds, secondsPlace) = (midnight, [], .latest, false, nil) }
    return notes
  }

  /// What was noted of the picture so far, or of the part that was started.
  var notes: PartNotes {
    PartNotes(until: heldUntil, clocks: clocks, nextTick: nextTick, showsSeconds: showsSeconds, secondsPlace: secondsPlace)
  }

  /// Adds what was noted elsewhere.
  mutating func add(_ notes: PartNotes) {
    heldUntil = min(heldUntil, notes.until)
    clocks = notes.clocks + clocks
    nextTick = min(nextTick, notes.nextTick)
    showsSeconds = showsSeconds || notes.showsSeconds
    secondsPlace = secondsPlace ?? notes.secondsPlace
  }

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
