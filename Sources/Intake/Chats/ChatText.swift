/// What a line without a label looks like.
enum ChatText {
  private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

  private static let streets = set(
    """
    jl jln jalan gg gang rt rw perum perumahan komplek kompleks komp blok desa dusun dsn kel kelurahan kec kecamatan kab kabupaten \
    kost kosan apartemen apt apartment ruko cluster griya villa prov provinsi kampung kp kodepos lorong lr banjar jorong nagari
    """)

  static func isAddress(_ words: [ChatWord]) -> Bool {
    let signs = words.count { word in
      streets.contains(word.key) || word.key.hasPrefix("rt") && word.key.dropFirst(2).first?.isNumber ?? false
        || word.key.hasPrefix("jl.")
    }
    if signs > 1 || signs == 1 && words.count > 1 { return true }
    return words.count > 1 && words.contains { $0.key.count == 5 && $0.number != nil && !$0.text.contains("(") }
  }

  static func isAsking(_ words: [ChatWord]) -> Bool {
    words.contains { $0.text.hasSuffix("?") || SmallTalk.asking.contains($0.key) }
  }

  static func isTelling(_ words: [ChatWord]) -> Bool {
    let keys = words.map(\.key)
    return keys.enumerated().contains { index, key in
      SmallTalk.telling.contains(key) && !(key == "terima" && index + 1 < keys.count && keys[index + 1].hasPrefix("kasih"))
        && !(key == "dikirim" && index + 1 < keys.count && keys[index + 1] == "ke")
    }
  }

  static func isOrdering(_ words: [ChatWord]) -> Bool { words.contains { SmallTalk.ordering.contains($0.key) } }

  /// One to five words of letters.
  static func isName(_ text: String) -> Bool {
    let words = [ChatWord](splitting: text)
    return (1...5).contains(words.count) && !text.contains(where: \.isNumber) && words.contains { $0.key.count > 1 }
      && !isAddress(words) && !isAsking(words) && !words.contains { ["cod", "tf", "transfer"].contains($0.key) }
  }

  static func isTown(_ text: String) -> Bool {
    let words = [ChatWord](splitting: text)
    return words.count <= 3 && !text.contains(where: \.isNumber) && ChatQuantity.marked(in: words) == nil
  }

  /// Whether it says how many of something in a way that nothing else is said.
  static func hasQuantity(_ words: [ChatWord]) -> Bool { ChatQuantity.marked(in: words) != nil }

  /// Nothing but what divides: `-----`.
  static func isRule(_ text: Substring) -> Bool { !text.isEmpty && text.allSatisfy { "-=_*~.•·—–# ".contains($0) } }
}
