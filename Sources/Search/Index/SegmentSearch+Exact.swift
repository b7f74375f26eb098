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
      return addInStages(needle, in: keys, within: rows, limit, take)
    }
    keys.forEachOccurrence(of: needle.bytes, inRows: rows, take)
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
