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
  /// Whether all that match are counted; else, where there are very many, at least the limit: quicker.
  package var countsAll = true

  package init(generation: Int, query: CleanText, book: Book, limit: Int = 500, findsSettled: Bool = true) {
    (self.generation, self.query, self.book, self.limit) = (generation, query, book, limit)
    self.findsSettled = findsSettled
  }
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
