import Orders

/// One question put to everything of one kind: to rows that are folded, to indexed segments, and to records that are neither.
struct TableSearch {
  /// Rows, and what is added to each one's number to tell it from all others.
  var rows: [(rows: FoldedRows, tag: Int)] = []
  private(set) var best: BestRows
  /// Whether more may match than were counted.
  private(set) var isCutShort = false
  private let query: SearchQuery
  private let limit: Int
  /// Misspellings are looked for only where fewer than so many match as they are.
  var enough: Int
  /// How many rows of a segment are looked for at most where more are no use.
  private let cut: Int
  private let isCancelled: @Sendable () -> Bool
  private let partner: any SearchPartner
  private var segments: [SegmentTask] = []
  private var records: [UnindexedRecords] = []

  init(
    _ query: SearchQuery, _ request: SearchRequest, limit: Int, partner: any SearchPartner,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    (self.query, self.limit, self.partner, self.isCancelled) = (query, limit, partner, isCancelled)
    (best, cut, enough) = (BestRows(limit: limit), request.countsAll ? .max : limit, limit)
  }

  /// Adds a table's snapshot.
  mutating func add<Key>(_ table: RecordTable<Key>, _ parts: [TableIndex<Key>.Part], _ fold: @escaping RecordFold) {
    let hidden = table.hiddenBase
    func append(_ record: Int, _ rows: inout FoldedRows) { rows.append { fold(table.atBase(record).record, $0) } }
    for (range, segment) in parts {
      guard let segment else {
        records.append(UnindexedRecords(range: range, hidden: hidden, append: append))
        continue
      }
      let alive = segment.alive(hidden: hidden)
      segments.append(SegmentTask(SegmentSearch(segment, alive: alive, limit: cut, wanted: limit, RecordReading(append))))
    }
  }

  /// The best, by record or row with its tag.
  var keys: [Int] {
    var best = best
    return best.sorted()
  }

  /// Asks exactly first, and for misspellings only if that is not enough; false if cancelled.
  mutating func run() -> Bool {
    var scans = rows.map { (scan: RowScan($0.rows, isCancelled: isCancelled), tag: $0.tag) }
    guard collect(&scans, typos: false) else { return false }
    guard best.count < enough else { return true }
    best = BestRows(limit: limit)
    return collect(&scans, typos: true)
  }

  private mutating func collect(_ scans: inout [(scan: RowScan, tag: Int)], typos: Bool) -> Bool {
    for index in scans.indices {
      for reading in query.readings {
        guard typos ? scans[index].scan.scanForTypos(reading) : scans[index].scan.scanExactly(reading) else { return false }
      }
      best.add(scans[index].scan, tag: scans[index].tag)
    }
    let work = SegmentWork(segments, query, typos: typos, limit: limit, isCancelled: isCancelled)
    if segments.count > 1 { partner.share { work.run() } } else { work.run() }
    guard work.isDone else { return false }
    best.add(work.best)
    if segments.contains(where: { $0.search.isCutShort }) { isCutShort = true }
    for part in records { guard part.search(query, typos: typos, into: &best, isCancelled) else { return false } }
    return true
  }
}

/// Records of a snapshot that nobody has indexed: they are folded for one question, some thousand at a time, and forgotten.
struct UnindexedRecords {
  let range: Range<Int>
  let hidden: [UInt64]
  let append: (Int, inout FoldedRows) -> Void

  private static let stretch = 4096

  /// Adds what matches to the best; false if cancelled.
  func search(_ query: SearchQuery, typos: Bool, into best: inout BestRows, _ isCancelled: @escaping () -> Bool) -> Bool {
    var rows = FoldedRows()
    for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.stretch) {
      if isCancelled() { return false }
      rows.removeAll()
      for record in start..<min(start + Self.stretch, range.upperBound) {
        append(record, &rows)
        if isHidden(record) { rows.remove(record - start) }
      }
      var scan = RowScan(rows, isCancelled: isCancelled)
      for reading in query.readings {
        guard scan.scanExactly(reading), !typos || scan.scanForTypos(reading) else { return false }
      }
      best.add(scan, tag: start)
    }
    return true
  }

  private func isHidden(_ record: Int) -> Bool { !hidden.isEmpty && hidden[record / 64] >> UInt64(record % 64) & 1 == 1 }
}
