import Orders

/// Answers questions over a book; used from one thread.
///
/// The book's snapshot is looked up in an index, where there is one already; what is not indexed is read anew for each question.
/// What was put beside the snapshot is kept folded, and taken in as it changes: it is found at once.
package final class SearchEngine {
  private let index: SearchIndex
  private let partner: any SearchPartner
  private var open = FoldedOpenOrders()
  private var settled = FoldedPlaces<OrderID>(fold: SearchWeight.order)
  private var entries = FoldedPlaces<BuyerKey>(fold: SearchWeight.entry)
  /// The book's that was last taken in.
  private var taken: (RecordTable<OrderID>.Lineage, RecordTable<BuyerKey>.Lineage, version: Int)?
  /// The entries of the last question to this book: who finds none of the orders that he lists asks the same of all orders.
  private var known: (query: CleanText, limit: Int, countsAll: Bool, entries: Found)?

  /// The best of what was found, by record or row with its tag, and how many were.
  private struct Found {
    let keys: [Int]
    let count: Int
    let isCutShort: Bool

    init(_ search: TableSearch) { (keys, count, isCutShort) = (search.keys, search.best.count, search.isCutShort) }
  }

  /// `index` may be made, by other threads, while the engine answers; an empty one makes every question a reading of the book.
  package init(index: SearchIndex = SearchIndex(), partner: any SearchPartner = NoPartner()) {
    (self.index, self.partner) = (index, partner)
  }

  /// What matches all words of the query, the best first: key, end of a number, beginning of a field, beginning of a word, any part,
  /// misspelling; then newer orders and graver, newer entries. Misspellings are looked for only where the rest does not fill
  /// the limit. nil if `isCancelled` said so meanwhile; a query of no letters finds nothing.
  package func answer(_ request: SearchRequest, isCancelled: @Sendable () -> Bool = { false }) -> SearchAnswer? {
    follow(request.book)
    let query = SearchQuery(request.query)
    var answer = SearchAnswer(
      generation: request.generation, query: request.query, orders: [], entries: [], orderCount: 0, entryCount: 0)
    guard !query.readings.isEmpty else { return answer }
    return withoutActuallyEscaping(isCancelled) { isCancelled in
      guard let orders = orders(query, request, isCancelled), let entries = entries(query, request, isCancelled) else {
        return nil
      }
      (answer.orderCount, answer.entryCount) = (orders.count, entries.count)
      let isFull = request.entryLimit < request.limit && entries.count >= request.entryLimit
      answer.hasMore = orders.isCutShort || entries.isCutShort || isFull
      let book = request.book
      answer.orders = orders.keys.compactMap {
        $0 < 0 ? open.ids[$0 + open.ids.count] : key(of: $0, in: book.settled, beside: settled)
      }
      answer.entries = entries.keys.compactMap { key(of: $0, in: book.blacklist, beside: self.entries) }
      return answer
    }
  }

  private func follow(_ book: Book) {
    if let taken, taken.0 === book.settled.lineage, taken.1 === book.blacklist.lineage, taken.version == book.version { return }
    settled.follow(book.settled)
    entries.follow(book.blacklist)
    open.follow(book.open)
    taken = (book.settled.lineage, book.blacklist.lineage, book.version)
    known = nil
  }

  private func orders(_ query: SearchQuery, _ request: SearchRequest, _ isCancelled: @escaping @Sendable () -> Bool)
    -> Found?
  {
    var search = TableSearch(query, request, limit: request.limit, partner: partner, isCancelled: isCancelled)
    search.enough = request.enoughOrders ?? request.limit
    search.rows.append((open.rows, tag: -open.rows.count))
    if request.findsSettled {
      let table = request.book.settled
      search.add(table, index.settledSegments(of: request.book), SearchWeight.order)
      search.rows.append((settled.rows, tag: table.baseCount))
    }
    return search.run() ? Found(search) : nil
  }

  private func entries(_ query: SearchQuery, _ request: SearchRequest, _ isCancelled: @escaping @Sendable () -> Bool)
    -> Found?
  {
    let limit = request.entryLimit
    if let known, known.query == request.query, (known.limit, known.countsAll) == (limit, request.countsAll) {
      return known.entries
    }
    var search = TableSearch(query, request, limit: limit, partner: partner, isCancelled: isCancelled)
    let table = request.book.blacklist
    search.add(table, index.entrySegments(of: request.book), SearchWeight.entry)
    search.rows.append((entries.rows, tag: table.baseCount))
    guard search.run() else { return nil }
    let found = Found(search)
    known = (request.query, limit, request.countsAll, found)
    return found
  }

  /// The snapshot's records come first, then what was put beside it.
  private func key<Key>(of place: Int, in table: RecordTable<Key>, beside places: FoldedPlaces<Key>) -> Key? {
    if place < table.baseCount { return Key(keyBytes: table.atBase(place).key) }
    return places.key(of: place - table.baseCount, in: table)
  }
}
