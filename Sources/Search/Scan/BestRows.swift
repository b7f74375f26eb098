/// The best of all rows that match, and how many match.
struct BestRows {
  private(set) var count = 0
  private let limit: Int
  private var found: [(score: UInt64, row: Int)] = []
  /// What a row must not be above to be among the best: known once as many as asked for were found.
  private(set) var bar = UInt64.max

  init(limit: Int) { self.limit = max(0, limit) }

  /// Takes in what a scan found; `tag` is added to the number of each row to tell rows of several scans apart.
  mutating func add(_ scan: RowScan, tag: Int = 0) {
    for (row, rank) in scan.ranks.enumerated() where rank != SearchRank.none.rawValue {
      let weight = scan.rows.weights[row]
      guard weight != 0 else { continue }
      count += 1
      let score = Self.score(rank, weight)
      if score <= bar { add(score, row + tag) }
    }
  }

  /// Takes in what was found in a segment; a record's place in its table, after `tag` others, tells it from all others.
  mutating func add(_ ranked: RankedRows, of segment: IndexSegment, tag: Int) {
    count += ranked.count
    var taken = 0
    ranked.forEach { row, rank in
      let score = Self.score(rank.rawValue, segment.weights[row])
      // All that follow are worse.
      guard score <= bar, taken < limit else { return false }
      taken += 1
      add(score, segment.record(row) + tag)
      return true
    }
    if found.count > limit { keepBest() }
  }

  /// Takes in the best of others, and how many match there.
  mutating func add(_ other: BestRows) {
    count += other.count
    found += other.found
    if found.count > limit { keepBest() }
  }

  /// Knows from others what a row must not be above.
  mutating func lower(to bar: UInt64) { self.bar = min(self.bar, bar) }

  static func score(_ rank: UInt8, _ weight: UInt64) -> UInt64 {
    UInt64(rank) << 56 | ((1 << 56 - 1) - min(weight, 1 << 56 - 1))
  }

  private mutating func add(_ score: UInt64, _ row: Int) {
    found.append((score, row))
    if found.count >= max(1024, limit &* 2), limit < 1 << 40 { keepBest() }
  }

  private mutating func keepBest() {
    found.sort { ($0.score, $0.row) < ($1.score, $1.row) }
    if found.count > limit { found.removeSubrange(limit...) }
    if found.count == limit, let last = found.last { bar = last.score }
  }

  /// The rows with their tags, the best first.
  mutating func sorted() -> [Int] {
    keepBest()
    return found.map(\.row)
  }
}
