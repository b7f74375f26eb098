import Orders
import Screen

/// Draws one picture of the model after another, keeping the panes in which nothing has changed but their countdowns.
///
/// What it answers is the same as if all were drawn anew; nothing is kept for longer than a minute all the same.
package struct Painter {
  /// The last picture, without its last lines where overlays lay on it; nil draws everything anew.
  private var kept: Kept?
  private var known = KnownWarnings()
  /// The last picture whole, where nothing of it but its clocks changes with the seconds; else nil.
  private var still: Still?

  package init() {}

  private struct Kept {
    let geometry: Geometry
    let canvas: Canvas
    let parts: [Pane: Part<PaneSources>]
    let header: Part<Header.Sources>
    /// When it was begun from an empty canvas.
    let begun: Moment
    let drawn: Moment
  }

  /// The whole screen, and the earliest moment at which it would look different if nothing but time went by.
  package mutating func picture(_ model: Model) -> (canvas: Canvas, nextChange: Moment) {
    let geometry = model.geometry
    let before = model.showsUnfocused ? nil : usable(at: model.now.moment, geometry)
    var frame = Frame(model, on: before?.canvas, known: takeKnown())
    defer { known = frame.known }
    still = nil
    if model.showsUnfocused {
      Unfocused.draw(on: &frame, geometry)
    } else if geometry.shape == .glance {
      kept = nil
      Glance.draw(on: &frame, in: geometry.body)
      Rail.draw(on: &frame, in: geometry.rail)
      for overlay in model.overlays { frame.draw(overlay, in: geometry.body) }
      Glance.drawLastLine(on: &frame, in: geometry.body)
    } else {
      drawPanes(on: &frame, geometry, before)
      // Above the backdrop of what lies on top: they are of it.
      if !model.overlays.isEmpty {
        for overlay in model.overlays { frame.draw(overlay, in: geometry.body) }
        frame.drawLastLines(geometry)
      } else if let kept {
        still = Still(frame, kept.parts.map { (geometry.panes[$0] ?? .nowhere, $1.notes.clocks) })
      }
    }
    return (frame.canvas, frame.nextChange)
  }

  /// The last picture with its clocks at a later moment; nil if more of it may be another by then, which `picture` draws.
  ///
  /// Nothing but `now` may have changed of the model that was drawn.
  package mutating func later(at now: Moment) -> (canvas: Canvas, nextChange: Moment)? { still?.later(now) }

  /// Lent to the frame: were it kept here meanwhile, each new warning would copy them all.
  private mutating func takeKnown() -> KnownWarnings {
    defer { known = KnownWarnings() }
    return known
  }

  private mutating func drawPanes(on frame: inout Frame, _ geometry: Geometry, _ before: Kept?) {
    var parts: [Pane: Part<PaneSources>] = [:]
    for pane in Pane.allCases where geometry.panes[pane] != nil {
      parts[pane] = draw(pane, on: &frame, geometry, before: before?.parts[pane])
    }
    let header = frame.drawEdges(geometry, before: before?.header)
    // A notice that is over leaves its line to nobody.
    if before != nil { frame.canvas.fill(geometry.notice, role: .text) }
    // With nothing on top the last lines are of what is kept: a canvas less to copy for each picture.
    if frame.model.overlays.isEmpty { frame.drawLastLines(geometry) }
    kept = Kept(
      geometry: geometry, canvas: frame.canvas, parts: parts, header: header, begun: before?.begun ?? frame.now,
      drawn: frame.now)
  }

  /// The last picture if it can be drawn upon.
  private func usable(at now: Moment, _ geometry: Geometry) -> Kept? {
    guard let kept, kept.geometry == geometry, now >= kept.drawn, now < kept.begun + 60 else { return nil }
    return kept
  }

  /// Whether what is selected shows in one row of the pane and in its frame alone.
  private func isList(_ pane: Pane) -> Bool { pane == .orders || pane == .blacklist }

  /// Draws a pane, or its countdowns alone where nothing else of it has changed, and of a list the selection.
  private func draw(
    _ pane: Pane, on frame: inout Frame, _ geometry: Geometry, before: Part<PaneSources>?
  ) -> Part<PaneSources> {
    let area = geometry.panes[pane] ?? .nowhere
    let sources = PaneSources(of: pane, in: frame.model)
    if let before, frame.now < before.notes.until {
      if before.sources == sources { return goOn(with: before, on: &frame, in: area) }
      if isList(pane), before.sources.isSame(butForSelection: sources) {
        let part = goOn(with: before, on: &frame, in: area)
        frame.moveSelection(of: pane, since: before.sources, geometry)
        return Part(sources: sources, notes: part.notes)
      }
    }
    if before != nil { frame.canvas.fill(area, role: .text) }
    return frame.part(sources) { $0.draw(pane, geometry) }
  }

  /// Draws what time has changed of a part that is on the canvas already; within the second in which it was drawn, nothing.
  private func goOn(with part: Part<PaneSources>, on frame: inout Frame, in area: Rectangle) -> Part<PaneSources> {
    guard frame.now != kept?.drawn else {
      frame.add(part.notes)
      return part
    }
    return frame.part(part.sources) { frame in
      frame.holds(until: part.notes.until)
      frame.clipped(to: area) { frame in
        for clock in part.notes.clocks { frame.draw(clock) }
      }
    }
  }
}
