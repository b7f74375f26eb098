extension Book {
  /// Takes orders of a file into the book: new ones under their own number if it is free, known ones forwards only.
  ///
  /// Each row counts by itself, so that it makes no difference in how many parts a file comes. `index` must be this book's.
  package func importing(
    _ orders: [ImportedOrder], index: ImportIndex, at now: Moment, policy: Policy
  ) throws(Refusal) -> Decision {
    var batch = OrderBatch(index: index, capacity: orders.count)
    batch.next = orders.reduce(max(highestID, index.floor).number) {
      max($0, $1.id.map(\.number).flatMap { OrderID.importable.contains($0) ? $0 : nil } ?? 0)
    }
    for imported in orders { try take(imported, into: &batch, at: now, policy: policy) }
    return Decision(batch.changes, imported: batch.outcome)
  }

  private func take(_ imported: ImportedOrder, into batch: inout OrderBatch, at now: Moment, policy: Policy) throws(Refusal) {
    let identity = imported.identity
    if let id = batch.known[identity] ?? knownOrder(imported, identity, batch) {
      if batch.move(id, to: imported, in: self, at: now) { batch.offer(id, imported) }
      return
    }
    let id = freeID(for: imported, in: &batch)
    if let asked = imported.id, asked != id { batch.outcome.renumbered.append(.init(from: asked, to: id)) }
    batch.known[identity] = id
    batch.add(try imported.order(id, at: now, policy: policy))
    batch.offer(id, imported)
  }

  private func freeID(for imported: ImportedOrder, in batch: inout OrderBatch) -> OrderID {
    if let id = imported.id, OrderID.importable.contains(id.number), batch.places[id] == nil, !has(id) { return id }
    batch.next += 1
    return OrderID(batch.next)
  }

  private func has(_ id: OrderID) -> Bool { id <= highestID && (open.index(forKey: id) != nil || settled.contains(id)) }

  /// An order of the book that the row speaks of: by its reference, or one of our own that comes back from our own export with
  /// the same number, the same moment and no reference.
  private func knownOrder(_ imported: ImportedOrder, _ identity: CleanText, _ batch: OrderBatch) -> OrderID? {
    if let id = batch.index.order(of: identity, in: self) { return id }
    guard let id = imported.id, id <= highestID, let order = order(id) else { return nil }
    if order.reference == identity { return id }
    guard imported.reference == nil, imported.isDated, order.createdAt == imported.createdAt,
      order.reference == nil || order.hasOwnReference
    else { return nil }
    return id
  }
}

/// What the rows of a file have come to so far.
private struct OrderBatch {
  let index: ImportIndex
  var outcome = ImportOutcome()
  var changes: [Change] = []
  /// Where in `changes` an order stands.
  private(set) var places: [OrderID: Int] = [:]
  /// The orders that are new, by their identity.
  var known: [CleanText: OrderID] = [:]
  /// The last number that was given anew.
  var next = 0

  init(index: ImportIndex, capacity: Int) {
    self.index = index
    changes.reserveCapacity(capacity)
    places.reserveCapacity(capacity)
    known.reserveCapacity(capacity)
  }

  mutating func add(_ order: Order) {
    outcome.added += 1
    places[order.id] = changes.count
    changes.append(Change(.imported, .order(before: nil, after: order)))
  }

  /// Offers it as a strike, if nobody paid; only a person counts it.
  mutating func offer(_ id: OrderID, _ imported: ImportedOrder) {
    guard imported.offersStrike else { return }
    outcome.offered.append(.init(order: id, reference: imported.reference, buyer: imported.buyer))
  }

  /// Whether it moved.
  mutating func move(_ id: OrderID, to imported: ImportedOrder, in book: Book, at now: Moment) -> Bool {
    guard let change = change(of: id, to: imported, in: book, at: now) else {
      outcome.unchanged += 1
      return false
    }
    outcome.updated += 1
    if let place = places[id] {
      changes[place] = change
    } else {
      places[id] = changes.count
      changes.append(change)
    }
    return true
  }

  /// The change that the row makes, over what an earlier row of the same order made.
  private func change(of id: OrderID, to imported: ImportedOrder, in book: Book, at now: Moment) -> Change? {
    guard let place = places[id] else {
      guard let order = book.order(id), order.erasedAt == nil else { return nil }
      return imported.moving(order, at: now)
    }
    guard case .order(let before, let current?) = changes[place].subject,
      case .order(_, let after)? = imported.moving(current, at: now)?.subject
    else { return nil }
    var change = changes[place]
    change.subject = .order(before: before, after: after)
    return change
  }
}
