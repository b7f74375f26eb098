/// What forgetting a person makes of the book.
package struct Erasure: Sendable {
  /// What stays of the person's orders, and orders of others that were once noted under one of the person's keys, as they are.
  package var changes: [Change]
  package var orders: Int
  package var entries: Int
  package var queued: Int
}

extension Book {
  /// So that a row stays of a size that is read in one piece.
  private static let ordersInRow = 2000

  /// The changes that keep the sums of a person's orders once the person's rows are blank; the entries go with their rows.
  ///
  /// `rows` are the rows that are to be blank; `others` the orders of others that only such rows tell of now. Refused while the shop
  /// has still to do with one of the person's orders, unless it `hasBegun`: then one that came back meanwhile stays as it is.
  package func erasing(
    _ person: PersonData, rows: [Int64], others: [OrderID], hasBegun: Bool, at now: Moment
  ) throws(Refusal) -> Erasure {
    let orders = person.orders.sorted().compactMap(order)
    let needed = orders.filter(\.needsTheSeller)
    guard hasBegun || needed.isEmpty else { throw .stillNeeded(needed.map(\.id)) }
    let entries = entries(of: person)
    let queued = person.queued.sorted()
    let kept = orders.filter { !$0.needsTheSeller }.map { $0.withoutPerson(at: now) }
    var remains = [Remains(orders: Array(kept.prefix(Self.ordersInRow)), queued: queued, rows: RowRuns(rows))]
    for start in stride(from: Self.ordersInRow, to: kept.count, by: Self.ordersInRow) {
      let more = kept[start..<min(kept.count, start + Self.ordersInRow)]
      remains.append(Remains(orders: Array(more), queued: [], rows: RowRuns([])))
    }
    // A row holds at most one person.
    let rest = (needed + others.compactMap(order)).map { Change(.erased, .order(before: nil, after: $0)) }
    return Erasure(
      changes: remains.map { Change(.erased, .erased($0)) } + rest, orders: kept.count, entries: entries.count,
      queued: queued.count)
  }

  /// Takes a person out of a book that a snapshot holds; what its orders came to stays.
  package mutating func forget(_ person: PersonData, at moment: Moment) {
    let orders = self.orders(concerning: person)
    let isJustRestored = self.isJustRestored
    for entry in entriesConcerning(person) { apply(Change(.erased, .entry(before: entry, after: nil))) }
    for place in queue where person.concerns(place) { apply(Change(.erased, .queued(before: place, after: nil))) }
    for credit in bank.credits where person.concerns(credit) { apply(Change(.erased, .credit(before: credit, after: nil))) }
    for order in orders { apply(Change(.erased, .order(before: order, after: order.withoutPerson(at: moment)))) }
    restoreFlag(isJustRestored)
  }

  /// Also those under a number of the person's whose buyer is another by now.
  private func orders(concerning person: PersonData) -> [Order] {
    var found = open.values.filter(person.concerns)
    settled.forEach { record in
      if let id = Order.number(ofRecord: record), mayConcern(person, OrderID(Int(id)), record),
        let order = try? Order(record: record), person.concerns(order)
      {
        found.append(order)
      }
      return true
    }
    return found
  }

  /// Whether reading the whole record is worth it.
  private func mayConcern(_ person: PersonData, _ id: OrderID, _ record: UnsafeRawBufferPointer) -> Bool {
    if person.orders.contains(id) { return true }
    guard !person.keys.isEmpty, let fields = try? Order.buyerFields(ofRecord: record) else { return false }
    return fields.username != nil
      || fields.phone.flatMap(PhoneKey.init(packed:)).map { person.keys.contains(.phone($0)) } ?? false
  }

  private func entriesConcerning(_ person: PersonData) -> [BlacklistEntry] {
    var found: [BlacklistEntry] = []
    for table in [blacklist, former] {
      table.forEach { record in
        if let entry = try? BlacklistEntry(record: record), person.concerns(entry) { found.append(entry) }
        return true
      }
    }
    return found
  }
}
