import Orders

/// What one book warns of its orders, as far as it was asked: the rows of each picture ask again, of a list that may be long.
struct KnownWarnings {
  private var version: Int?
  private var asked = Moment.latest
  private var warnings: [OrderID: [Warning]] = [:]

  /// The warnings for an order at a moment, found once for each version of the book.
  mutating func find(for order: Order, in book: Book, at now: Moment) -> [Warning] {
    // Where the clock is set back, an entry that had expired may stand again.
    if version != book.version || now < asked { (version, warnings) = (book.version, [:]) }
    asked = now
    if let known = warnings[order.id], known.allSatisfy({ $0.expiresAt.map { $0 > now } ?? true }) { return known }
    let found = book.warnings(for: order, at: now)
    warnings[order.id] = found
    return found
  }
}

extension Frame {
  /// What is to be said of an order; the picture is right until an entry expires.
  mutating func warnings(for order: Order) -> [Warning] {
    let warnings = known.find(for: order, in: model.book, at: now)
    for expiry in warnings.compactMap(\.expiresAt) { holds(until: expiry) }
    return warnings
  }
}
