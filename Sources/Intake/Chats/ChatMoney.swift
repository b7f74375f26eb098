import Orders

/// Amounts in running text: `Rp 150.000`, `150rb`, `1,5 jt`, `Rp.150.000,-`.
enum ChatMoney {
  struct Found {
    let amount: Rupiah
    /// The words that say it.
    let words: Range<Int>
    /// Written with `Rp`, `@` or a word for thousands or millions, or in groups of three digits.
    let isMarked: Bool
    /// Written with `Rp` or `@`.
    let isSigned: Bool
  }

  private static let units: Set<String> = ["rb", "ribu", "k", "jt", "juta"]
  private static let signs: Set<String> = ["rp", "idr", "@", "@rp"]

  /// The first amount at or after a word.
  static func first(in words: [ChatWord], from start: Int = 0) -> Found? {
    (start..<max(start, words.count)).lazy.compactMap { amount(in: words, at: $0) }.first
  }

  /// The first amount that is written with `Rp` or `@`.
  static func firstSigned(in words: [ChatWord]) -> Found? {
    words.indices.lazy.compactMap { amount(in: words, at: $0) }.first(where: \.isSigned)
  }

  /// The last amount: of `150.000 + 12.000 = 162.000` what they come to.
  static func last(in words: [ChatWord]) -> Found? {
    var found: Found?
    var index = 0
    while let next = first(in: words, from: index) { (found, index) = (next, next.words.upperBound) }
    return found
  }

  /// The amount that begins with a word, its unit or sign a word of its own where they are.
  static func amount(in words: [ChatWord], at index: Int) -> Found? {
    guard words.indices.contains(index) else { return nil }
    var end = index
    var text = bare(words[end].text)
    var isSigned = text.hasPrefix("@") || text.lowercased().hasPrefix("rp") || text.lowercased().hasPrefix("idr")
    if signs.contains(words[end].key) || text == "@" {
      isSigned = true
      end += 1
      guard end < words.count else { return nil }
      text = bare(words[end].text)
    }
    if text.hasPrefix("@") { text.removeFirst() }
    guard text.contains(where: \.isNumber) else { return nil }
    if end + 1 < words.count, units.contains(words[end + 1].key) {
      end += 1
      text += words[end].key
    }
    guard let amount = try? Rupiah(reading: text) else { return nil }
    return Found(amount: amount, words: index..<end + 1, isMarked: isSigned || isMarked(text), isSigned: isSigned)
  }

  /// Without brackets and what ends a sentence; `,-` belongs to the amount.
  private static func bare(_ word: Substring) -> String {
    var text = word.drop { "(=*_~".contains($0) }
    while let last = text.last, ")*_~;!?+".contains(last) || (".,".contains(last)) { text.removeLast() }
    return String(text)
  }

  private static func isMarked(_ text: String) -> Bool {
    text.contains { $0.isLetter } || text.split(separator: ".").count > 1 && text.split(separator: ".").last?.count ?? 0 >= 3
  }
}
