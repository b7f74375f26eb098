/// Queries that nobody types, pasted into the search: the same bounds hold for them as for a letter.
struct OddQueries: Measurement {
  private let queries = [
    String(repeating: "a", count: 10_000), (0..<1200).map { "rani\($0)" }.joined(separator: " "),
    String(repeating: "qjxzvk", count: 1700), String(repeating: "\u{301}\u{300}", count: 2000),
    String(repeating: " ", count: 3000), String(repeating: "0812", count: 250),
    "rani budi siti mela sant 0812 jalan kena no 12 solo bandung kota raya baru lama", "zqxwvj vjkq",
  ]

  func figures(of shop: BenchShop) -> [Figure] {
    guard let dashboard = shop.started(quiet: 300) else { return [] }
    SearchReady.rest(dashboard, quiet: shop.idle)
    // The first search begins its threads.
    for query in ["a"] + (shop.isQuick ? [] : queries) { _ = paste(query, into: dashboard) }
    let times = (0..<max(1, shop.rounds / 5)).flatMap { _ in queries.compactMap { paste($0, into: dashboard) } }
    return [Figure(name: "search-odd", unit: "ms", samples: Samples(times), limit: .keystroke)]
  }

  /// From the paste to the first frame that answers it.
  private func paste(_ query: String, into dashboard: Dashboard) -> Double? {
    dashboard.send("/")
    dashboard.settle(quiet: 20)
    let begun = milliseconds()
    dashboard.send("\u{1B}[200~\(query)\u{1B}[201~")
    guard let answered = dashboard.answer() else { return nil }
    dashboard.settle(quiet: 60)
    for _ in 0..<2 {
      dashboard.send("\u{1B}")
      dashboard.settle(quiet: 80)
    }
    return answered - begun
  }
}
