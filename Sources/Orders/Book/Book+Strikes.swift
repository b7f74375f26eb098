extension Book {
  /// How many cancelled orders count as a strike of a buyer's, by any of the buyer's keys: what there is without an entry.
  package func strikes(of buyer: Buyer) -> Int {
    let keys = Set(buyer.keys)
    guard !keys.isEmpty else { return 0 }
    var count = open.values.count { $0.cancelled?.strike == true && !keys.isDisjoint(with: $0.buyer.keys) }
    settled.forEach { record in
      if let struck = Order.struckBuyer(ofRecord: record), !keys.isDisjoint(with: struck.keys) { count += 1 }
      return true
    }
    return count
  }
}

extension Order {
  /// The buyer of a kept order that was cancelled with a strike; nil for another one, without reading the whole of it.
  fileprivate static func struckBuyer(ofRecord record: UnsafeRawBufferPointer) -> Buyer? {
    guard state(ofRecord: record) == .cancelled, let order = try? Order(record: record) else { return nil }
    return order.cancelled?.strike == true ? order.buyer : nil
  }
}
