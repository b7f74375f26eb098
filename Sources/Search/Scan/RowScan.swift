/// One question put to rows: it keeps the best rank of each row while scans go over them.
struct RowScan {
  let rows: FoldedRows
  /// For each row the raw value of the best rank so far.
  private(set) var ranks: [UInt8]
  private let isCancelled: () -> Bool

  /// How many rows are looked at between two looks at whether somebody still waits for the answer.
  private static let stretch = 16_384

  init(_ rows: FoldedRows, isCancelled: @escaping () -> Bool) {
    (self.rows, self.isCancelled) = (rows, isCancelled)
    ranks = Array(repeating: SearchRank.none.rawValue, count: rows.count)
  }

  /// Finds the rows that have all words as they are; false if cancelled.
  mutating func scanExactly(_ reading: SearchQuery.Reading) -> Bool {
    guard let driver = reading.words.max(by: { $0.length < $1.length }) else { return true }
    let isAlone = reading.words.count == 1 && reading.phrase == nil
    for needle in driver.needles {
      let isDone = scan(for: needle.bytes) { row, place, ranks in
        if isAlone {
          let rank = row.rank(of: needle, at: place + needle.lead).rawValue
          if rank < ranks[row.index] { ranks[row.index] = rank }
          return place + 1
        }
        ranks[row.index] = min(ranks[row.index], row.exactRank(of: reading).rawValue)
        return row.range.upperBound
      }
      guard isDone else { return false }
    }
    return true
  }

  /// Finds, among the rows that nothing matched yet, those that have all words as they are or misspelt; false if cancelled.
  mutating func scanForTypos(_ reading: SearchQuery.Reading) -> Bool {
    guard reading.words.contains(where: { $0.typo != nil }),
      let driver = reading.words.max(by: { $0.length < $1.length })
    else { return true }
    guard let pattern = driver.typo else { return scanForTypos(reading, around: driver) }
    for seed in pattern.seeds {
      let isDone = scan(for: seed.bytes) { row, place, ranks in
        let isAlone = reading.words.count == 1
        if isAlone ? ranks[row.index] <= SearchRank.oneEdit.rawValue : ranks[row.index] < SearchRank.none.rawValue {
          return row.range.upperBound
        }
        let edits = row.edits(of: pattern, aroundSeedAt: place - seed.offset)
        guard edits <= pattern.edits || !isAlone && row.has(pattern.bytes, at: place - seed.offset) else { return place + 1 }
        let rank = isAlone ? .edits(edits) : row.rank(of: reading)
        ranks[row.index] = min(ranks[row.index], rank.rawValue)
        return isAlone ? place + 1 : row.range.upperBound
      }
      guard isDone else { return false }
    }
    return true
  }

  /// The longest word has no misspellings, the others have.
  private mutating func scanForTypos(_ reading: SearchQuery.Reading, around driver: SearchWord) -> Bool {
    for needle in driver.needles {
      let isDone = scan(for: needle.bytes) { row, _, ranks in
        if ranks[row.index] == SearchRank.none.rawValue { ranks[row.index] = row.rank(of: reading).rawValue }
        return row.range.upperBound
      }
      guard isDone else { return false }
    }
    return true
  }

  /// Visits every occurrence; the visitor answers from which byte to look on. False if cancelled.
  @inline(__always)
  private mutating func scan(
    for needle: [UInt8], _ visit: (_ row: FoldedRow, _ place: Int, _ ranks: inout [UInt8]) -> Int
  ) -> Bool {
    let (rows, isCancelled) = (rows, isCancelled)
    return rows.folding.bytes.withUnsafeBytes { text in
      rows.starts.withUnsafeBufferPointer { starts in
        for first in stride(from: 0, to: rows.count, by: Self.stretch) {
          if isCancelled() { return false }
          var row = first
          text.forEachOccurrence(of: needle, in: starts[first]..<starts[min(first + Self.stretch, rows.count)]) { place in
            while starts[row + 1] <= place { row += 1 }
            let found = FoldedRow(text: text, range: starts[row]..<starts[row + 1], index: row)
            return visit(found, place, &ranks)
          }
        }
        return true
      }
    }
  }
}
