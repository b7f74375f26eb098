/// Sizes and colours, by which a variant is told from another item.
enum ChatVariant {
  private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

  private static let sizes = set("xs s m l xl xxl xxxl 2xl 3xl 4xl 5xl allsize jumbo standar standard ukuran size uk no")
  private static let colors = set(
    """
    hitam putih merah biru kuning hijau ungu pink abu abu-abu coklat cokelat navy maroon marun krem cream mocca moka mocha mustard \
    sage army lilac salem peach tosca toska dusty milo denim silver gold emas perak orange oranye oren jingga beige nude terracotta \
    terakota khaki olive burgundy lavender muda tua dongker benhur fanta magenta lemon black white red blue green grey gray yellow \
    brown purple broken bw taupe mint choco wardah
    """)
  /// What announces a variant within a sentence.
  static let signs = set("warna ukuran size uk varian variasi rasa motif yg yang wrn warnanya sizenya ukurannya type tipe")
  private static let silentSigns = set("warna yg yang wrn varian variasi warnanya sizenya ukurannya ukuran size uk")

  /// Whether there is nothing but sizes and colours.
  static func isAll(_ words: [ChatWord]) -> Bool {
    !words.isEmpty
      && words.allSatisfy { word in
        sizes.contains(word.key) || colors.contains(word.key) || signs.contains(word.key) || "/&".contains(word.text)
          || word.key.split(separator: "/").count > 1
            && word.key.split(separator: "/").allSatisfy { part in
              sizes.contains(String(part)) || colors.contains(String(part))
            }
          || word.number.map { (20...50).contains($0) } ?? false
      }
  }

  /// Takes the variant off that a word announces: of `gamis warna navy size L` it is `navy L`.
  static func take(off words: inout [ChatWord]) -> String? {
    guard let start = words.firstIndex(where: { signs.contains($0.key) }) else { return nil }
    let tail = words[start...].filter { !silentSigns.contains($0.key) }
    guard !tail.isEmpty, tail.count <= 6 else { return nil }
    words.removeSubrange(start...)
    return tail.joined
  }
}
