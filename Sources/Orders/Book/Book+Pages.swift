/// What a pane lists when nothing is asked for: the newest first, a page of them.
extension Book {
  /// The blacklist's keys, the latest strike first.
  package func recentEntries(limit: Int) -> [BuyerKey] {
    var found: [(lastAt: Moment, key: BuyerKey)] = []
    blacklist.forEachRecent(limit: limit) { record in
      if let lastAt = BlacklistEntry.lastAt(ofRecord: record), let key = BlacklistEntry.key(ofRecord: record) {
        found.append((lastAt, key))
      }
    }
    found.sort { $0.lastAt != $1.lastAt ? $0.lastAt > $1.lastAt : $0.key.text < $1.key.text }
    return found.prefix(limit).map(\.key)
  }

  /// Settled orders that `isWanted`, the highest number first.
  package func recentSettled(limit: Int, where isWanted: (OrderState) -> Bool) -> [OrderID] {
    var found: [OrderID] = []
    settled.forEachSorted(descending: true) { key, record in
      if let state = Order.state(ofRecord: record), isWanted(state), let id = OrderID(keyBytes: key) { found.append(id) }
      return found.count < limit
    }
    return found
  }

  /// How many settled orders `isWanted`: reads one byte of each.
  package func settledCount(where isWanted: (OrderState) -> Bool) -> Int {
    var count = 0
    settled.forEach { record in
      if let state = Order.state(ofRecord: record), isWanted(state) { count += 1 }
      return true
    }
    return count
  }

  /// Whether `order` would find it.
  package func hasOrder(_ id: OrderID) -> Bool { open.index(forKey: id) != nil || order(id) != nil }

  /// The state of an order without reading the rest of it; nil where there is none.
  package func state(of id: OrderID) -> OrderState? {
    if let order = open[id] { return order.state }
    return settled.withRecord(id) { Order.state(ofRecord: $0) } ?? nil
  }
}
