import Orders

/// A query as it is understood: every reading of it asks for all of its words, in any order.
struct SearchQuery {
  struct Reading {
    let words: [SearchWord]
    /// The words as they were written, one space between two; nil for a single word.
    let phrase: [UInt8]?
    /// The words in the order in which they are looked for: what leaves the fewest rows first.
    let longestFirst: [SearchWord]
    /// The same where misspellings count: a word without any leaves the fewest.
    let strictestFirst: [SearchWord]

    init(words: [SearchWord], phrase: [UInt8]?) {
      (self.words, self.phrase) = (words, phrase)
      longestFirst = words.sorted { $0.length > $1.length }
      strictestFirst = words.sorted { ($0.typo == nil ? 0 : 1, $1.length) < ($1.typo == nil ? 0 : 1, $0.length) }
    }
  }

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
    let words = parts.filter { seen.insert($0).inserted }.map { SearchWord($0) }
    let plain = Reading(words: words, phrase: parts.count > 1 ? text : nil)
    let isPhone = parts.count > 1 && text.allSatisfy(\.isOfPhone) && text.contains(where: \.isDigit)
    readings = isPhone ? [plain, Reading(words: [SearchWord(phone: text)], phrase: nil)] : [plain]
  }
}
