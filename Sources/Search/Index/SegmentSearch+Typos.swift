extension SegmentSearch {
  /// The rows that have the word as it is or misspelt, all or those that the words before it have, `others`.
  mutating func misspelt(_ word: SearchWord, beside others: RankedRows?) -> RankedRows {
    let found = RankedRows(rows: segment.count)
    if let pattern = word.typo { addWords(like: pattern, to: found) }
    addExact(word, to: found, beside: others)
    if let pattern = word.typo { addMisspelt(pattern, to: found, beside: others) } else { found.close() }
    return found
  }

  /// The rows that have the only word of a query misspelt: those that have it as it is are found already.
  mutating func misspelt(alone word: SearchWord) -> RankedRows {
    let found = RankedRows(rows: segment.count)
    guard let pattern = word.typo else { return found }
    addWords(like: pattern, to: found)
    lowerUseful(by: found, limit: limit)
    addMisspelt(pattern, to: found, beside: nil, limit: limit)
    return found
  }

  private mutating func addMisspelt(
    _ pattern: TypoPattern, to found: RankedRows, beside others: RankedRows?, limit: Int = .max
  ) {
    let asked = others.map { self.rows(of: $0, toAskFor: found) }
    let rows = asked.flatMap { $0.count < segment.count / 8 ? $0 : nil }
    add(pattern, in: segment.names, to: found, within: rows, limit)
    if pattern.mayBeDigits { add(pattern, in: segment.digits, to: found, within: rows, limit) }
    found.close()
    addSplit(pattern, to: found, within: others?.all)
  }

  /// Every word is compared once, where a seed stands in it.
  private func addWords(like pattern: TypoPattern, to found: RankedRows) {
    var isCompared = [Bool](repeating: false, count: segment.words.count)
    for seed in pattern.seeds {
      segment.words.forEachOccurrence(of: seed.bytes) { text, word, place in
        guard !isCompared[word] else { return place + 1 }
        isCompared[word] = true
        let edits = pattern.edits(inWord: UnsafeRawBufferPointer(rebasing: text[segment.words.letters(word)]))
        if edits <= pattern.edits { segment.words.addRows(of: word, to: found.rows(of: .edits(edits))) }
        return place + 1
      }
    }
  }

  private mutating func add(
    _ pattern: TypoPattern, in keys: KeyTexts, to found: RankedRows, within rows: RowBits?, _ limit: Int
  ) {
    let letters = KeyTexts.letters(pattern.bytes)
    if let rows {
      return keys.forEachRow(of: rows) { row in
        guard keys.missing(letters, in: row.index) <= pattern.edits else { return }
        let rank = row.rank(of: pattern)
        if rank < .none { found.insert(row.index, rank) }
      }
    }
    for seed in pattern.seeds {
      let starts = pattern.isAnchored ? -seed.offset - pattern.edits...pattern.edits - seed.offset : nil
      keys.forEachOccurrence(of: seed.bytes, in: 0..<useful, within: Surroundings(wordStarts: starts)) { row, place in
        guard keys.missing(letters, in: row.index) <= pattern.edits else { return true }
        let edits = row.edits(of: pattern, aroundSeedAt: place - seed.offset)
        if edits <= pattern.edits { found.insert(row.index, .edits(edits)) }
        return true
      }
      lowerUseful(by: found, limit: limit)
    }
  }

  /// Adds the rows in which the word is written apart, `setia wan`: the space is one of its edits.
  private mutating func addSplit(_ pattern: TypoPattern, to found: RankedRows, within rows: RowBits?) {
    let parts = SplitWords(pattern, in: segment.words)
    prove(parts.rowsOfOneEdit(in: segment), within: rows, pattern, .oneEdit, found)
    if pattern.edits > 1 { prove(parts.rowsOfTwoEdits(in: segment), within: rows, pattern, .twoEdits, found) }
  }

  /// Reads the rows that may match; once enough of them do, the others need not be proven.
  private mutating func prove(
    _ rows: RowBits, within wanted: RowBits?, _ pattern: TypoPattern, _ rank: SearchRank, _ found: RankedRows
  ) {
    var rows = rows
    if let wanted { rows.formIntersection(wanted) }
    rows.subtract(found.matching(rank))
    var (read, proven) = (0, 0)
    rows.forEach { row in
      guard proven < proofs, row < useful else {
        noteCutShort()
        return false
      }
      guard read < reads else {
        noteUnproven()
        return false
      }
      read += 1
      withRow(row) { folded in
        let best = folded.rank(of: pattern)
        guard best < .none else { return }
        found.raise(row, to: best)
        proven += 1
      }
      return true
    }
  }
}
