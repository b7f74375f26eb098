import Orders
import Screen

/// A drawn pane, or the header: what it was drawn from, and what time changes of it.
struct Part<Sources: Equatable> {
  let sources: Sources
  let notes: PartNotes
}

/// What was noted of a part when it was drawn.
struct PartNotes {
  /// Until when all but the clocks stays as it is.
  let until: Moment
  let clocks: [Clock]
  /// When the first of the clocks changes.
  let nextTick: Moment
  let showsSeconds: Bool
  /// Where the header's clock shows seconds, if it does.
  let secondsPlace: Position?
}

extension Frame {
  /// Draws a part; what it notes goes to the frame too.
  mutating func part<Sources>(_ sources: Sources, _ draw: (inout Frame) -> Void) -> Part<Sources> {
    let outside = startPart()
    draw(&self)
    let part = Part(sources: sources, notes: notes)
    add(outside)
    return part
  }
}
