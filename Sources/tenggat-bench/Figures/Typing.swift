import CFloors
import Glibc

/// From a letter typed into the search to the last row of results that it changed, and to the last byte: where very many match,
/// the count of all comes after the best of them.
struct Typing: Measurement {
  private let queries = ["san", "4410", "santso", "bambng", "rani pus", "0812", "melati 105", "siti1234"]

  func figures(of shop: BenchShop) -> [Figure] {
    guard let dashboard = shop.started(quiet: 300) else { return [] }
    dashboard.watch(for: Double(shop.seconds) * 200)
    var (shown, counted): ([Double], [Double]) = ([], [])
    var ahead: [Double] = []
    for query in Array(repeating: queries, count: max(1, shop.rounds / 5)).joined() {
      open(dashboard)
      for letter in query {
        guard let times = send(String(letter), to: dashboard) else { continue }
        shown.append(times.shown)
        counted.append(times.counted)
      }
      close(dashboard)
      open(dashboard)
      if let times = send(query, to: dashboard) { ahead.append(times.shown) }
      close(dashboard)
    }
    return [
      Figure(name: "search-key", unit: "ms", samples: Samples(shown), floor: floor(shop), limit: .keystroke),
      Figure(name: "search-counted", unit: "ms", samples: Samples(counted)),
      Figure(name: "search-typed-ahead", unit: "ms", samples: Samples(ahead)),
    ]
  }

  private func send(_ keys: String, to dashboard: Dashboard) -> (shown: Double, counted: Double)? {
    var rows = results(of: dashboard)
    let begun = milliseconds()
    dashboard.send(keys)
    guard var last = dashboard.answer() else { return nil }
    var shown = last
    while true {
      let now = results(of: dashboard)
      if now != rows { (rows, shown) = (now, last) }
      guard let next = dashboard.answer(within: 60) else { return (shown - begun, last - begun) }
      last = next
    }
  }

  /// What the two lists show, at the left: not the edges of the panes, where the counts are, nor the details of what is selected,
  /// which look for whom a buyer resembles once nobody has typed for a while, nor the notices at the bottom.
  private func results(of dashboard: Dashboard) -> [Substring] {
    (0..<38).map { dashboard.row($0) }.filter { !$0.contains("──") }.map { $0.prefix(72) }
  }

  private func open(_ dashboard: Dashboard) {
    dashboard.send("/")
    dashboard.settle(quiet: 10)
  }

  private func close(_ dashboard: Dashboard) {
    for _ in 0..<2 {
      dashboard.send("\u{1B}")
      dashboard.settle(quiet: 80)
    }
  }

  /// The C library's own search over the snapshot's bytes, one pass for each letter.
  private func floor(_ shop: BenchShop) -> Samples {
    let directory = shop.directory.path + "/snapshots"
    guard let name = names(in: directory).first(where: { $0.hasSuffix(".snapshot") }) else { return Samples([]) }
    let file = Glibc.open("\(directory)/\(name)", O_RDONLY)
    defer { Glibc.close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    guard size > 0, let bytes = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), bytes != MAP_FAILED else { return Samples([]) }
    defer { munmap(bytes, size) }
    let passes = queries.flatMap { query in query.indices.map { String(query[...$0]) } }
    return Samples(
      passes.map { needle in
        let begun = milliseconds()
        _ = needle.withCString { cf_count(bytes, size, $0) }
        return milliseconds() - begun
      })
  }
}
