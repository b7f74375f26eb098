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

  /// The orders of a buyer that wait for their money and are for the same goods, however many of them, in either case.
  package func openOrders(of buyer: Buyer, for items: [OrderItem]) -> [OrderID] {
    waiting(of: buyer).filter { sameGoods($0.items, items) }.map(\.id)
  }

  /// The orders of a buyer that wait for their money and may be the one that is being taken down once more, the likest first:
  /// the same goods, then the same sum, then one of the goods.
  package func alikeOrders(of buyer: Buyer, items: [OrderItem], total: Rupiah?) -> [(order: OrderID, likeness: OrderLikeness)] {
    let alike = waiting(of: buyer).compactMap { order -> (order: OrderID, likeness: OrderLikeness)? in
      if sameGoods(order.items, items) { return (order.id, .goods) }
      if let total, order.total == total { return (order.id, .total) }
      return commonItem(order.items, items).map { (order.id, .item($0)) }
    }
    return alike.sorted { ($0.likeness.rank, $0.order) < ($1.likeness.rank, $1.order) }
  }

  private func waiting(of buyer: Buyer) -> [Order] {
    guard let key = buyer.key else { return [] }
    return openOrders(of: key).compactMap { open[$0] }.filter { $0.state == .pending }
  }

  private func duplicates(of order: Order) -> [Warning] {
    guard order.state == .pending, let key = order.buyer.key else { return [] }
    return openOrders(of: order.buyer, for: order.items).filter { $0 != order.id }.map {
      Warning(kind: .duplicate, key: key, order: $0)
    }
  }

  private func sameGoods(_ left: [OrderItem], _ right: [OrderItem]) -> Bool {
    func goods(_ items: [OrderItem]) -> Set<[String]> {
      Set(items.map { [$0.name.string.lowercased(), $0.variant?.string.lowercased() ?? ""] })
    }
    return goods(left) == goods(right)
  }

  /// By name alone: whoever changes the size or the number orders the same article again.
  private func commonItem(_ left: [OrderItem], _ right: [OrderItem]) -> CleanText? {
    let names = Set(left.map { $0.name.string.lowercased() })
    return right.first { names.contains($0.name.string.lowercased()) }?.name
  }
}

/// In what an order is like another of the same buyer.
package enum OrderLikeness: Hashable, Sendable {
  /// The same goods, however many of each.
  case goods
  /// Other goods of the same sum.
  case total
  /// This article among others.
  case item(CleanText)

  fileprivate var rank: Int {
    switch self {
    case .goods: 0
    case .total: 1
    case .item: 2
    }
  }
}
