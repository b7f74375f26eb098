import Orders

extension Model {
  /// Marks or unmarks the selected order and goes on to the next.
  mutating func toggleMark() {
    guard let selected = selectedOrder else { return }
    marks.formSymmetricDifference([selected])
    orders.rangeStart = nil
    if focus != .details { moveSelection(by: 1) }
  }

  /// Begins a range that follows the selection, or ends it and leaves its marks.
  mutating func toggleRange() {
    orders.rangeStart = orders.rangeStart == nil ? orders.selection : nil
    markRangeToSelection()
  }

  mutating func extendMarks(by step: Int) {
    if let selected = orders.selection { marks.insert(selected) }
    selectOrder(at: (orders.rows.firstIndex { $0 == orders.selection } ?? 0) + step)
    if let selected = orders.selection { marks.insert(selected) }
  }

  /// Marks every row, or none if every one is marked.
  mutating func markAll() {
    marks = marks.isSuperset(of: orders.rows) ? [] : marks.union(orders.rows)
    orders.rangeStart = nil
    say(.marked(targetMarks.count))
  }

  /// While a range is open, all between its start and the selection is marked.
  mutating func markRangeToSelection() {
    guard let start = orders.rangeStart, let from = orders.rows.firstIndex(of: start),
      let to = orders.rows.firstIndex(where: { $0 == orders.selection })
    else { return }
    marks.formUnion(orders.rows[min(from, to)...max(from, to)])
  }
}
