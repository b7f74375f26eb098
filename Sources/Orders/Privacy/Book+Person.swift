extension Book {
  /// All that is held on whoever has one of these keys or orders: what is found under a key leads to the person's other keys.
  ///
  /// Somebody of whom only a name is known is found by an order's number alone: names are no keys.
  package func person(keys: Set<BuyerKey>, orders: Set<OrderID> = []) -> PersonData {
    var person = PersonData(orders: orders)
    var waiting = keys.union(orders.compactMap(order).flatMap(\.buyer.keys))
    while let key = waiting.popFirst() {
      person.keys.insert(key)
      let found = self.orders(of: key.buyer)
      person.orders.formUnion(found.map(\.id))
      let places = queue.filter { $0.buyer.keys.contains(key) }
      person.queued.formUnion(places.map(\.number))
      let buyers = found.map(\.buyer) + places.map(\.buyer) + entries(under: key).map(\.buyer)
      waiting.formUnion(buyers.flatMap(\.keys).filter { !person.keys.contains($0) })
    }
    return person
  }

  /// The entries that stand or stood under a key, also those that have it beside a phone.
  private func entries(under key: BuyerKey) -> [BlacklistEntry] {
    let own = [entry(key), formerEntry(key)].compactMap { $0 }
    guard case .username(_, let username) = key else { return own }
    let bytes = Array(username.text.string.utf8)
    var found = own
    for table in [blacklist, former] {
      table.forEach { record in
        if record.holds(bytes), let entry = try? BlacklistEntry(record: record), entry.buyer.keys.contains(key) {
          found.append(entry)
        }
        return true
      }
    }
    return found
  }

  /// The entries of a person, the one that stands before those taken off the list.
  package func entries(of person: PersonData) -> [BlacklistEntry] {
    let keys = person.keys.sorted { $0.text < $1.text }
    return keys.compactMap(entry) + keys.compactMap(formerEntry)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the bytes stand somewhere in these.
  fileprivate func holds(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, count >= bytes.count else { return false }
    for start in 0...count - bytes.count where self[start] == first {
      if self[start..<start + bytes.count].elementsEqual(bytes) { return true }
    }
    return false
  }
}
