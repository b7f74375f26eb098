extension Book {
  /// Takes orders of a file into the book: new ones under their own number if it is free, known ones forwards only.
  func importing(_ orders: [ImportedOrder], at now: Moment, policy: Policy) throws(Refusal) -> Decision {
    var outcome = ImportOutcome()
    var changes: [Change] = []
    var known = knownReferences()
    var taken: Set<OrderID> = []
    var next = max(highestID.number, orders.compactMap(\.id?.number).filter(OrderID.importable.contains).max() ?? 0)
    for imported in orders {
      let identity = imported.identity
      if let id = known[identity] ?? ownOrder(imported) {
        guard let change = order(id).flatMap({ imported.moving($0, at: now) }), !taken.contains(id) else {
          outcome.unchanged += 1
          continue
        }
        outcome.updated += 1
        taken.insert(id)
        changes.append(change)
        if imported.offersStrike { outcome.offered.append(id) }
        continue
      }
      let id = freeID(for: imported, taken: taken, next: &next)
      if let asked = imported.id, asked != id { outcome.renumbered.append(.init(from: asked, to: id)) }
      taken.insert(id)
      known[identity] = id
      outcome.added += 1
      if imported.offersStrike { outcome.offered.append(id) }
      changes.append(Change(.imported, .order(before: nil, after: try imported.order(id, at: now, policy: policy))))
    }
    return Decision(changes, imported: outcome)
  }

  private func freeID(for imported: ImportedOrder, taken: Set<OrderID>, next: inout Int) -> OrderID {
    if let id = imported.id, OrderID.importable.contains(id.number), !taken.contains(id), open[id] == nil, !settled.contains(id) {
      return id
    }
    next += 1
    return OrderID(next)
  }

  /// An order of our own that comes back from our own export: same number, same moment, no reference.
  private func ownOrder(_ imported: ImportedOrder) -> OrderID? {
    guard imported.reference == nil, let id = imported.id, let order = order(id), order.createdAt == imported.createdAt,
      order.reference == nil || order.reference == order.ownReference
    else { return nil }
    return id
  }

  /// Every reference in the book. Made for an import alone: keeping it would cost memory all day for a minute a week.
  private func knownReferences() -> [CleanText: OrderID] {
    var known: [CleanText: OrderID] = [:]
    for order in open.values { if let reference = order.reference { known[reference] = order.id } }
    settled.forEach { record in
      if let order = try? Order(record: record), let reference = order.reference { known[reference] = order.id }
      return true
    }
    return known
  }

  /// Takes entries of a file into the blacklist; the same key again, in the file or in the book, is merged.
  func importing(_ entries: [BlacklistEntry], at now: Moment) -> Decision {
    var outcome = ImportOutcome()
    var merged: [BuyerKey: BlacklistEntry] = [:]
    var order: [BuyerKey] = []
    for entry in entries {
      if merged[entry.key] == nil { order.append(entry.key) }
      merged[entry.key] = merged[entry.key]?.merged(with: entry) ?? entry
    }
    var changes: [Change] = []
    for key in order {
      guard let new = merged[key] else { continue }
      let before = entry(key)
      let former = before == nil ? formerEntry(key) : nil
      var after = before?.merged(with: new) ?? new
      if let former { after.history = former.history + [EntryEvent(at: now, kind: .entryImported, level: new.level)] }
      if before == nil { outcome.added += 1 } else if after == before { outcome.unchanged += 1 } else { outcome.updated += 1 }
      if after != before { changes.append(Change(.entryImported, .entry(before: before ?? former, after: after))) }
    }
    return Decision(changes, imported: outcome)
  }
}
