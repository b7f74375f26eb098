import Orders
import Search

extension Session {
  /// The orders that a query finds.
  func foundOrders(_ query: CleanText, in book: Book) -> Set<OrderID> {
    Set(search(SearchRequest(generation: 0, query: query, book: book, limit: book.orderCount)).orders)
  }

  /// `blacklist search`: entries, the best first.
  package func searchEntries(_ query: OutsideText, limit text: OutsideText?) throws(Failure) -> Answer {
    let limit = try optionally(text, count) ?? 20
    let book = try book()
    let found = search(SearchRequest(generation: 0, query: query.cleaned, book: book, limit: limit))
    let entries = found.entries.prefix(limit).compactMap(book.entry)
    var answer = Answer(
      json: { writer in writer.array(entries) { $0.value($1) } },
      text: { [self] writer in writeList(entries, to: &writer) })
    answer.sequence = try store().through
    return answer
  }
}
