extension Book {
  /// The orders that were cancelled with a strike against a buyer, by any of the buyer's keys, lowest number first; reads one
  /// byte of each settled order and all of each cancelled one.
  func struckOrders(of buyer: Buyer) -> [OrderID] {
    let keys = Set(buyer.keys)
    var found = open.values.filter { $0.cancelled?.strike == true && !keys.isDisjoint(with: $0.buyer.keys) }.map(\.id)
    settled.forEach { record in
      if Order.state(ofRecord: record) == .cancelled, let order = try? Order(record: record), order.cancelled?.strike == true,
        !keys.isDisjoint(with: order.buyer.keys)
      {
        found.append(order.id)
      }
      return true
    }
    return found.sorted()
  }
}
