extension SegmentSearch {
  /// The rows that have the word as it is, all or those that the words before it have, `others`; of those at least the best
  /// `limit`.
  mutating func exact(_ word: SearchWord, beside others: RankedRows?, limit: Int) -> RankedRows {
    let found = RankedRows(rows: segment.count)
    addExact(word, to: found, beside: others, limit: limit)
    found.close()
    return found
  }

  /// Of the rows whose keys match, at least the best `limit`.
  mutating func addExact(_ word: SearchWord, to found: RankedRows, beside others: RankedRows? = nil, limit: Int = .max) {
    for needle in word.needles where needle.lead == 0 { addWords(with: needle, to: found) }
    let asked = others.map { self.rows(of: $0, toAskFor: found) }
    for needle in word.needles {
      if needle.isDigits { add(needle, in: segment.digits, to: found, within: asked, limit) }
      // A phrase may be a key with spaces in it, and so make more of a row than each of its words does.
      if needle.lead == 0 {
        add(needle, in: segment.names, to: found, within: asked, others != nil && segment.names.hasSpaces ? .max : limit)
      }
    }
  }

  /// Of the rows that the other words have, those that keys may still raise: a row is as good as its worst word.
  func rows(of others: RankedRows, toAskFor found: RankedRows) -> RowBits {
    found.close()
    return others.rows(betterThan: found)
  }

  private mutating func add(
    _ needle: Needle, in keys: KeyTexts, to found: RankedRows, within rows: RowBits?, _ limit: Int
  ) {
    func take(_ row: FoldedRow, _ place: Int) { found.insert(row.index, row.rank(of: needle, at: place + needle.lead)) }
    // To read all keys is quicker than to read those of many rows, unless the needle stands everywhere.
    guard let rows, rows.count < segment.count / (needle.length > 1 ? 64 : 8) else {
      return add(needle, in: keys, within: rows, limit, take)
    }
    keys.forEachOccurrence(of: needle.bytes, inRows: rows, take)
  }

  /// The rows stand in their order: once enough are found, or none of those that follow could be among the best, only such as
  /// rank better are looked for.
  private mutating func add(
    _ needle: Needle, in keys: KeyTexts, within rows: RowBits?, _ limit: Int, _ take: (FoldedRow, Int) -> Void
  ) {
    let reading = StageReading(needle: needle, keys: keys, rows: rows, limit: limit)
    let rest = add(.all(needle, in: keys), from: 0, reading, take)
    guard rest < segment.count else { return }
    noteCutShort()
    for branch in SearchStage.better(needle, in: keys) {
      var first = rest
      for stage in branch where first < segment.count { first = add(stage, from: first, reading, take) }
    }
  }

  /// Answers the row from which on the next stage has to look.
  private func add(
    _ stage: SearchStage, from first: Int, _ reading: StageReading, _ take: (FoldedRow, Int) -> Void
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

  /// A word counts once, by its best place.
  private func addWords(with needle: Needle, to found: RankedRows) {
    var last: (word: Int, rank: SearchRank)?
    func take() {
      guard let last else { return }
      segment.words.addRows(of: last.word, to: found.rows(of: last.rank))
    }
    segment.words.forEachOccurrence(of: needle.bytes) { text, word, place in
      let rank = SearchRank(before: text[place - 1], after: text[place + needle.length], of: needle)
      if last?.word == word {
        last = last.map { ($0.word, min($0.rank, rank)) }
      } else {
        take()
        last = (word, rank)
      }
      return place + 1
    }
    take()
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
