/// A set of a segment's rows, one bit each, the best row first.
struct RowBits {
  private(set) var words: [UInt64]

  init(rows: Int) { words = Array(repeating: 0, count: (rows + 63) / 64) }

  /// The first `count` rows of `rows`.
  init(first count: Int, of rows: Int) {
    self.init(rows: rows)
    for word in 0..<count / 64 { words[word] = ~0 }
    if count % 64 > 0 { words[count / 64] = 1 << UInt64(count % 64) - 1 }
  }

  init(words: [UInt64]) { self.words = words }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func contains(_ row: Int) -> Bool { words[row / 64] >> UInt64(row % 64) & 1 == 1 }
  mutating func insert(_ row: Int) { words[row / 64] |= 1 << UInt64(row % 64) }
  mutating func remove(_ row: Int) { words[row / 64] &= ~(1 << UInt64(row % 64)) }

  mutating func formUnion(_ other: RowBits) { combine(other) { $0 | $1 } }
  mutating func formIntersection(_ other: RowBits) { combine(other) { $0 & $1 } }
  mutating func subtract(_ other: RowBits) { combine(other) { $0 & ~$1 } }

  /// Lends the words to be written into.
  mutating func withWords(_ body: (UnsafeMutablePointer<UInt64>) -> Void) {
    words.withUnsafeMutableBufferPointer { if let start = $0.baseAddress { body(start) } }
  }

  @inline(__always)
  private mutating func combine(_ other: RowBits, _ body: (UInt64, UInt64) -> UInt64) {
    words.withUnsafeMutableBufferPointer { mine in
      other.words.withUnsafeBufferPointer { theirs in
        for index in 0..<min(mine.count, theirs.count) { mine[index] = body(mine[index], theirs[index]) }
      }
    }
  }

  /// Visits the rows, the best first, until the visitor answers false.
  @inline(__always)
  func forEach(_ visit: (Int) -> Bool) {
    for index in words.indices {
      var bits = words[index]
      while bits != 0 {
        guard visit(index * 64 + bits.trailingZeroBitCount) else { return }
        bits &= bits - 1
      }
    }
  }
}
