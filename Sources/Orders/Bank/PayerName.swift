/// The names that banks and buyers give, compared: banks write capitals, cut long names off and add titles; buyers write their
/// first name, or initials.
package struct PayerName: Sendable {
  private let words: [[UInt8]]

  package init(_ name: CleanText?) {
    let parts = (name?.string ?? "").lowercased().split { !$0.isLetter }
    words = parts.map { Array($0.utf8) }.filter { !Self.titles.contains($0) }
  }

  /// Whether there is nothing to compare.
  package var isEmpty: Bool { words.isEmpty }

  /// How many words of three letters and more there are: one alone is many people's.
  package var distinctWords: Int { Set(words.filter { $0.count >= 3 }).count }

  /// Whether both can be one person's: every word of the shorter stands in the longer, whole, as an initial, or cut off after
  /// three letters and more; and one of three letters and more is the same in both.
  package func agrees(with other: PayerName) -> Bool {
    let (few, many) = words.count <= other.words.count ? (words, other.words) : (other.words, words)
    guard few.contains(where: { $0.count >= 3 && many.contains($0) }) else { return false }
    var left = many
    for word in few {
      guard let index = left.firstIndex(of: word) ?? left.firstIndex(where: { Self.isShort($0, for: word) }) else { return false }
      left.remove(at: index)
    }
    return true
  }

  /// Whether one is the other's initial, or cut off.
  private static func isShort(_ left: [UInt8], for right: [UInt8]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    return (short.count == 1 || short.count >= 3) && long.starts(with: short)
  }

  private static let titles = Set(
    [
      "kak", "kakak", "mbak", "mas", "bapak", "bpk", "pak", "ibu", "bu", "bunda", "sis", "gan", "sdr", "sdri", "tn", "ny", "nn",
      "haji",
    ]
    .map { Array($0.utf8) })
}
