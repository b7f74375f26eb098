extension SegmentSearch {
  /// The rows that have the word as it is or misspelt, all or those of `rows`.
  mutating func misspelt(_ word: SearchWord, within rows: RowBits?) -> RankedRows {
    let found = RankedRows(rows: segment.count)
    addExact(word, to: found, within: rows)
    if let pattern = word.typo {
      addWords(like: pattern, to: found)
      add(pattern, in: segment.names, to: found) { _ in true }
      add(pattern, in: segment.digits, to: found) { $0.allSatisfy(\.isDigit) }
    }
    found.close()
    if let pattern = word.typo { addSplit(pattern, to: found, within: rows) }
    return found
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

  private func add(
    _ pattern: TypoPattern, in keys: KeyTexts, to found: RankedRows, where isPossible: ([UInt8]) -> Bool
  ) {
    let letters = KeyTexts.letters(pattern.bytes)
    for seed in pattern.seeds where isPossible(seed.bytes) {
      let starts = pattern.isAnchored ? -seed.offset - pattern.edits...pattern.edits - seed.offset : nil
      keys.forEachOccurrence(of: seed.bytes, within: Surroundings(wordStarts: starts)) { row, place in
        guard keys.missing(letters, in: row.index) <= pattern.edits else { return true }
        let edits = row.edits(of: pattern, aroundSeedAt: place - seed.offset)
        if edits <= pattern.edits { found.insert(row.index, .edits(edits)) }
        return true
      }
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
      guard proven < proofs, read < reads else {
        noteCutShort()
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
