extension Frame {
  /// What lies around the panes, drawn last: the header shows seconds only where a pane does.
  mutating func drawEdges(_ geometry: Geometry, before: Part<Header.Sources>?) -> Part<Header.Sources> {
    if geometry.shape == .single { drawTabs(in: geometry.tabs) }
    Rail.draw(on: &self, in: geometry.rail)
    let sources = Header.Sources(of: self)
    if let before, before.sources == sources {
      add(before.notes)
      return before
    }
    return part(sources) { [showsSeconds] in Header.draw(on: &$0, in: geometry.header, showsSeconds: showsSeconds) }
  }

  /// The notice and the keys.
  mutating func drawLastLines(_ geometry: Geometry) {
    Footer.draw(on: &self, in: geometry.footer)
    NoticeLine.draw(on: &self, in: geometry.notice)
  }
}
