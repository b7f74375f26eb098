/// One row, to be compared with words.
struct FoldedRow {
  let text: UnsafeRawBufferPointer
  /// Its bytes in the text, the marks at both ends included; not empty.
  let range: Range<Int>
  let index: Int

  /// The rank of a needle where it stands at a place, its mark left out, within the marks.
  @inline(__always)
  func rank(of needle: Needle, at place: Int) -> SearchRank {
    SearchRank(before: text[place - 1], after: text[place + needle.length], of: needle)
  }

  /// Whether bytes stand at a place, which may be outside of the row.
  func has(_ bytes: [UInt8], at place: Int) -> Bool {
    guard place >= range.lowerBound, place + bytes.count <= range.upperBound else { return false }
    return bytes.withUnsafeBytes { text.matches($0, at: place) }
  }

  /// The worst word's rank, or the whole phrase's if that is better; `.none` if a word is not there as it is.
  func exactRank(of reading: SearchQuery.Reading) -> SearchRank {
    var worst = SearchRank.exactKey
    for word in reading.words where worst < .none { worst = max(worst, exactRank(of: word)) }
    guard let phrase = reading.phrase, worst < .none else { return worst }
    return min(worst, exactRank(of: Needle(phrase)))
  }

  /// The worst word's rank, misspellings allowed.
  func rank(of reading: SearchQuery.Reading) -> SearchRank {
    var worst = SearchRank.exactKey
    for word in reading.words where worst < .none {
      let exact = exactRank(of: word)
      worst = max(worst, exact == .none ? word.typo.map(rank(of:)) ?? .none : exact)
    }
    return worst
  }

  func exactRank(of word: SearchWord) -> SearchRank {
    var best = SearchRank.none
    for needle in word.needles where best > .exactKey { best = min(best, exactRank(of: needle)) }
    return best
  }

  func exactRank(of needle: Needle) -> SearchRank {
    var best = SearchRank.none
    text.forEachOccurrence(of: needle.bytes, in: range) { place in
      best = min(best, rank(of: needle, at: place + needle.lead))
      return best == .exactKey ? range.upperBound : place + 1
    }
    return best
  }
}

extension FoldedRow {
  /// The rank of the best misspelling in the whole row.
  func rank(of pattern: TypoPattern) -> SearchRank {
    var fewest = Int.max
    var start = range.lowerBound + 1
    while start < range.upperBound, fewest > 1 {
      if pattern.isAnchored {
        if isWordStart(start) { fewest = min(fewest, edits(of: pattern, from: start)) }
        start += 1
      } else {
        let end = fieldEnd(from: start, atMost: range.upperBound - start)
        fewest = min(fewest, pattern.distance(in: slice(start..<end), fromStart: false))
        start = end + 1
      }
    }
    return fewest <= pattern.edits ? .edits(fewest) : .none
  }

  /// The fewest edits near a place where the word would begin if a seed of it that was found there is none of chance.
  func edits(of pattern: TypoPattern, aroundSeedAt place: Int) -> Int {
    let lower = max(range.lowerBound + 1, place - pattern.edits)
    guard !pattern.isAnchored else {
      var fewest = Int.max
      for start in lower...max(lower, place + pattern.edits) where start < range.upperBound && isWordStart(start) {
        fewest = min(fewest, edits(of: pattern, from: start))
      }
      return fewest
    }
    // A field's mark in between ends the window: nobody misspells across fields.
    var start = lower
    let upper = min(range.upperBound, place + pattern.bytes.count + pattern.edits)
    var fewest = Int.max
    while start < upper {
      let end = fieldEnd(from: start, atMost: upper - start)
      fewest = min(fewest, pattern.distance(in: slice(start..<end), fromStart: false))
      start = end + 1
    }
    return fewest
  }

  private func edits(of pattern: TypoPattern, from start: Int) -> Int {
    let end = fieldEnd(from: start, atMost: min(range.upperBound - start, pattern.bytes.count + pattern.edits))
    return pattern.distance(in: slice(start..<end), fromStart: true)
  }

  private func isWordStart(_ place: Int) -> Bool { text[place].isOfWord && !text[place - 1].isOfWord }

  private func fieldEnd(from start: Int, atMost count: Int) -> Int {
    var end = start
    while end < start + count, !text[end].isMark { end += 1 }
    return end
  }

  private func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: text[range]) }
}
