extension Book {
  /// The buyers whose time is over: everything of theirs was over before `limit`, and no entry of theirs stands.
  ///
  /// A buyer is who shares a key: an order of now, a place in the queue or an entry in force keeps all the older orders under its
  /// keys. Of buyers without a key each order stands for itself.
  package func forgettable(before limit: Moment, at now: Moment) -> PersonData {
    var old = PersonData()
    var kept: Set<BuyerKey> = Set(open.values.flatMap(\.buyer.keys) + queue.flatMap(\.buyer.keys))
    var orders: [(id: OrderID, keys: [BuyerKey])] = []
    settled.forEach { record in
      guard let order = try? Order(record: record), order.erasedAt == nil else { return true }
      if order.lastTouched < limit { orders.append((order.id, order.buyer.keys)) } else { kept.formUnion(order.buyer.keys) }
      return true
    }
    let entries = self.entries(touchedBefore: limit, at: now)
    kept.formUnion(entries.kept.flatMap(\.buyer.keys))
    var grew = true
    while grew {
      let held = orders.filter { !kept.isDisjoint(with: $0.keys) }.flatMap(\.keys)
      grew = !kept.isSuperset(of: held)
      kept.formUnion(held)
    }
    for order in orders where kept.isDisjoint(with: order.keys) {
      old.orders.insert(order.id)
      old.keys.formUnion(order.keys)
    }
    for entry in entries.old where kept.isDisjoint(with: entry.buyer.keys) { old.keys.formUnion(entry.buyer.keys) }
    return old
  }

  /// Entries of the list and former ones, by whether their time is over.
  private func entries(touchedBefore limit: Moment, at now: Moment) -> (kept: [BlacklistEntry], old: [BlacklistEntry]) {
    var (kept, old): ([BlacklistEntry], [BlacklistEntry]) = ([], [])
    for table in [blacklist, former] {
      table.forEach { record in
        guard let entry = try? BlacklistEntry(record: record) else { return true }
        let end = entry.removedAt ?? entry.expiresAt
        if let end, end <= now, max(end, entry.lastAt) < limit { old.append(entry) } else { kept.append(entry) }
        return true
      }
    }
    return (kept, old)
  }
}

extension Order {
  /// When something last happened to it.
  package var lastTouched: Moment {
    ([createdAt, paidAt, cancelled?.at, claimedAt, confirmedAt, downPaidAt] + history.map(\.at)).compactMap { $0 }.max()
      ?? createdAt
  }
}
