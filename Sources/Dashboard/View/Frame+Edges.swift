extension Frame {
  /// What lies around the panes, drawn last: the header shows seconds only where a pane does.
  mutating func drawEdges(_ geometry: Geometry, before: Header.Part?) -> Header.Part {
    if geometry.shape == .single { drawTabs(in: geometry.tabs) }
    Rail.draw(on: &self, in: geometry.rail)
    let sources = Header.Sources(of: self)
    if let before, before.sources == sources {
      add(before.notes)
      secondsPlace = before.secondsPlace
      return before
    }
    let outside = startPart()
    Header.draw(on: &self, in: geometry.header, showsSeconds: outside.showsSeconds)
    let header = Header.Part(sources: sources, notes: notes, secondsPlace: secondsPlace)
    add(outside)
    return header
  }

  /// The notice and the keys.
  mutating func drawLastLines(_ geometry: Geometry) {
    Footer.draw(on: &self, in: geometry.footer)
    NoticeLine.draw(on: &self, in: geometry.notice)
  }
}
