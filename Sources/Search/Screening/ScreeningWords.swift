import Orders

/// The words of a buyer that are looked for in entries: of the name, and of the address.
struct ScreeningWords {
  /// A word as it is compared, and as the buyer has it.
  struct Word {
    let folded: [UInt8]
    let shown: CleanText
    let isOfName: Bool
    var isNumber: Bool { folded.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// At most so many: a set of them is a bit mask.
  static let most = 24
  private(set) var words: [Word] = []

  init(_ buyer: Buyer) {
    add(buyer.name, isOfName: true)
    add(buyer.address, isOfName: false)
  }

  /// Whether a name and an address are not both there.
  var isEmpty: Bool { !words.contains(where: \.isOfName) || !words.contains { !$0.isOfName } }

  private mutating func add(_ text: CleanText?, isOfName: Bool) {
    for part in (text?.string ?? "").split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where words.count < Self.most {
      let shown = CleanText(cleaning: String(part))
      let folded = Fold(shown).bytes
      guard isOfName ? Self.isOfAName(folded) : Self.isOfAPlace(folded) else { continue }
      if words.contains(where: { $0.isOfName == isOfName && $0.folded == folded }) { continue }
      words.append(Word(folded: folded, shown: shown, isOfName: isOfName))
    }
  }

  private static func isOfAName(_ word: [UInt8]) -> Bool { word.count >= 3 && !titles.contains(word) }
  private static func isOfAPlace(_ word: [UInt8]) -> Bool { !word.isEmpty && !placeWords.contains(word) }

  static let titles = Set(
    ["kak", "kakak", "mbak", "mas", "bapak", "pak", "ibu", "bunda", "sis", "gan", "haji"].map { Array($0.utf8) })
  /// What every address has.
  private static let placeWords = Set(
    [
      "jl", "jln", "jalan", "gg", "gang", "no", "nomor", "rt", "rw", "blok", "kec", "kecamatan", "kel", "kelurahan", "desa",
      "dusun",
      "kab", "kabupaten", "kota", "prov", "provinsi", "kode", "pos", "perum", "komplek", "rumah", "dekat", "depan", "indonesia",
    ].map { Array($0.utf8) })
}

/// Visits the words of UTF-8 as it stands in a record, folded.
func forEachWord(of text: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) {
  var word: [UInt8] = []
  word.reserveCapacity(32)
  func end() {
    if !word.isEmpty { word.withUnsafeBytes(body) }
    word.removeAll(keepingCapacity: true)
  }
  guard text.allSatisfy({ $0 < 0x80 }) else {
    for part in String(decoding: text, as: UTF8.self).split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      Fold(CleanText(cleaning: String(part))).bytes.withUnsafeBytes(body)
    }
    return
  }
  for byte in text {
    switch byte {
    case 0x30...0x39, 0x61...0x7A: word.append(byte)
    case 0x41...0x5A: word.append(byte | 0x20)
    default: end()
    }
  }
  end()
}
