/// What the book holds on one person, or on several at once: by which keys, orders and places in the queue it is found.
package struct PersonData: Hashable, Sendable {
  /// Every key that the person was met under.
  package var keys: Set<BuyerKey>
  package var orders: Set<OrderID>
  /// Places in the queue, by their numbers.
  package var queued: Set<Int>
  /// Money that settled an order of the person's, by its checksum: the rows before that may name another, or nobody.
  package var credits: Set<LineChecksum> = []

  package init(keys: Set<BuyerKey> = [], orders: Set<OrderID> = [], queued: Set<Int> = []) {
    (self.keys, self.orders, self.queued) = (keys, orders, queued)
  }

  package var isEmpty: Bool { keys.isEmpty && orders.isEmpty && queued.isEmpty && credits.isEmpty }
}

extension PersonData {
  /// Whether a kept change says anything of the person: about one of these orders, entries or places, or about another that was
  /// once noted under one of these keys.
  package func concerns(_ change: Change) -> Bool {
    switch change.subject {
    case .order(let before, let after): [before, after].contains { $0.map(concerns) ?? false }
    case .entry(let before, let after): [before, after].contains { $0.map(concerns) ?? false }
    case .queued(let before, let after): [before, after].contains { $0.map(concerns) ?? false }
    case .credit(let before, let after): [before, after].contains { $0.map(concerns) ?? false }
    // Checksums alone: nobody is read from them.
    case .statement, .seenLines, .book, .erased: false
    }
  }

  package func concerns(_ order: Order) -> Bool { orders.contains(order.id) || concerns(order.buyer) }

  package func concerns(_ entry: BlacklistEntry) -> Bool { keys.contains(entry.key) || concerns(entry.buyer) }

  package func concerns(_ place: QueuedBuyer) -> Bool { queued.contains(place.number) || concerns(place.buyer) }

  package func concerns(_ credit: BankCredit) -> Bool {
    credits.contains(credit.checksum) || credit.buyer.map(keys.contains) ?? false
  }

  private func concerns(_ buyer: Buyer) -> Bool { !keys.isDisjoint(with: buyer.keys) }
}
