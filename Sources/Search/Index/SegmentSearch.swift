/// One question put to one segment.
struct SegmentSearch {
  let segment: IndexSegment
  /// The rows that may be found.
  let alive: RowBits
  /// How many rows of a rank are wanted at most: once there are as many, no more of them are looked for.
  let limit: Int
  /// How many rows are listed at most: no more of them need their very rank.
  let wanted: Int
  /// How many rows are read at most to prove that words stand beside each other.
  var reads: Int { max(100, limit / 5) }
  /// What a row's score must be below to be among the best, as far as is known.
  var bar = UInt64.max
  /// Reads records of the table.
  private let reader: RecordReading
  /// How many rows are proven at most: of several words, all that one has, since the others take some away.
  private(set) var proofs = Int.max
  /// How many rows, the first ones, a misspelling is of any use in: none that follow could be among the best.
  private(set) var useful: Int
  /// Whether more rows may have a word written apart than were read: of the first of several words, those are missing that the
  /// others would have picked.
  private var isUnproven = false
  /// Whether there may be more matches than were noted.
  private(set) var isCutShort = false

  init(_ segment: IndexSegment, alive: RowBits, limit: Int, wanted: Int, _ reader: RecordReading) {
    (self.segment, self.alive, self.limit, self.wanted, self.reader) = (segment, alive, limit, wanted, reader)
    useful = segment.count
  }

  /// Rows that so few are left of are cheaper to read than to look up.
  private static let few = 24

  /// The rows that have all words as they are.
  mutating func exact(_ reading: SearchQuery.Reading) -> RankedRows {
    useful = segment.count
    if reading.words.count == 1 {
      let found = RankedRows(rows: segment.count)
      addExact(reading.words[0], to: found, limit: limit)
      found.close()
      return found
    }
    return ranked(reading, reading.exactOrder) { search, word, others, limit in
      search.exact(word, beside: others, limit: limit)
    } proof: {
      $0.exactRank(of: reading)
    }
  }

  /// The rows that have all words as they are or misspelt.
  mutating func misspelt(_ reading: SearchQuery.Reading) -> RankedRows {
    guard reading.words.contains(where: { $0.typo != nil }) else { return RankedRows(rows: segment.count) }
    (proofs, isUnproven) = (reading.words.count == 1 ? limit : .max, false)
    useful = limit == .max ? segment.count : rows(above: bar, ifOf: .oneEdit)
    if useful < segment.count { noteCutShort() }
    if reading.words.count == 1 { return misspelt(alone: reading.words[0]) }
    return ranked(reading, reading.typoOrder) { search, word, others, _ in
      search.misspelt(word, beside: others)
    } proof: {
      $0.rank(of: reading)
    }
  }

  /// The rows that have all words; the first should leave few.
  ///
  /// `rows` answers those of one word beside the words before it, of the last one at least the best so many: what another word
  /// may still take away must be whole.
  private mutating func ranked(
    _ reading: SearchQuery.Reading, _ words: [SearchWord],
    _ rows: (inout SegmentSearch, SearchWord, RankedRows?, Int) -> RankedRows, proof: (FoldedRow) -> SearchRank
  ) -> RankedRows {
    guard let first = words.first else { return RankedRows(rows: segment.count) }
    let found = rows(&self, first, nil, .max)
    if isUnproven, let plain = words.firstIndex(where: { $0.typo == nil }) {
      isUnproven = false
      let rest = words[..<plain] + words[(plain + 1)...]
      return ranked(reading, [words[plain]] + rest, rows, proof: proof)
    }
    for (place, word) in words.enumerated().dropFirst() {
      let count = found.count
      if count == 0 { return found }
      if count <= Self.few { return proven(found.all, proof) }
      found.formIntersection(rows(&self, word, found, place == words.count - 1 ? limit : .max))
    }
    if let phrase = reading.phrase { raise(phrase, in: found) }
    return found
  }

  private func proven(_ rows: RowBits, _ rank: (FoldedRow) -> SearchRank) -> RankedRows {
    let proven = RankedRows(rows: segment.count)
    rows.forEach { row in
      withRow(row) { folded in
        let rank = rank(folded)
        if rank < .none { proven.raise(row, to: rank) }
      }
      return true
    }
    return proven
  }

  func withRow(_ row: Int, _ body: (FoldedRow) -> Void) { reader.withRow(segment.record(row), body) }

  mutating func noteCutShort() { isCutShort = true }

  mutating func noteUnproven() { (isUnproven, isCutShort) = (true, true) }

  /// Where as many rows as are wanted have one edit, none after them could be among the best for a misspelling.
  mutating func lowerUseful(by found: RankedRows, limit: Int) {
    guard limit < .max, let last = found.row(at: limit - 1, of: .oneEdit, among: alive), last + 1 < useful else { return }
    useful = last + 1
    noteCutShort()
  }
}
