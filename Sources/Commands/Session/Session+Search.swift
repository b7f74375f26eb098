import Orders
import Search

extension Session {
  /// The orders that a query finds, misspellings included.
  func foundOrders(_ query: CleanText, in book: Book) -> Set<OrderID> {
    Set(answer(to: query, in: book, limit: book.orderCount).orders)
  }

  /// `blacklist search`: entries, the best first.
  package func searchEntries(_ query: OutsideText, limit text: OutsideText?) throws(Failure) -> Answer {
    let limit = try optionally(text, count) ?? 20
    let book = try book()
    let entries = self.answer(to: query.cleaned, in: book, limit: limit).entries.compactMap(book.entry)
    var answer = Answer(
      json: { writer in writer.array(entries) { $0.value($1) } },
      text: { [self] writer in writeList(entries, to: &writer) })
    answer.sequence = try store().through
    return answer
  }

  private func answer(to query: CleanText, in book: Book, limit: Int) -> SearchAnswer {
    let request = SearchRequest(generation: 0, query: query, book: book, limit: limit)
    let nothing = SearchAnswer(generation: 0, query: query, orders: [], entries: [], orderCount: 0, entryCount: 0)
    // Nobody cancels it.
    return search.answer(request) { false } ?? nothing
  }
}
