import Orders

/// Answers questions over a book; used from one thread.
///
/// It keeps every searched field folded in one array for each kind, and on each question takes in what has changed in the book
/// since the last. The first question, also an empty one, reads the whole book.
package final class SearchEngine {
  private var settled = FoldedTable<OrderID>(hasNumbers: true, fold: SearchWeight.order)
  private var open = FoldedOpenOrders()
  private var entries = FoldedTable<BuyerKey>(hasNumbers: false, fold: SearchWeight.entry)
  /// The book's that was last taken in.
  private var lineages: (RecordTable<OrderID>.Lineage, RecordTable<BuyerKey>.Lineage, version: Int)?

  package init() {}

  /// What matches all words of the query, the best first: key, end of a number, beginning of a field, beginning of a word, any part,
  /// misspelling; then newer orders and graver, newer entries. Misspellings are looked for only where the rest does not fill
  /// the limit. nil if `isCancelled` said so meanwhile; a query of no letters finds nothing.
  package func answer(_ request: SearchRequest, isCancelled: () -> Bool) -> SearchAnswer? {
    follow(request.book)
    let query = SearchQuery(request.query)
    var answer = SearchAnswer(
      generation: request.generation, query: request.query, orders: [], entries: [], orderCount: 0, entryCount: 0)
    guard !query.readings.isEmpty else { return answer }
    return withoutActuallyEscaping(isCancelled) { isCancelled in
      guard let orders = best(request.findsSettled ? [open.rows, settled.rows] : [open.rows], query, request.limit, isCancelled),
        let entries = best([entries.rows], query, request.limit, isCancelled)
      else { return nil }
      (answer.orderCount, answer.entryCount) = (orders.count, entries.count)
      answer.orders = orders.rows.compactMap { row in
        row < open.rows.count ? open.ids[row] : settled.key(of: row - open.rows.count, in: request.book.settled)
      }
      answer.entries = entries.rows.compactMap { self.entries.key(of: $0, in: request.book.blacklist) }
      return answer
    }
  }

  private func follow(_ book: Book) {
    if let lineages, lineages.0 === book.settled.lineage, lineages.1 === book.blacklist.lineage, lineages.version == book.version
    {
      return
    }
    settled.follow(book.settled)
    entries.follow(book.blacklist)
    open.follow(book.open)
    lineages = (book.settled.lineage, book.blacklist.lineage, book.version)
  }

  /// The best rows, numbered through all kinds of rows; nil if cancelled.
  private func best(
    _ kinds: [FoldedRows], _ query: SearchQuery, _ limit: Int, _ isCancelled: @escaping () -> Bool
  ) -> (rows: [Int], count: Int)? {
    var scans = kinds.map { RowScan($0, isCancelled: isCancelled) }
    for index in scans.indices {
      for reading in query.readings { guard scans[index].scanExactly(reading) else { return nil } }
    }
    var best = collect(scans, limit)
    guard best.count < limit else { return (best.sorted(), best.count) }
    for index in scans.indices {
      for reading in query.readings { guard scans[index].scanForTypos(reading) else { return nil } }
    }
    best = collect(scans, limit)
    return (best.sorted(), best.count)
  }

  private func collect(_ scans: [RowScan], _ limit: Int) -> BestRows {
    var best = BestRows(limit: limit)
    var tag = 0
    for scan in scans {
      best.add(scan, tag: tag)
      tag += scan.rows.count
    }
    return best
  }
}
