import Orders
import Screen

extension Model {
  /// The order that verbs without marks are about.
  package var selectedOrder: OrderID? {
    if case .details(let view)? = overlays.last { return view.order }
    if case .triage(let triage)? = overlays.last { return triage.current }
    return orders.selection
  }

  package var selectedEntry: BuyerKey? { blacklist.selection }

  /// The marked orders in the order of the rows; while a query narrows them, only those that are seen.
  package var targetMarks: [OrderID] {
    if marks.isEmpty { return [] }
    let seen = orders.rows.filter(marks.contains)
    return search.isActive ? seen : seen + marks.subtracting(seen).sorted()
  }

  /// The orders that a verb is done to: the marked ones, else the selected one.
  package var targets: [OrderID] {
    if case .details(let view)? = overlays.last { return [view.order] }
    if case .triage(let triage)? = overlays.last { return [triage.current].compactMap { $0 } }
    let marked = targetMarks
    return marked.isEmpty ? [orders.selection].compactMap { $0 } : marked
  }

  /// How many rows of a pane are seen.
  package func visibleRows(of pane: Pane) -> Int { geometry.content(of: pane).rows }

  mutating func moveSelection(by step: Int) {
    switch focus {
    case .orders, .deadlines: selectOrder(at: row(of: orders.selection, in: orders.rows) + step)
    case .blacklist: selectEntry(at: row(of: blacklist.selection, in: blacklist.rows) + step)
    case .details: scrollDetails(by: step)
    }
  }

  mutating func moveSelection(toEnd isEnd: Bool) {
    switch focus {
    case .orders, .deadlines: selectOrder(at: isEnd ? orders.rows.count - 1 : 0)
    case .blacklist: selectEntry(at: isEnd ? blacklist.rows.count - 1 : 0)
    case .details: scrollDetails(by: isEnd ? Self.farDown : -Self.farDown)
    }
  }

  mutating func moveSelection(byHalfPages count: Int) {
    moveSelection(by: count * max(1, visibleRows(of: focus == .deadlines ? .orders : focus) / 2))
  }

  private mutating func scrollDetails(by step: Int) {
    detailsTop = min(max(0, detailsTop + step), DetailsPane.hiddenLines(self))
  }

  mutating func selectOrder(at row: Int) {
    guard !orders.rows.isEmpty else { return }
    let before = orders.selection
    orders.selection = orders.rows[min(max(row, 0), orders.rows.count - 1)]
    if orders.selection != before { detailsTop = 0 }
    markRangeToSelection()
    bringSelectionIntoView()
  }

  mutating func selectEntry(at row: Int) {
    guard !blacklist.rows.isEmpty else { return }
    blacklist.selection = blacklist.rows[min(max(row, 0), blacklist.rows.count - 1)]
    detailsTop = 0
    bringSelectionIntoView()
  }

  /// Scrolls both lists so far that their selected rows are seen; a list shorter than its pane begins at its top.
  mutating func bringSelectionIntoView() {
    orders.top = top(orders.top, showing: orders.selection, in: orders.rows, height: visibleRows(of: .orders))
    blacklist.top = top(blacklist.top, showing: blacklist.selection, in: blacklist.rows, height: visibleRows(of: .blacklist))
  }

  /// Scrolls a list without its selection, as a wheel does.
  mutating func scroll(_ pane: Pane, by step: Int) {
    if pane == .blacklist { browseEntries() }
    switch pane {
    case .orders, .deadlines: orders.top = limited(orders.top + step, orders.rows.count, visibleRows(of: .orders))
    case .blacklist: blacklist.top = limited(blacklist.top + step, blacklist.rows.count, visibleRows(of: .blacklist))
    case .details: scrollDetails(by: step)
    }
  }

  private func top<ID: Equatable>(_ top: Int, showing selected: ID?, in rows: [ID], height: Int) -> Int {
    guard height > 0 else { return top }
    let row = row(of: selected, in: rows)
    return limited(min(max(top, row - height + 1), row), rows.count, height)
  }

  private func limited(_ top: Int, _ count: Int, _ height: Int) -> Int { min(max(0, top), max(0, count - height)) }

  private func row<ID: Equatable>(of selected: ID?, in rows: [ID]) -> Int {
    selected.flatMap { selected in rows.firstIndex { $0 == selected } } ?? 0
  }
}
