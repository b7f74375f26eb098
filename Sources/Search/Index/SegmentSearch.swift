/// One question put to one segment.
struct SegmentSearch {
  let segment: IndexSegment
  /// How many rows of a rank are wanted at most: once there are as many, no more of them are looked for.
  let limit: Int
  /// How many rows are read at most to prove that words stand beside each other.
  var reads: Int { max(100, limit / 5) }
  /// What a row's score must be below to be among the best, as far as is known.
  var bar = UInt64.max
  /// Reads records of the table.
  private let reader: RecordReading
  /// How many rows are proven at most: of several words, all that one has, since the others take some away.
  private(set) var proofs = Int.max
  /// Whether there may be more matches than were noted.
  private(set) var isCutShort = false

  init(_ segment: IndexSegment, limit: Int, _ reader: RecordReading) {
    (self.segment, self.limit, self.reader) = (segment, limit, reader)
  }

  /// Rows that so few are left of are cheaper to read than to look up.
  private static let few = 24

  /// The rows that have all words as they are.
  mutating func exact(_ reading: SearchQuery.Reading) -> RankedRows {
    if reading.words.count == 1 {
      let found = RankedRows(rows: segment.count)
      addExact(reading.words[0], to: found, limit: limit)
      found.close()
      return found
    }
    return ranked(reading, { search, word, rows in search.exact(word, within: rows) }) { $0.exactRank(of: reading) }
  }

  /// The rows that have all words as they are or misspelt.
  mutating func misspelt(_ reading: SearchQuery.Reading) -> RankedRows {
    guard reading.words.count <= 16, reading.words.contains(where: { $0.typo != nil }) else {
      return RankedRows(rows: segment.count)
    }
    proofs = reading.words.count == 1 ? limit : .max
    return ranked(reading, { search, word, rows in search.misspelt(word, within: rows) }) { $0.rank(of: reading) }
  }

  /// The longest word first: it leaves the fewest rows.
  private mutating func ranked(
    _ reading: SearchQuery.Reading, _ rows: (inout SegmentSearch, SearchWord, RowBits?) -> RankedRows,
    proof: (FoldedRow) -> SearchRank
  ) -> RankedRows {
    let words = reading.words.sorted { $0.length > $1.length }
    guard let first = words.first else { return RankedRows(rows: segment.count) }
    let found = rows(&self, first, nil)
    for word in words.dropFirst() {
      let count = found.count
      if count == 0 { return found }
      if count <= Self.few { return proven(found.all, proof) }
      found.formIntersection(rows(&self, word, count < segment.count / 8 ? found.all : nil))
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
}

extension SegmentSearch {
  /// The rows that have the word as it is, all or those of `rows`.
  private mutating func exact(_ word: SearchWord, within rows: RowBits?) -> RankedRows {
    let found = RankedRows(rows: segment.count)
    addExact(word, to: found, within: rows)
    found.close()
    return found
  }

  /// Of the rows whose keys match, at least the best `limit`; `rows` are those that are asked for.
  mutating func addExact(_ word: SearchWord, to found: RankedRows, within rows: RowBits? = nil, limit: Int = .max) {
    for needle in word.needles {
      if needle.isDigits { add(needle, in: segment.digits, to: found, within: rows, limit) }
      guard needle.lead == 0 else { continue }
      add(needle, in: segment.names, to: found, within: rows, limit)
      addWords(with: needle, to: found)
    }
  }

  private mutating func add(
    _ needle: Needle, in keys: KeyTexts, to found: RankedRows, within rows: RowBits?, _ limit: Int
  ) {
    let (lead, length) = (needle.lead, needle.length)
    func take(_ row: FoldedRow, _ place: Int) { found.insert(row.index, row.rank(at: place + lead, count: length)) }
    guard let rows else { return add(needle, in: keys, limit, take) }
    rows.forEach { row in
      keys.forEachOccurrence(of: needle.bytes, inRow: row, take)
      return true
    }
  }

  /// The rows stand in their order: once enough are found, or none of those that follow could be among the best, only such as
  /// rank better are looked for.
  private mutating func add(_ needle: Needle, in keys: KeyTexts, _ limit: Int, _ take: (FoldedRow, Int) -> Void) {
    var first = 0
    for (index, stage) in SearchStage.stages(for: needle, in: keys).enumerated() {
      let end = limit == .max ? segment.count : rows(above: bar, ifOf: stage.rank)
      if index > 0 { noteCutShort() }
      var (count, last) = (0, -1)
      var next = max(first, end)
      guard first < end else { continue }
      keys.forEachOccurrence(of: stage.needle, in: first..<end, within: stage.surroundings) { row, place in
        if row.index != last {
          if count >= limit {
            next = row.index
            return false
          }
          (count, last) = (count + 1, row.index)
        }
        take(row, place + stage.lead - needle.lead)
        return true
      }
      first = next
      if first >= segment.count { return }
    }
    if first < segment.count { noteCutShort() }
  }

  /// How many rows, the first ones, would be among the best if they were of this rank.
  private func rows(above bar: UInt64, ifOf rank: SearchRank) -> Int {
    var (low, high) = (0, segment.count)
    while low < high {
      let middle = (low + high) / 2
      if BestRows.score(rank.rawValue, segment.weights[middle]) < bar { low = middle + 1 } else { high = middle }
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
      let rank = SearchRank(before: text[place - 1], after: text[place + needle.length], count: needle.length)
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

  /// Words that stand beside each other as they were written may rank better than each by itself: where they are a key that
  /// has spaces, and where they begin a field. Anywhere else the worst of them is no worse.
  private func raise(_ phrase: [UInt8], in found: RankedRows) {
    let needle = Needle(phrase)
    segment.names.forEachOccurrence(of: phrase) { row, place in
      if found.contains(row.index) { found.raise(row.index, to: row.rank(at: place, count: needle.length)) }
      return true
    }
    var rows = found.matching(.wordStart)
    rows.subtract(found.matching(.prefix))
    let first = Array(phrase.prefix { $0 != 0x20 })
    rows.formIntersection(segment.words.rows(beginningWith: first, of: segment.count))
    var raised = 0
    rows.forEach { row in
      withRow(row) { folded in
        guard folded.exactRank(of: needle) <= .prefix else { return }
        found.raise(row, to: .prefix)
        raised += 1
      }
      return raised < limit
    }
  }
}

/// Reads single records of a table, folded, again and again into the same room.
final class RecordReading {
  private let append: (Int, inout FoldedRows) -> Void
  private var rows = FoldedRows()

  init(_ append: @escaping (Int, inout FoldedRows) -> Void) { self.append = append }

  /// Lends a record by its place in the table.
  func withRow(_ record: Int, _ body: (FoldedRow) -> Void) {
    rows.removeAll()
    append(record, &rows)
    rows.withRow(0, body)
  }
}
