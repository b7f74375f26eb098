import Orders

/// What a commit has made, to be shown where the query still finds it.
package struct CommitResult: Sendable {
  let order: OrderID?
  let entry: BuyerKey?
  /// Whether it was not there before: then it is shown even where the query does not find it.
  let isNew: Bool
}

extension Model {
  /// New orders, and what an undo brought back, are shown at once and selected: the user asked for them.
  mutating func showResult(of changes: [Change]) {
    guard let change = changes.first, [.ordered, .undone, .listed, .revived].contains(change.kind) else { return }
    let isNew = change.kind == .ordered || change.kind == .listed
    let result = CommitResult(order: change.order, entry: change.entry, isNew: isNew)
    guard !search.isActive else {
      // What the query finds in the changed book, its next answer says.
      search.result = result
      return
    }
    if isNew { turnToTab(of: result) }
    select(result)
  }

  /// Shows a result in the answer to the question that was put again; the query goes if it does not find what is new.
  mutating func showFound(_ result: CommitResult) {
    select(result)
    guard result.isNew, !isSelected(result) else { return search.result = nil }
    // The whole answer, which comes next, may have it.
    if search.answer?.hasMore == true { return }
    clearSearch()
    turnToTab(of: result)
    select(result)
  }

  /// Makes the rows anew; verbs are off for a moment if the cursor stands elsewhere then.
  private mutating func select(_ result: CommitResult) {
    if let order = result.order { orders.selection = order }
    if let entry = result.entry { blacklist.selection = entry }
    arrange()
    if !isSelected(result) { orders.verbsOffUntil = now.uptime + Self.verbsOff }
  }

  private func isSelected(_ result: CommitResult) -> Bool {
    (result.order == nil || result.order == orders.selection) && (result.entry == nil || result.entry == blacklist.selection)
  }

  private mutating func turnToTab(of result: CommitResult) {
    guard let order = result.order, !orders.tab.lists(order, of: book) else { return }
    guard let tab = OrderTab(listing: order, of: book) else { return }
    turn(to: tab)
  }
}
