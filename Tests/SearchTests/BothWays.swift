import Orders
import Testing

@testable import Search

/// A book searched in both ways, which must agree: read as it was put together change by change, and by an index over the same
/// book as a snapshot.
struct BothWays {
  private let book: Book
  private let snapshot: Book
  private let reading = SearchEngine()
  private let indexed: SearchEngine

  init(_ book: Book) {
    self.book = book
    snapshot = book.asSnapshot
    let index = SearchIndex(rowsOfSegment: 64)
    while index.makeNext(of: snapshot) {}
    indexed = SearchEngine(index: index)
  }

  func search(_ query: String, limit: Int = 500) -> SearchAnswer {
    let (answer, found) = (ask(reading, query, book, limit), ask(indexed, query, snapshot, limit))
    #expect(found.orders == answer.orders && found.entries == answer.entries, "indexed: \(query)")
    #expect(found.orderCount == answer.orderCount && found.entryCount == answer.entryCount, "indexed: \(query)")
    return answer
  }

  private func ask(_ engine: SearchEngine, _ query: String, _ book: Book, _ limit: Int) -> SearchAnswer {
    let request = SearchRequest(generation: 1, query: CleanText(cleaning: query), book: book, limit: limit)
    let nothing = SearchAnswer(generation: -1, query: "", orders: [], entries: [], orderCount: -1, entryCount: -1)
    return engine.answer(request, isCancelled: { false }) ?? nothing
  }
}
