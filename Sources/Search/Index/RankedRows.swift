/// For each rank the rows of a segment that match at least so well; used from one thread.
///
/// Plain memory in one piece: a common letter sets a million bits between two keystrokes.
final class RankedRows {
  private static let ranks = Int(SearchRank.none.rawValue)
  /// How many words of 64 rows a rank has.
  private let width: Int
  private let bits: UnsafeMutablePointer<UInt64>
  private var size: Int { Self.ranks * width }

  init(rows: Int) {
    width = (rows + 63) / 64
    bits = .allocate(capacity: max(1, Self.ranks * width))
    bits.initialize(repeating: 0, count: Self.ranks * width)
  }

  deinit { bits.deallocate() }

  /// Notes a row's rank; `close` must follow.
  @inline(__always)
  func insert(_ row: Int, _ rank: SearchRank) { bits[Int(rank.rawValue) * width + row / 64] |= 1 << UInt64(row % 64) }

  /// The rows of a rank, to be written into; `close` must follow.
  func rows(of rank: SearchRank) -> UnsafeMutablePointer<UInt64> { bits + Int(rank.rawValue) * width }

  /// Takes every row into the ranks after its own.
  func close() { for index in width..<max(width, size) { bits[index] |= bits[index - width] } }

  /// The better rank of each row.
  func formUnion(_ other: RankedRows) { for index in 0..<size { bits[index] |= other.bits[index] } }

  /// The worse rank of each row; none if one has none.
  func formIntersection(_ other: RankedRows) { for index in 0..<size { bits[index] &= other.bits[index] } }

  /// The rows whose rank is better than the other's.
  func rows(betterThan other: RankedRows) -> RowBits {
    var rows = RowBits(rows: width * 64)
    rows.withWords { rows in for index in 0..<size { rows[index % width] |= bits[index] & ~other.bits[index] } }
    return rows
  }

  func keep(_ rows: RowBits) {
    rows.words.withUnsafeBufferPointer { rows in
      for rank in 0..<Self.ranks { for index in 0..<width { bits[rank * width + index] &= rows[index] } }
    }
  }

  /// Puts a row among those of a rank and of all after it.
  func raise(_ row: Int, to rank: SearchRank) {
    for index in Int(rank.rawValue)..<Self.ranks { bits[index * width + row / 64] |= 1 << UInt64(row % 64) }
  }

  func contains(_ row: Int) -> Bool { bits[(Self.ranks - 1) * width + row / 64] >> UInt64(row % 64) & 1 == 1 }

  /// Of the rows of a rank alone that are alive the one with so many before it; nil if there are not so many.
  func row(at place: Int, of rank: SearchRank, among alive: RowBits) -> Int? {
    var left = place
    let rows = self.rows(of: rank)
    for index in 0..<width {
      var word = rows[index] & alive.words[index]
      let count = word.nonzeroBitCount
      guard left < count else {
        left -= count
        continue
      }
      for _ in 0..<left { word &= word - 1 }
      return index * 64 + word.trailingZeroBitCount
    }
    return nil
  }

  /// How many rows match.
  var count: Int { (0..<width).reduce(0) { $0 + bits[(Self.ranks - 1) * width + $1].nonzeroBitCount } }

  /// The rows that match as well as `rank` or better.
  func matching(_ rank: SearchRank) -> RowBits { RowBits(words: Array(UnsafeBufferPointer(start: rows(of: rank), count: width))) }

  /// All rows that match.
  var all: RowBits { matching(.twoEdits) }

  /// Visits rows with their rank, the best rank first and of one rank the best row, until the visitor answers false.
  @inline(__always)
  func forEach(_ visit: (Int, SearchRank) -> Bool) {
    for index in 0..<size {
      var rows = bits[index] & ~(index < width ? 0 : bits[index - width])
      guard rows != 0, let rank = SearchRank(rawValue: UInt8(index / width)) else { continue }
      while rows != 0 {
        guard visit(index % width * 64 + rows.trailingZeroBitCount, rank) else { return }
        rows &= rows - 1
      }
    }
  }
}
