import Orders

/// A query as it is understood: every reading of it asks for all of its words, in any order.
struct SearchQuery {
  struct Reading {
    let words: [SearchWord]
    /// The words as they were written, one space between two; nil for a single word.
    let phrase: [UInt8]?
    /// The words in the order in which they are looked for as they are: what leaves the fewest rows first.
    let exactOrder: [SearchWord]
    /// The same where misspellings count.
    let typoOrder: [SearchWord]

    init(words: [SearchWord], phrase: [UInt8]?) {
      (self.words, self.phrase) = (words, phrase)
      (exactOrder, typoOrder) = (Self.strictestFirst(words) { _ in 0 }, Self.strictestFirst(words) { $0.typo?.edits ?? 0 })
    }

    private static func strictestFirst(_ words: [SearchWord], _ edits: (SearchWord) -> Int) -> [SearchWord] {
      // Words are large: their places are sorted instead.
      let ranks = words.map { word in (word.strictness(edits: edits(word)), word.typo == nil ? 1 : 0) }
      return words.indices.sorted { ranks[$0] > ranks[$1] }.map { words[$0] }
    }
  }

  /// Of more words than these every one is looked for as it is written: nobody types so many.
  private static let mostMisspelt = 16

  let readings: [Reading]

  /// None for a query of which folding leaves nothing.
  init(_ query: CleanText) {
    let text = Fold(query).bytes
    let parts = text.split(separator: 0x20)
    guard !parts.isEmpty else {
      readings = []
      return
    }
    var seen: Set<ArraySlice<UInt8>> = []
    let written = parts.filter { seen.insert($0).inserted }
    let words = written.map { SearchWord($0, mayBeMisspelt: written.count <= Self.mostMisspelt) }
    let plain = Reading(words: words, phrase: parts.count > 1 ? text : nil)
    let isPhone = parts.count > 1 && text.allSatisfy(\.isOfPhone) && text.contains(where: \.isDigit)
    readings = isPhone ? [plain, Reading(words: [SearchWord(phone: text)], phrase: nil)] : [plain]
  }
}
