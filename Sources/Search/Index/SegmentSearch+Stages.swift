extension SegmentSearch {
  /// The rows stand in their order: once enough are found, or none of those that follow could be among the best, only such as
  /// rank better are looked for.
  mutating func addInStages(
    _ needle: Needle, in keys: KeyTexts, within rows: RowBits?, _ limit: Int, _ take: (FoldedRow, Int) -> Void
  ) {
    let reading = StageReading(needle: needle, keys: keys, rows: rows, limit: limit)
    let rest = look(for: .all(needle, in: keys), from: 0, reading, take)
    guard rest < segment.count else { return }
    noteCutShort()
    for branch in SearchStage.better(needle, in: keys) {
      var first = rest
      for stage in branch where first < segment.count { first = look(for: stage, from: first, reading, take) }
    }
  }

  /// Answers the row from which on the next stage has to look.
  private func look(
    for stage: SearchStage, from first: Int, _ reading: StageReading, _ take: (FoldedRow, Int) -> Void
  ) -> Int {
    guard stage.mayBeFound else { return segment.count }
    // A row is as good as its worst word: which rows the words before it make worse is not known here.
    let limit = reading.rows == nil || stage.rank == .substring ? reading.limit : .max
    let end = reading.limit == .max ? useful : rows(above: bar, ifOf: stage.rank)
    guard first < end else { return first }
    var (count, last, next) = (0, -1, end)
    reading.keys.forEachOccurrence(of: stage.needle, in: first..<end, within: stage.surroundings) { row, place in
      if row.index != last {
        if count >= limit {
          next = row.index
          return false
        }
        guard alive.contains(row.index), reading.rows?.contains(row.index) ?? true else { return true }
        (count, last) = (count + 1, row.index)
      }
      take(row, place + stage.lead - reading.needle.lead)
      return true
    }
    return next
  }

  /// How many rows, the first ones, would be among the best if they were of this rank.
  func rows(above bar: UInt64, ifOf rank: SearchRank) -> Int {
    var (low, high) = (0, segment.count)
    while low < high {
      let middle = (low + high) / 2
      if BestRows.score(rank.rawValue, segment.weights[middle]) <= bar { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// What the stages of one needle have in common.
private struct StageReading {
  let needle: Needle
  let keys: KeyTexts
  /// The rows that matter; nil for all.
  let rows: RowBits?
  /// How many rows of a stage are wanted at most.
  let limit: Int
}
