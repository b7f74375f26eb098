import Orders

/// The characters of a shown text that a query found, by their offsets, in order and apart; to be underlined.
///
/// A phone's digits are found through the dashes that it is shown with; a misspelling only where the word as it is written is not.
package func matchRanges(of query: CleanText, in shown: CleanText) -> [Range<Int>] {
  let text = ShownText(shown)
  guard !text.bytes.isEmpty else { return [] }
  let ranges = SearchQuery(query).readings.flatMap { $0.words.flatMap(text.ranges(of:)) }
  return ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, range in
    if let last = merged.last, range.lowerBound <= last.upperBound {
      merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    } else {
      merged.append(range)
    }
  }
}

/// A shown text, folded, that knows of each byte from which character it came.
private struct ShownText {
  let bytes: [UInt8]
  private let characters: [Int]
  /// The digits alone where only phone notation stands between them, and where each byte of it comes from.
  private var digits: [UInt8] = []
  private var digitCharacters: [Int] = []

  init(_ shown: CleanText) {
    var folding = Folding()
    var characters: [Int] = []
    for (index, character) in shown.string.enumerated() {
      for scalar in character.unicodeScalars { folding.add(scalar) }
      while characters.count < folding.bytes.count { characters.append(index) }
    }
    (bytes, self.characters) = (folding.bytes, characters)
    for (byte, character) in zip(bytes, characters) where byte.isDigit || !byte.isOfPhone {
      digits.append(byte)
      digitCharacters.append(character)
    }
  }

  func ranges(of word: SearchWord) -> [Range<Int>] {
    let literal = word.parts.flatMap { places(of: $0, in: bytes, characters) }
    guard literal.isEmpty else { return literal }
    let phone = word.texts.filter { $0.count > 1 && $0.allSatisfy(\.isDigit) }.flatMap { needle in
      [needle, national(needle)].compactMap { $0 }.flatMap { places(of: $0, in: digits, digitCharacters) }
    }
    guard phone.isEmpty, let typo = word.typo else { return phone }
    return misspelt(typo).map { [$0] } ?? []
  }

  /// `62812…` as it is shown, `0812…`.
  private func national(_ digits: [UInt8]) -> [UInt8]? {
    digits.starts(with: Array("62".utf8)) ? Array("0".utf8) + digits.dropFirst(2) : nil
  }

  private func places(of needle: [UInt8], in text: [UInt8], _ characters: [Int]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    text.withUnsafeBytes { text in
      text.forEachOccurrence(of: needle, in: 0..<text.count) { place in
        ranges.append(characters[place]..<characters[place + needle.count - 1] + 1)
        return place + needle.count
      }
    }
    return ranges
  }

  /// The part with the fewest edits, the first of equals.
  private func misspelt(_ pattern: TypoPattern) -> Range<Int>? {
    bytes.withUnsafeBytes { text in
      let longest = pattern.bytes.count + pattern.edits
      func edits(_ start: Int, _ count: Int) -> Int {
        pattern.distance(in: .init(rebasing: text[start..<min(start + count, text.count)]), fromStart: true)
      }
      let starts = text.indices.filter { text[$0].isOfWord && (!pattern.isAnchored || $0 == 0 || !text[$0 - 1].isOfWord) }
      guard let start = starts.min(by: { edits($0, longest) < edits($1, longest) }) else { return nil }
      let fewest = edits(start, longest)
      guard fewest <= pattern.edits, let count = (1...longest).first(where: { edits(start, $0) == fewest }) else { return nil }
      return characters[start]..<characters[min(start + count, text.count) - 1] + 1
    }
  }
}
