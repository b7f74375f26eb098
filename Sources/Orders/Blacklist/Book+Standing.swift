extension Book {
  /// A buyer's orders by any of the buyer's keys, the oldest first; reads only theirs.
  package func orders(of buyer: Buyer) -> [Order] {
    let keys = buyer.keys
    let ids = Set(keys.flatMap { openOrders(of: $0) + buyers.candidates($0) })
    let found = ids.compactMap(order).filter { order in order.buyer.keys.contains(where: keys.contains) }
    return found.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
  }

  /// Whether the index of settled orders leads from a key to an order.
  package func mayBe(_ id: OrderID, of key: BuyerKey) -> Bool { buyers.candidates(key).contains(id) }

  /// What the shop's own orders say of a buyer; what a person took off an entry of theirs, also of a former one, does not count.
  package func standing(of buyer: Buyer, at now: Moment, policy: Policy) -> Standing {
    let forgiven = buyer.keys.compactMap { (entry($0) ?? formerEntry($0))?.forgivenAt }.max()
    return Standing(of: orders(of: buyer), entry: entry(of: buyer), takenOffAt: forgiven, at: now, policy: policy)
  }

  /// The level that a buyer's counted strikes ask for, where it is graver than the entry's that stands; a person decides.
  package func proposedLevel(for buyer: Buyer, at now: Moment, policy: Policy) -> BlacklistLevel? {
    guard buyer.key != nil else { return nil }
    let known = entry(of: buyer)
    let count = standing(of: buyer, at: now, policy: policy).count
    guard let level = policy.proposal(forStrikes: count) else { return nil }
    if let known, known.isInForce(at: now), known.level >= level { return nil }
    return level
  }

  /// What is to be asked of a buyer who orders again, and why.
  package func advice(for buyer: Buyer, at now: Moment, policy: Policy) -> Advice {
    let known = entry(of: buyer).flatMap { $0.isInForce(at: now) ? $0 : nil }
    return Advice(for: standing(of: buyer, at: now, policy: policy), level: known?.level, policy: policy)
  }

  /// The entry that was taken off the list under a key; nil where there is none, or one stands again.
  package func formerEntry(_ key: BuyerKey) -> BlacklistEntry? {
    former.withRecord(key) { try? BlacklistEntry(record: $0) } ?? nil
  }

  /// A former entry of a buyer, by any of the buyer's keys.
  package func formerEntry(of buyer: Buyer) -> BlacklistEntry? {
    for key in buyer.keys {
      if let entry = formerEntry(key) { return entry }
    }
    return nil
  }
}

extension Policy {
  /// The level that is to be proposed for so many strikes; nil below `suspectAt`.
  package func proposal(forStrikes strikes: Int) -> BlacklistLevel? {
    strikes >= min(suspectAt, blockAt) ? level(forStrikes: strikes) : nil
  }
}
