import Orders
import Screen
import Words

extension Frame {
  /// Draws a pane, with its frame and titles where it has one.
  mutating func draw(_ pane: Pane, _ geometry: Geometry) {
    let area = geometry.panes[pane] ?? .nowhere
    let content = geometry.content(of: pane)
    if geometry.shape == .panes { drawFrame(of: pane, in: area) }
    clipped(to: area) { $0.drawContent(of: pane, in: content) }
  }

  private mutating func drawContent(of pane: Pane, in area: Rectangle) {
    switch pane {
    case .orders: OrdersPane.draw(on: &self, in: area)
    case .deadlines: DeadlinesPane.draw(on: &self, in: area)
    case .blacklist: BlacklistPane.draw(on: &self, in: area)
    case .details: DetailsPane.draw(on: &self, in: area)
    }
  }

  mutating func drawFrame(of pane: Pane, in area: Rectangle) {
    let isFocused = model.focus == pane && model.overlays.isEmpty
    let digit = Span("\(pane.rawValue)", isFocused ? .key : .muted)
    let room = area.columns - 2
    let note = note(of: pane)
    let title = [digit] + title(of: pane, width: room - note.width - 4) + [Span(" ")]
    canvas.drawBox(area, title: title, note: note, role: isFocused ? .borderFocused : .border)
  }

  private func title(of pane: Pane, width: Int) -> [Span] {
    let role: Role = model.focus == pane ? .titleFocused : .title
    switch pane {
    case .orders: return OrdersPane.title(self, width: width)
    case .deadlines: return [Span(" "), Span(words.deadlinesPane, role)]
    case .blacklist: return [Span(" "), Span(words.blacklistPane, role)]
    case .details: return [Span(" ")] + DetailsPane.title(self, role: role)
    }
  }

  private func note(of pane: Pane) -> [Span] {
    switch pane {
    case .orders: OrdersPane.note(self)
    case .deadlines: []
    case .blacklist: BlacklistPane.note(self)
    case .details: []
    }
  }

  /// The names of all panes, where only one of them is seen.
  mutating func drawTabs(in area: Rectangle) {
    canvas.fill(area, role: .tab)
    let full = Pane.allCases.flatMap { tab($0, words.name(of: $0)) }
    let short = Pane.allCases.flatMap { tab($0, $0 == model.focus ? words.name(of: $0) : .empty) }
    canvas.draw(full.width <= area.columns ? full : short, at: area.origin, width: area.columns)
  }

  private func tab(_ pane: Pane, _ name: CleanText) -> [Span] {
    let isFocused = pane == model.focus
    let sign = isFocused ? Span(.selected, .tabFocused) : Span(" ", .tab)
    return [
      sign, Span("\(pane.rawValue)", .key), Span(name.isEmpty ? "" : " \(name)", isFocused ? .tabFocused : .tab), Span(" "),
    ]
  }

  /// A track on the right border of a list that is longer than its pane.
  mutating func drawScroll(of count: Int, showing rows: Range<Int>, beside area: Rectangle) {
    guard count > rows.count, area.rows > 2, area.endColumn < canvas.size.columns, model.geometry.shape == .panes else { return }
    let length = max(1, area.rows * rows.count / count)
    let start = min(area.rows - length, (area.rows - length) * rows.lowerBound / max(1, count - rows.count))
    canvas.drawColumn(
      at: Position(row: area.row + start, column: area.endColumn), rows: length, glyph: .scrollThumb, role: .border)
  }
}

extension Words {
  func name(of pane: Pane) -> CleanText {
    switch pane {
    case .orders: ordersPane
    case .deadlines: deadlinesPane
    case .blacklist: blacklistPane
    case .details: detailsPane
    }
  }

  func name(of tab: OrderTab) -> CleanText {
    switch tab {
    case .pending: pendingTab
    case .toSend: toSendTab
    case .shipped: shippedTab
    case .cancelled: cancelledTab
    case .all: allTab
    }
  }

  func name(of sort: OrderSort) -> CleanText {
    switch sort {
    case .deadline: sortedByDeadline
    case .newest: sortedByAge
    case .amount: sortedByAmount
    case .name: sortedByName
    }
  }
}
