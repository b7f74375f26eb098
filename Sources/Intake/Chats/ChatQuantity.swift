import Orders

/// How many: `2x`, `x3`, `3 pcs`, `2 buah`, `dua`, `selusin`.
enum ChatQuantity {
  struct Found {
    let count: Int
    let words: Range<Int>
  }

  private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

  static let units = set(
    """
    pcs pc pce pces piece pieces ps pis buah bh biji bj unit item items set stel stell potong ptg helai lembar lbr pasang psg pax \
    box boks dus dos pack pak pck bungkus bks botol btl toples kotak karung sachet renceng roll porsi ekor ikat paket
    """)
  private static let multiples = ["lusin": 12, "lsn": 12, "kodi": 20]
  private static let wholes = [
    "selusin": 12, "sekodi": 20, "sepasang": 1, "sebuah": 1, "sebiji": 1, "sebungkus": 1, "sepotong": 1,
  ]
  private static let numbers = [
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10,
    "sebelas": 11, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
  ]
  private static let names = set("qty jumlah jml sebanyak byk quantity")
  /// What a bare number is of after these: `size 42`, `no 7`, `paket 3`.
  private static let counted = set(
    "no nomor size ukuran uk seri paket vol jilid tipe type level part edisi kode model versi rt rw blok")
  /// What a number measures before these: `250 g`.
  static let measures = set(
    "kg g gr gram ml l lt liter cm mm m meter inch inci oz in mg w watt gb tb mb th tahun bulan bln hari x")

  /// The most pieces of one item.
  static let most = 100_000

  /// A number, in digits or as a word.
  static func number(_ word: ChatWord) -> Int? { word.number ?? numbers[word.key] }

  /// How many a label's value says: the first number in it, times a dozen where it says so.
  static func first(in words: [ChatWord]) -> Int? {
    for index in words.indices {
      if let found = marked(in: words, at: index) { return found.count }
      if let number = number(words[index]) { return number }
    }
    return nil
  }

  /// A quantity that says itself to be one, wherever it stands.
  static func marked(in words: [ChatWord]) -> Found? {
    words.indices.lazy.compactMap { marked(in: words, at: $0) }.first
  }

  /// A bare number or a number's word at the beginning or the end of what is ordered.
  static func bare(in words: [ChatWord]) -> Found? {
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    if let count = number(first), (1...999).contains(count), !measures.contains(words[1].key), first.text.last != "%" {
      return Found(count: count, words: 0..<1)
    }
    let before = words[words.count - 2].key
    guard let count = number(last), (1...20).contains(count), !counted.contains(before), last.text.last != ")" else { return nil }
    return Found(count: count, words: words.count - 1..<words.count)
  }

  private static func marked(in words: [ChatWord], at index: Int) -> Found? {
    let key = words[index].key
    let next = index + 1 < words.count ? words[index + 1].key : ""
    if let count = wholes[key] { return Found(count: count, words: index..<index + 1) }
    if let count = attached(key) { return Found(count: count, words: index..<index + 1) }
    if key == "setengah" || key == "1/2", next == "lusin" { return Found(count: 6, words: index..<index + 2) }
    if let count = number(words[index]), count > 0 {
      if let dozen = multiples[next] { return valid(count * dozen, index..<index + 2) }
      // Of `No. 8 x 2` the second number counts; of `2 x 185.000` the first.
      let isNumberBehind = index + 2 < words.count && words[index + 2].number.map { $0 < 1000 } ?? false
      if units.contains(next) || next == "x" && !isNumberBehind { return valid(count, index..<index + 2) }
    }
    if key == "x" || names.contains(key), index + 1 < words.count, let count = number(words[index + 1]), count > 0 {
      return valid(count, index..<index + 2)
    }
    return nil
  }

  /// `2x`, `x3`, `3pcs`, `2lusin`.
  private static func attached(_ key: String) -> Int? {
    if key.hasPrefix("x") { return count(key.dropFirst()) }
    let digits = key.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count < key.count else { return nil }
    let unit = String(key.dropFirst(digits.count))
    if unit == "x" || units.contains(unit) { return count(digits) }
    return multiples[unit].flatMap { dozen in count(digits).map { $0 * dozen } }
  }

  private static func count(_ digits: Substring) -> Int? {
    guard !digits.isEmpty, digits.count <= 6, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(digits).flatMap { (1...most).contains($0) ? $0 : nil }
  }

  private static func valid(_ count: Int, _ words: Range<Int>) -> Found? {
    (1...most).contains(count) ? Found(count: count, words: words) : nil
  }
}
