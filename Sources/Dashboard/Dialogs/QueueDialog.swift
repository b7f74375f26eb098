import Orders
import Screen
import Words

/// Who waits, the longest first, and beneath them the text for the selected one.
struct QueueDialog {
  static func draw(_ view: QueueView, on frame: inout Frame, in body: Rectangle) {
    let words = frame.words
    let places = frame.model.places(of: view)
    let width = min(76, max(1, body.columns - 4))
    let text =
      frame.model.selectedPlace(of: view).map { place in
        frame.model.preview(of: place).text.lines.flatMap { $0.broken(to: width) }
      } ?? []
    let title: CleanText = view.items.first.map { "\(words.queueTitle) · \($0.name)" } ?? words.queueTitle
    let area = frame.openDialog(
      rows: max(1, places.count) + (text.isEmpty ? 0 : text.count + 1), columns: width, title: title, in: body)
    guard area.rows > 0 else { return }
    guard !places.isEmpty else { return frame.drawCentred([words.queueIsEmpty], in: area) }
    let textRows = min(text.count, max(0, area.rows - min(places.count, 3) - 1))
    let (list, foot) = area.split(top: area.rows - (textRows > 0 ? textRows + 1 : 0))
    drawPlaces(places, view, on: &frame, in: list)
    for (row, line) in text.prefix(textRows).enumerated() {
      frame.canvas.draw(line, at: Position(row: foot.row + 1 + row, column: foot.column), role: .muted, width: foot.columns)
    }
  }

  private static func drawPlaces(_ places: [QueuedBuyer], _ view: QueueView, on frame: inout Frame, in area: Rectangle) {
    let selected = places.firstIndex { $0.number == frame.model.selectedPlace(of: view)?.number } ?? 0
    let top = max(0, min(selected - area.rows + 1, places.count - area.rows))
    let shown = top..<min(places.count, top + area.rows)
    frame.drawScroll(of: places.count, showing: shown, beside: area.inset(rows: 0, columns: -1))
    let name = places.reduce(0) { max($0, min(24, frame.buyer($1.buyer).0.width)) }
    let goods = places.reduce(0) { max($0, min(30, item(of: $1).width)) }
    for (row, place) in places[shown].enumerated() {
      let isSelected = top + row == selected
      let item = item(of: place).broken(to: goods).first ?? .empty
      let buyer = frame.buyer(place.buyer).0.broken(to: name).first ?? .empty
      let offered = place.offeredAt.map { frame.words.offeredOn(frame.stamp($0)) }
      let line = [
        isSelected ? Span(.selected, .cursor) : Span(" "),
        Span("\(buyer)\(spaces(name - buyer.width))  ", isSelected ? .title : .text),
        Span("\(item)\(spaces(goods - item.width))  "),
        Span(offered ?? frame.words.waitsSince(frame.stamp(place.since)), offered == nil ? .muted : .orderChanged),
      ]
      frame.canvas.draw(line, at: Position(row: area.row + row, column: area.column), width: area.columns)
    }
  }

  private static func item(of place: QueuedBuyer) -> CleanText {
    place.item.variant.map { "\(place.item.name) \($0)" } ?? place.item.name
  }
}
