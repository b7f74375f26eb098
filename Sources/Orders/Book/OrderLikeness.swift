/// Orders of one buyer that may be the same.
extension Book {
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
