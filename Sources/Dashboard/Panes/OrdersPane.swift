import Orders
import Screen
import Words

/// Pane 1: the orders of a tab, one a row, the nearest deadline first.
struct OrdersPane {
  static func draw(on frame: inout Frame, in area: Rectangle) {
    let state = frame.model.orders
    guard !state.rows.isEmpty else { return drawNothing(on: &frame, in: area) }
    let shown = frame.visible(state.rows.count, from: state.top, in: area)
    let rows = state.rows[shown].compactMap { id in frame.model.book.order(id).map { OrderRow($0, on: &frame) } }
    let columns = OrderColumns(rows, width: area.columns, deadline: OrderRow.deadlineWidth(in: state.tab, frame.words))
    let places = columns.places(from: area.column, width: area.columns)
    let highlight = Highlight(frame.model.search.field.text)
    for (index, row) in rows.enumerated() {
      let line = Rectangle(row: area.row + index, column: area.column, rows: 1, columns: area.columns)
      for place in places { draw(row, place, in: line, highlight, on: &frame) }
      drawSigns(of: row, in: line, on: &frame)
    }
    frame.drawScroll(of: state.rows.count, showing: shown, beside: area)
  }

  /// Draws another selection over rows that are drawn already.
  static func moveSelection(from old: OrderID?, on frame: inout Frame, in area: Rectangle) {
    let state = frame.model.orders
    let shown = frame.visible(state.rows.count, from: state.top, in: area)
    let rows = state.rows[shown].filter { frame.model.book.hasOrder($0) }
    frame.moveSelection(of: .orders, from: old, to: state.selection, among: rows, in: area)
    frame.drawScroll(of: state.rows.count, showing: shown, beside: area)
  }

  private static func draw(
    _ row: OrderRow, _ place: (part: OrderColumns.Part, column: Int, width: Int), in line: Rectangle, _ highlight: Highlight,
    on frame: inout Frame
  ) {
    let position = Position(row: line.row, column: place.column)
    switch place.part {
    case .number: frame.canvas.draw(row.number, at: position, role: .muted, width: place.width, alignment: .right)
    case .buyer: drawBuyer(of: row, at: position, width: place.width, highlight, on: &frame.canvas)
    case .goods:
      frame.canvas.draw(row.goods, at: position, role: .muted, width: place.width)
      if !highlight.isEmpty { frame.canvas.underline(highlight.columns(in: row.goods), at: position, width: place.width) }
    case .sum: frame.canvas.draw(row.sum, at: position, role: .amount, width: place.width, alignment: .right)
    case .deadline:
      frame.canvas.draw(row.deadline, at: position, width: place.width, alignment: .right)
      let clock = Position(row: line.row, column: position.column + place.width - Countdown.width)
      if let countsTo = row.countsTo { frame.draw(Clock(deadline: countsTo, position: clock, isPadded: true)) }
    }
  }

  /// Who it is, and right after that what is known of the money.
  private static func drawBuyer(
    of row: OrderRow, at position: Position, width: Int, _ highlight: Highlight, on canvas: inout Canvas
  ) {
    // The short one where the long would cost a part of the name.
    let isRoomy = row.buyer.width + 1 + row.note.width <= width
    let note = isRoomy ? row.note : width >= 11 ? row.shortNote : []
    let room = note.isEmpty ? width : width - note.width - 1
    let taken = canvas.draw(row.buyer, at: position, role: row.order.state.role, width: room)
    canvas.draw(note, at: Position(row: position.row, column: position.column + taken + 1))
    if highlight.isEmpty { return }
    let found = row.isPhone ? highlight.phoneColumns(in: row.buyer) : highlight.columns(in: row.buyer)
    canvas.underline(found, at: position, width: room)
  }

  private static func drawSigns(of row: OrderRow, in line: Rectangle, on frame: inout Frame) {
    let id = row.order.id
    if frame.model.marks.contains(id) {
      frame.canvas.draw(.marked, at: Position(row: line.row, column: line.column + 1), role: .mark)
    }
    if let warning = row.warning { frame.canvas.draw([warning], at: Position(row: line.row, column: line.column + 2)) }
    if frame.model.orders.selection == id { frame.drawSelection(of: .orders, on: line) }
  }

  private static func drawNothing(on frame: inout Frame, in area: Rectangle) {
    let words = frame.words
    if frame.model.search.isActive {
      let (query, elsewhere, isTyping) = (frame.quotedQuery(in: area), foundElsewhere(frame), frame.model.search.isTyping)
      return frame.drawCentred(
        elsewhere.isEmpty ? words.noOrderFound(query) : words.orderFoundElsewhere(query, elsewhere, isTyping: isTyping), in: area)
    }
    frame.drawCentred(frame.model.orders.tab == .pending ? words.noOrders : words.nothingSettled, in: area)
  }
}

extension OrdersPane {
  /// `Kirim 83 · Batal 28`: what the query found for the other tabs.
  private static func foundElsewhere(_ frame: Frame) -> CleanText {
    let found = frame.model.search.answer?.orders ?? []
    var counts: [OrderTab: Int] = [:]
    for tab in found.compactMap({ OrderTab(listing: $0, of: frame.model.book) }) { counts[tab, default: 0] += 1 }
    return OrderTab.allCases.compactMap { tab in counts[tab].map { "\(frame.words.name(of: tab)) \($0)" as CleanText } }
      .joined(separator: " · ")
  }

  /// The tabs, or the one that is shown where there is no room for all; and the keys that go to the others.
  static func title(_ frame: Frame, width: Int) -> [Span] {
    let tab = frame.model.orders.tab
    let isFocused = frame.model.focus == .orders
    let all = OrderTab.allCases.flatMap { other -> [Span] in
      let name = Span(frame.words.name(of: other), other == tab ? (isFocused ? .tabFocused : .title) : .tab)
      return [Span(" "), name]
    }
    let shown = all.width + 2 <= width ? all : [Span(" "), Span(frame.words.name(of: tab), isFocused ? .tabFocused : .title)]
    let arrows = [Span(" ←→", .muted)]
    return isFocused && shown.width + arrows.width + 2 <= width ? shown + arrows : shown
  }

  /// `/rani · 12/340`, else `7/31`; and what changes the order of the rows.
  static func note(_ frame: Frame) -> [Span] {
    let state = frame.model.orders
    var note: [Span] = []
    if state.isReorderWaiting { note += [Span(.changed, .orderChanged), Span(" ")] }
    if state.sort != .deadline {
      note += [Span(.down, .sortColumn), Span(frame.words.name(of: state.sort), .sortColumn), Span(" ")]
    }
    note += frame.queryNote()
    if frame.model.search.isActive {
      let all: CleanText = listed(frame).map { "/\(frame.grouped($0))" } ?? ""
      return note + [Span("\(state.tab == .all ? frame.found(state.total) : frame.grouped(state.total))\(all)", .titleCount)]
    }
    let index = state.selection.flatMap { frame.index(of: $0) }
    return note + [Span(index.map { "\($0 + 1)/\(state.total)" } ?? "\(state.total)", .titleCount)]
  }

  /// How many orders the tab has without a query; nil where nobody keeps count.
  private static func listed(_ frame: Frame) -> Int? {
    let standing = frame.model.board.standing(at: frame.now)
    return switch frame.model.orders.tab {
    case .pending: standing.waiting
    case .toSend: standing.toSend
    case .all: frame.model.book.orderCount
    case .shipped, .cancelled: nil
    }
  }
}

extension Frame {
  /// Where the order stands in pane 1, counted from 0; looked for on the screen first.
  func index(of id: OrderID) -> Int? {
    let rows = model.orders.rows
    let near = rows.indices.clamped(to: model.orders.top..<max(model.orders.top, model.orders.top + 64))
    return rows[near].firstIndex(of: id) ?? rows.firstIndex(of: id)
  }

  /// The query with its caret while it is typed.
  func queryNote(upTo width: Int = 24) -> [Span] {
    let search = model.search
    guard search.isActive || search.isTyping else { return [] }
    let query =
      search.isTyping
      ? [Span("/", .match)] + typed(search.field, in: max(1, width))
      : [Span("/\(search.field.text.tail(of: max(1, width)))", .match)]
    return query + [Span(" "), Span(.separator, .muted), Span(" ")]
  }

  /// The end of what stands before the cursor, the character under it, and as much after it as there is room for.
  private func typed(_ field: TextField, in width: Int) -> [Span] {
    let (before, after) = field.aroundCursor
    guard let first = after.string.first else { return [Span(before.tail(of: width), .match), Span(" ", .inputCursor)] }
    let start = before.tail(of: max(1, width * 2 / 3))
    let under = CleanText(cleaning: String(first))
    let rest = CleanText(cleaning: String(after.string.dropFirst())).head(of: width - start.width - under.width)
    return [Span(start, .match), Span(under, .inputCursor), Span(rest, .match)]
  }

  /// The query as a sentence quotes it: the end of a long one, so that there is room for the sentence.
  func quotedQuery(in area: Rectangle) -> CleanText { model.search.field.text.tail(of: max(8, area.columns / 2)) }

  /// `1.176`, or `500+` as long as not all that match are counted.
  func found(_ total: Int) -> CleanText { "\(grouped(total))\(model.search.answer?.hasMore == true ? "+" : "" as CleanText)" }

  /// The rows that a list shows, from the first wanted on, as many as there is room for.
  func visible(_ count: Int, from top: Int, in area: Rectangle) -> Range<Int> {
    let first = min(max(0, top), max(0, count - 1))
    return first..<min(count, first + area.rows)
  }

  /// A few kind words in the middle of an empty pane.
  mutating func drawCentred(_ lines: [CleanText], in area: Rectangle) {
    let first = area.row + max(0, (area.rows - lines.count) / 2 - 1)
    for (index, line) in lines.enumerated() where first + index < area.endRow {
      let position = Position(row: first + index, column: area.column)
      canvas.draw(line, at: position, role: index == 0 ? .text : .muted, width: area.columns, alignment: .centre)
    }
  }
}
