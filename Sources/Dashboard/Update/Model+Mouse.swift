import Screen

extension Model {
  /// How many rows a turn of the wheel scrolls.
  private static let wheelStep = 3

  /// A click selects and goes to the pane under it, or does what the footer says there; the wheel scrolls what is under it.
  mutating func click(_ mouse: Key.Mouse) -> [Effect] {
    switch mouse.action {
    case .press:
      lastKey = now.uptime
      return press(at: mouse.position)
    case .wheelUp: wheel(-Self.wheelStep, at: mouse.position)
    case .wheelDown: wheel(Self.wheelStep, at: mouse.position)
    default: break
    }
    return []
  }

  private mutating func wheel(_ step: Int, at position: Position) {
    switch overlays.last {
    case nil: if let pane = geometry.pane(at: position) { scroll(pane, by: step) }
    case .details(let view): replaceTop(.details(DetailsView(order: view.order, top: scrolled(view.top, by: step))))
    case .evidence(let view): replaceTop(.evidence(EvidenceView(key: view.key, top: scrolled(view.top, by: step))))
    case .messages(let top): replaceTop(.messages(top: scrolled(top, by: step)))
    case .triage(var triage):
      triage.top = scrolled(triage.top, by: step)
      replaceTop(.triage(triage))
    default: break
    }
  }

  private mutating func press(at position: Position) -> [Effect] {
    guard overlays.isEmpty else { return [] }
    let geometry = geometry
    if geometry.footer.contains(position), let item = footer.first(where: { $0.columns.contains(position.column) }) {
      return attempt(item.action)
    }
    if let pane = geometry.tab(at: position) {
      focusPane(pane)
    } else if let pane = geometry.pane(at: position) {
      focusPane(pane)
      select(in: pane, row: position.row - geometry.content(of: pane).row, geometry.content(of: pane))
    }
    bringSelectionIntoView()
    return []
  }

  /// Selects the row that was clicked, as the panes stood then; the border and the rows below the last are nobody's.
  private mutating func select(in pane: Pane, row: Int, _ content: Rectangle) {
    guard (0..<content.rows).contains(row) else { return }
    search.isTyping = false
    switch pane {
    case .orders where orders.rows.indices.contains(orders.top + row): selectOrder(at: orders.top + row)
    case .blacklist where blacklist.rows.indices.contains(blacklist.top + row): selectEntry(at: blacklist.top + row)
    default: break
    }
  }
}
