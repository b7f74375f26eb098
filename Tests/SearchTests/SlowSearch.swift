import Orders

@testable import Search

/// Search as its rules say it, record by record and letter by letter: what the engine is compared with.
///
/// Shares only `Fold` with the engine.
enum SlowSearch {
  /// One record: its key fields and its other fields, folded.
  struct Record {
    var keys: [[UInt8]]
    var fields: [[UInt8]]
    var all: [[UInt8]] { keys + fields }
  }

  /// 0 key, 1 prefix, 2 word start, 3 substring, 4 one edit, 5 two edits; nil for no match. Letters only, no phones.
  static func rank(_ query: String, _ record: Record) -> Int? {
    let text = Fold(CleanText(cleaning: query)).bytes
    let words = text.split(separator: 0x20).map(Array.init)
    guard !words.isEmpty else { return nil }
    let exact = words.map { exactRank($0, record) }
    if !exact.contains(nil) {
      let worst = exact.compactMap { $0 }.max() ?? 0
      return words.count > 1 ? min(worst, exactRank(text, record) ?? 9) : worst
    }
    let ranks = zip(words, exact).map { word, exact in exact ?? typoRank(word, record) }
    return ranks.contains(nil) ? nil : ranks.compactMap { $0 }.max()
  }

  static func exactRank(_ word: [UInt8], _ record: Record) -> Int? {
    var best: Int?
    for field in record.all where field.count >= word.count {
      for start in 0...(field.count - word.count) where Array(field[start..<start + word.count]) == word {
        var rank = start == 0 ? 1 : isWord(field[start - 1]) ? 3 : 2
        if field == word, record.keys.contains(word) { rank = 0 }
        best = min(best ?? 9, rank)
      }
    }
    return best
  }

  static func typoRank(_ word: [UInt8], _ record: Record) -> Int? {
    guard word.count >= 4, word.contains(where: { isWord($0) && !(0x30...0x39).contains($0) }) else { return nil }
    let edits = word.count < 8 ? 1 : 2
    var best = Int.max
    for field in record.all {
      for start in field.indices where word.count >= 6 || isWord(field[start]) && (start == 0 || !isWord(field[start - 1])) {
        best = min(best, distance(word, toBeginningOf: Array(field[start...].prefix(word.count + edits))))
      }
    }
    return best <= edits ? 3 + best : nil
  }

  /// Optimal string alignment by the textbook's matrix, with the nearest beginning of `right`.
  static func distance(_ left: [UInt8], toBeginningOf right: [UInt8]) -> Int {
    var matrix = Array(repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in 0...left.count { matrix[i][0] = i }
    for j in 0...right.count { matrix[0][j] = j }
    for i in left.indices {
      for j in right.indices {
        var cost = min(matrix[i][j + 1] + 1, matrix[i + 1][j] + 1, matrix[i][j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, matrix[i - 1][j - 1] + 1) }
        matrix[i + 1][j + 1] = cost
      }
    }
    return matrix[left.count].min() ?? left.count
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
