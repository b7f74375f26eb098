/// Something that the seller should see before promising stock or trusting a buyer.
package struct Warning: Hashable, Sendable {
  /// What is to be said of a buyer or an order; `similar` is the search's to find: it needs more than equal keys.
  package enum Kind: Hashable, Sendable {
    case blacklisted, suspect, similar, duplicate

    /// The stable word of JSON.
    package var code: String {
      switch self {
      case .blacklisted: "blacklisted"
      case .suspect: "suspect"
      case .similar: "similar"
      case .duplicate: "duplicate"
      }
    }
  }

  package var kind: Kind
  package var key: BuyerKey
  package var strikes = 0
  /// The last strike of a listed buyer.
  package var lastAt: Moment?
  /// When the entry of a listed buyer expires, and so is no longer warned of.
  package var expiresAt: Moment?
  /// The other order, of a duplicate.
  package var order: OrderID?
  /// In what the other order is like this one, where it was asked for more than the same goods.
  package var likeness: OrderLikeness?

  package init(
    kind: Kind, key: BuyerKey, strikes: Int = 0, lastAt: Moment? = nil, expiresAt: Moment? = nil, order: OrderID? = nil,
    likeness: OrderLikeness? = nil
  ) {
    (self.kind, self.key, self.strikes, self.lastAt, self.expiresAt) = (kind, key, strikes, lastAt, expiresAt)
    (self.order, self.likeness) = (order, likeness)
  }
}

extension Book {
  /// What is to be said of a buyer at a moment: the entry under any of the buyer's keys, unless it has expired.
  package func warnings(for buyer: Buyer, at now: Moment) -> [Warning] {
    buyer.keys.compactMap { key in
      guard let entry = entry(key), entry.expiresAt.map({ $0 > now }) ?? true else { return nil }
      return Warning(
        kind: entry.level == .blocked ? .blacklisted : .suspect, key: key, strikes: entry.strikes, lastAt: entry.lastAt,
        expiresAt: entry.expiresAt)
    }
  }

  /// What is to be said of an order: of its buyer, and of another open order of the same buyer for the same goods.
  package func warnings(for order: Order, at now: Moment) -> [Warning] {
    warnings(for: order.buyer, at: now) + duplicates(of: order)
  }

  /// What is to be said while an order is taken down: of its buyer, and of every open order that it may repeat. More than is said
  /// of an order for good: whoever buys the same article again is worth a question, not a mark.
  package func warnings(
    takingDown items: [OrderItem], total: Rupiah?, of buyer: Buyer, except id: OrderID? = nil, at now: Moment
  ) -> [Warning] {
    guard let key = buyer.key else { return warnings(for: buyer, at: now) }
    let alike = alikeOrders(of: buyer, items: items, total: total).filter { $0.order != id }
    return warnings(for: buyer, at: now)
      + alike.map { Warning(kind: .duplicate, key: key, order: $0.order, likeness: $0.likeness) }
  }

  private func duplicates(of order: Order) -> [Warning] {
    guard order.state == .pending, let key = order.buyer.key else { return [] }
    return openOrders(of: order.buyer, for: order.items).filter { $0 != order.id }.map {
      Warning(kind: .duplicate, key: key, order: $0)
    }
  }
}
