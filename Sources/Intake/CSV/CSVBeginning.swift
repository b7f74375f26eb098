/// What the first bytes of a CSV file tell of the rest; the same however they came in.
struct CSVBeginning {
  /// Whether letters have two bytes: by the mark, or by so many bytes being zero.
  let isUTF16: Bool
  /// The separator; a comma if there is none.
  private(set) var delimiter = UInt8(ascii: ",")
  /// Whether more bytes would tell nothing more.
  private(set) var isEnough = false

  private static let sample = 64
  private static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
  /// So many separators make a header of a line.
  private static let enough = 3
  /// Beyond so many lines no header is looked for.
  private static let lineLimit = 40

  init(_ bytes: ArraySlice<UInt8>) {
    let sample = bytes.prefix(Self.sample)
    let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    isUTF16 = hasMark || sample.count >= 4 && sample.count { $0 == 0 } * 3 > sample.count
    findDelimiter(bytes)
    if sample.count < Self.sample { isEnough = false }
  }

  /// A few lines of prose (account, period) may stand before the table: so the first line decides that has three of one
  /// separator, or as many as the line before it; else the one that has the most.
  private mutating func findDelimiter(_ bytes: ArraySlice<UInt8>) {
    var counts = [0, 0, 0]
    var before = [0, 0, 0]
    var most = 0
    var lines = 0
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if let kind = Self.candidates.firstIndex(of: byte) { counts[kind] += 1 }
      guard byte == 0x0A || byte == 0x0D else { continue }
      decide(counts, before: before, most: &most)
      if isEnough { return }
      if counts != [0, 0, 0] { (before, counts, lines) = (counts, [0, 0, 0], lines + 1) }
      if lines == Self.lineLimit { return isEnough = true }
    }
    decide(counts, before: before, most: &most)
    isEnough = false
  }

  private mutating func decide(_ counts: [Int], before: [Int], most: inout Int) {
    guard let count = counts.max(), count > 0, let kind = counts.firstIndex(of: count) else { return }
    let again = counts.indices.first { counts[$0] > 0 && counts[$0] == before[$0] && before[$0] == before.max() }
    isEnough = count >= Self.enough || again != nil
    if let again, count < Self.enough { return delimiter = Self.candidates[again] }
    guard count > most || isEnough else { return }
    (delimiter, most) = (Self.candidates[kind], count)
  }
}
