import Orders

/// A drawn pane: what it was drawn from, and what time changes of it.
struct Part {
  let sources: PaneSources
  let notes: Notes

  /// What was noted when it was drawn.
  struct Notes {
    /// Until when all but the clocks stays as it is.
    let until: Moment
    let clocks: [Clock]
    /// When the first of the clocks changes.
    let nextTick: Moment
    let showsSeconds: Bool
  }
}

extension Frame {
  /// Draws a part; what it notes goes to the frame too.
  mutating func part(_ sources: PaneSources, _ draw: (inout Frame) -> Void) -> Part {
    let outside = startPart()
    draw(&self)
    let part = Part(sources: sources, notes: notes)
    add(outside)
    return part
  }
}
