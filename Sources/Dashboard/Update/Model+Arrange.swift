import Orders

extension Model {
  /// For how long after a key rows hold still, in milliseconds (terminal.md C21).
  static let holdStill: Int64 = 1500
  /// For how long verbs are off after the selected row vanished from under the cursor (C20).
  static let verbsOff: Int64 = 500
  /// How many rows of settled orders and of blacklist entries are listed at most; all are counted.
  package static let page = 500
  /// How many entries are listed at least while nobody has looked into their pane.
  static let screenful = 60

  /// Until when rows hold still, on the uptime clock.
  var rowsHoldUntil: Int64 { lastKey == .min ? .min : lastKey + Self.holdStill }

  /// Makes the rows anew because the user asked for other ones: now, with the selection kept where its row is still there.
  package mutating func arrange() {
    orders.isReorderWaiting = false
    let (rows, total) = orderRows()
    if orders.rows != rows || !isAmong(rows, orders.selection) { replaceOrderRows(rows) }
    orders.total = total
    arrangeEntries()
    arrangement.version = book.version
    arrangement.staleAt = nextReorder()
    bringSelectionIntoView()
  }

  /// Lists more than a screen of the blacklist: somebody looks into it. The orders hold still.
  mutating func browseEntries() {
    guard !blacklist.isBrowsed else { return }
    blacklist.isBrowsed = true
    arrangeEntries()
  }

  mutating func arrangeEntries() {
    let (keys, count) = entryRows()
    if blacklist.rows != keys || !isAmong(keys, blacklist.selection) { replaceEntryRows(keys) }
    blacklist.total = count
  }

  /// Whether the selection is seen, or nothing can be selected: a key must not act on a row that is not there.
  private func isAmong<ID: Equatable>(_ rows: [ID], _ selection: ID?) -> Bool { selection.map(rows.contains) ?? rows.isEmpty }

  /// Makes the rows anew because the book or the hour changed: once no key was pressed for a while, and then with verbs off
  /// for a moment if the selected row is gone.
  mutating func arrangeWhenQuiet() {
    dropVanished()
    guard now.uptime >= rowsHoldUntil else {
      orders.isReorderWaiting = orders.isReorderWaiting || orderRows().rows != orders.rows || entryRows().rows != blacklist.rows
      arrangement.version = book.version
      arrangement.staleAt = nextReorder()
      return
    }
    let (order, entry) = (orders.selection, blacklist.selection)
    arrange()
    if orders.selection != order || blacklist.selection != entry { orders.verbsOffUntil = now.uptime + Self.verbsOff }
  }

  /// Whether the rows are older than the book or the hour.
  var isArrangementOld: Bool {
    arrangement.version != book.version || now.moment >= arrangement.staleAt
      || (orders.isReorderWaiting && now.uptime >= rowsHoldUntil)
  }

  /// Rows whose order or entry no longer exists cannot be held still.
  private mutating func dropVanished() {
    guard arrangement.version != book.version else { return }
    let rows = orders.rows.filter { book.state(of: $0) != nil }
    if rows.count != orders.rows.count {
      orders.verbsOffUntil = orders.selection.map(rows.contains) == false ? now.uptime + Self.verbsOff : orders.verbsOffUntil
      replaceOrderRows(rows)
    }
    let keys = blacklist.rows.filter { book.blacklist.contains($0) }
    if keys.count != blacklist.rows.count { replaceEntryRows(keys) }
    marks = marks.filter { book.state(of: $0) != nil }
  }

  private mutating func replaceOrderRows(_ rows: [OrderID]) {
    orders.selection = neighbour(of: orders.selection, in: orders.rows, among: rows)
    orders.rows = rows
    if let start = orders.rangeStart, !rows.contains(start) { orders.rangeStart = nil }
  }

  private mutating func replaceEntryRows(_ rows: [BuyerKey]) {
    blacklist.selection = neighbour(of: blacklist.selection, in: blacklist.rows, among: rows)
    blacklist.rows = rows
  }

  /// The selected row if it is still there, else the nearest one below it that is, else above, else the first.
  private func neighbour<ID: Hashable>(of selected: ID?, in old: [ID], among new: [ID]) -> ID? {
    guard let selected, !new.contains(selected) else { return selected ?? new.first }
    let there = Set(new)
    guard let place = old.firstIndex(of: selected) else { return new.first }
    return old[place...].first(where: there.contains) ?? old[..<place].last(where: there.contains) ?? new.first
  }
}
