import Orders
import Screen

extension Model {
  /// A key in the list of what falls due: it moves, goes to the order, or leaves.
  mutating func press(_ key: Key, in view: DueView) -> [Effect] {
    guard let action = keymap.action(for: key, in: .orders) else { return [] }
    switch action {
    case .back, .quit, .dueTomorrow: overlays.removeLast()
    case .open: return goToDue(view)
    case .copy: return attempt(.copy)
    default: if let step = scrollStep(action) { move(view, by: step) }
    }
    return []
  }

  private mutating func move(_ view: DueView, by step: Int) {
    let rows = dueList.rows.map(\.id)
    guard !rows.isEmpty else { return }
    let place = view.selection.flatMap(rows.firstIndex) ?? 0
    replaceTop(.due(DueView(selection: rows[min(max(0, place + step), rows.count - 1)])))
  }

  /// Selects the order in pane 1, among all that wait.
  private mutating func goToDue(_ view: DueView) -> [Effect] {
    overlays.removeLast()
    guard let id = view.selection, book.open[id] != nil else { return [] }
    clearSearch()
    focusPane(.orders)
    turn(to: .pending)
    arrange()
    orders.selection = id
    detailsTop = 0
    bringSelectionIntoView()
    return []
  }
}
