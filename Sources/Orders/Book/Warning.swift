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
  /// The other order, of a duplicate.
  package var order: OrderID?

  package init(kind: Kind, key: BuyerKey, strikes: Int = 0, lastAt: Moment? = nil, order: OrderID? = nil) {
    (self.kind, self.key, self.strikes, self.lastAt, self.order) = (kind, key, strikes, lastAt, order)
  }
}

extension Book {
  /// What is to be said of a buyer at a moment: the entry under any of the buyer's keys, unless it has expired.
  package func warnings(for buyer: Buyer, at now: Moment) -> [Warning] {
    buyer.keys.compactMap { key in
      guard let entry = entry(key), entry.expiresAt.map({ $0 > now }) ?? true else { return nil }
      return Warning(
        kind: entry.level == .blocked ? .blacklisted : .suspect, key: key, strikes: entry.strikes, lastAt: entry.lastAt)
    }
  }

  /// What is to be said of an order: of its buyer, and of another open order of the same buyer for the same goods.
  package func warnings(for order: Order, at now: Moment) -> [Warning] {
    warnings(for: order.buyer, at: now) + duplicates(of: order)
  }

  private func duplicates(of order: Order) -> [Warning] {
    guard order.state == .pending, let key = order.buyer.key else { return [] }
    return openOrders(of: order.buyer, for: order.items).filter { $0 != order.id }.map {
      Warning(kind: .duplicate, key: key, order: $0)
    }
  }
}
