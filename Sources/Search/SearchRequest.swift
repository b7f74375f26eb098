import Orders

/// A question to the search: one query over orders and blacklist together.
package struct SearchRequest: Sendable {
  /// Counts the questions of one dashboard: an answer to an older one is thrown away.
  package var generation: Int
  package var query: CleanText
  /// What is searched, as it was when the question was asked.
  package var book: Book
  /// At most so many of each kind are listed; all are counted.
  package var limit: Int
  /// Whether settled orders are looked for too: without them none of the open ones can be crowded out of the limit.
  package var findsSettled: Bool
  /// Where so many orders match as they are, none that match by a misspelling are looked for; nil for as many as are listed.
  package var enoughOrders: Int?
  /// At most so many entries are listed by a quick answer: what a screen shows of them.
  package var screenful = 60
  /// Whether all that match are counted; else, where there are very many, at least a screenful: quicker.
  package private(set) var countsAll = true

  package init(generation: Int, query: CleanText, book: Book, limit: Int = 500, findsSettled: Bool = true) {
    (self.generation, self.query, self.book, self.limit) = (generation, query, book, limit)
    self.findsSettled = findsSettled
  }

  /// The same question for what can be seen at once: the best of what the whole answer will have, in the same order.
  package var quick: SearchRequest {
    var quick = self
    quick.countsAll = false
    return quick
  }

  /// How many entries are listed at most. Orders are not cut: a tab may list few of those that are found.
  var entryLimit: Int { countsAll ? limit : min(limit, screenful) }
}

/// What was found, the best first.
package struct SearchAnswer: Sendable {
  package var generation: Int
  package var query: CleanText
  package var orders: [OrderID]
  package var entries: [BuyerKey]
  /// How many there are, beyond those listed too.
  package var orderCount: Int
  package var entryCount: Int
  /// Whether there may be more than were counted: not all were asked for.
  package var hasMore = false

  package init(generation: Int, query: CleanText, orders: [OrderID], entries: [BuyerKey], orderCount: Int, entryCount: Int) {
    (self.generation, self.query, self.orders, self.entries) = (generation, query, orders, entries)
    (self.orderCount, self.entryCount) = (orderCount, entryCount)
  }
}
