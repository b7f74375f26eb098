/// Words of a segment that may be the two sides of a misspelling with a space in it.
///
/// Written apart, a pattern `q` is the end of one word like `q[..<i]` and the beginning of the next like `q[j...]`, the space
/// standing for nothing (`j == i`) or for a letter (`j == i + 1`). Sides so short that leaving them out is no more edits are not
/// looked for. Only what may match is answered: whether the words stand beside each other, the row itself says.
struct SplitWords {
  private let count: Int
  /// By `i` and by `j`: words that are the side as it is, and with at most one edit.
  private var exactLeft: [[Int]]
  private var nearLeft: [[Int]]
  private var exactRight: [[Int]]
  private var nearRight: [[Int]]
  /// Words that stand whole within the pattern, and from where to where.
  private var middles: [(word: Int, range: Range<Int>)] = []

  init(_ pattern: TypoPattern, in words: WordIndex) {
    count = pattern.bytes.count
    let none = Array(repeating: [Int](), count: count + 1)
    (exactLeft, nearLeft, exactRight, nearRight) = (none, none, none, none)
    let wantsNear = pattern.edits > 1
    words.bytes.withUnsafeBytes { text in
      for word in 0..<words.count {
        let letters = UnsafeRawBufferPointer(rebasing: text[words.letters(word)])
        let left = pattern.sides.left.compare(letters, backwards: true, wantsNear: wantsNear)
        take(left.exact) { place in
          let start = letters.count - (count - place)
          let isStart = start == 0 || !letters[start - 1].isOfWord
          if isStart || !pattern.isAnchored { exactLeft[count - place].append(word) }
        }
        take(left.near) { nearLeft[count - $0].append(word) }
        let mark = words.mark(word)
        guard mark == Mark.inner || mark == Mark.innerName else { continue }
        let right = pattern.sides.right.compare(letters, backwards: false, wantsNear: wantsNear)
        take(right.exact) { exactRight[$0].append(word) }
        take(right.near) { nearRight[$0].append(word) }
        if wantsNear { take(right.whole) { middles.append((word, $0..<$0 + letters.count)) } }
      }
    }
  }

  private func take(_ mask: UInt64, _ body: (Int) -> Void) {
    var bits = mask
    while bits != 0 {
      body(bits.trailingZeroBitCount)
      bits &= bits - 1
    }
  }

  /// Rows that may have the pattern written apart and no other edit.
  func rowsOfOneEdit(in segment: IndexSegment) -> RowBits {
    var rows = RowBits(rows: segment.count)
    join(exactLeft, exactRight, shortest: (2, 2), in: segment, &rows)
    return rows
  }

  /// Rows that may have it written apart with another edit on one side, or twice.
  func rowsOfTwoEdits(in segment: IndexSegment) -> RowBits {
    var rows = RowBits(rows: segment.count)
    join(exactLeft, nearRight, shortest: (2, 3), in: segment, &rows)
    join(nearLeft, exactRight, shortest: (3, 2), in: segment, &rows)
    for (word, range) in middles { addTwice(word, range, in: segment, &rows) }
    return rows
  }

  /// `shortest` is for a space that stands for nothing; one that stands for a letter allows one letter less.
  private func join(
    _ left: [[Int]], _ right: [[Int]], shortest: (left: Int, right: Int), in segment: IndexSegment, _ rows: inout RowBits
  ) {
    for i in left.indices where !left[i].isEmpty {
      for letter in 0...1 {
        let j = i + letter
        guard i >= shortest.left - letter, j < count, count - j >= shortest.right - letter, !right[j].isEmpty else { continue }
        var both = union(left[i], in: segment)
        both.formIntersection(union(right[j], in: segment))
        rows.formUnion(both)
      }
    }
  }

  /// A whole word in the middle, a space on either side of it.
  private func addTwice(_ word: Int, _ range: Range<Int>, in segment: IndexSegment, _ rows: inout RowBits) {
    for before in 0...1 {
      for after in 0...1 {
        let (i, j) = (range.lowerBound - before, range.upperBound + after)
        guard i >= 2 - before, j < count, count - j >= 2 - after, !exactLeft[i].isEmpty, !exactRight[j].isEmpty else { continue }
        var all = union(exactLeft[i], in: segment)
        all.formIntersection(union([word], in: segment))
        all.formIntersection(union(exactRight[j], in: segment))
        rows.formUnion(all)
      }
    }
  }

  private func union(_ words: [Int], in segment: IndexSegment) -> RowBits {
    var rows = RowBits(rows: segment.count)
    rows.withWords { rows in for word in words { segment.words.addRows(of: word, to: rows) } }
    return rows
  }
}
