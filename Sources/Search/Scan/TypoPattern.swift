/// A word with its misspellings: one edit from 4 letters, two from 8, an edit being a letter too many, too few, another one, or
/// two neighbours swapped (optimal string alignment).
///
/// From 6 letters the misspelling may stand anywhere in a field, below at the start of a word: every third address has
/// something one letter away from `sari` in it. Digits alone and more than 64 bytes have no misspellings; beyond ASCII, an
/// edit is one byte.
struct TypoPattern {
  let bytes: [UInt8]
  let edits: Int
  let isAnchored: Bool
  /// For each byte, where it stands in the word.
  private let places: [UInt64]
  /// The ends of the word read backwards, which are its beginnings, and its ends.
  let sides: (left: PatternEnds, right: PatternEnds)

  init?(_ word: [UInt8]) {
    let letters = word.count { $0 & 0xC0 != 0x80 }
    guard letters >= 4, word.count <= 64, word.contains(where: { $0.isOfWord && !$0.isDigit }) else { return nil }
    var places = [UInt64](repeating: 0, count: 256)
    for (index, byte) in word.enumerated() { places[Int(byte)] |= 1 << UInt64(index) }
    (bytes, edits, isAnchored, self.places) = (word, letters < 8 ? 1 : 2, letters < 6, places)
    sides = (PatternEnds(word.reversed()), PatternEnds(word))
  }

  /// Parts of the word, and where they stand in it, one of which is left as it was by any `edits` edits.
  ///
  /// One edit spoils one of two halves, and two edits two of three thirds, unless two letters are swapped across the seam:
  /// then the letters around the swapped seam are left as they are, or the other edit spoilt them and left a third alone.
  var seeds: [(bytes: [UInt8], offset: Int)] {
    let parts = edits + 1
    let seams = (0...parts).map { $0 * bytes.count / parts }
    var seeds = (0..<parts).map { (bytes: Array(bytes[seams[$0]..<seams[$0 + 1]]), offset: seams[$0]) }
    for seam in seams.dropFirst().dropLast() {
      let around = max(0, seam - 2)..<min(bytes.count, seam + 2)
      var swapped = Array(bytes[around])
      swapped.swapAt(seam - 1 - around.lowerBound, seam - around.lowerBound)
      seeds.append((swapped, around.lowerBound))
    }
    return seeds
  }

  /// Whether so few letters of it are none that edits may leave digits alone.
  var mayBeDigits: Bool { bytes.count { !$0.isDigit } <= edits }

  /// The fewest edits that make it of a part of a word without spaces; more than `edits` for none.
  func edits(inWord text: UnsafeRawBufferPointer) -> Int {
    guard isAnchored else { return distance(in: text, fromStart: false) }
    var fewest = Int.max
    for start in text.indices where text[start].isOfWord && (start == 0 || !text[start - 1].isOfWord) {
      let part = text[start..<min(text.count, start + bytes.count + edits)]
      fewest = min(fewest, distance(in: UnsafeRawBufferPointer(rebasing: part), fromStart: true))
    }
    return fewest
  }

  /// The fewest edits that make the word of a part of `text`, or of a beginning of it if `fromStart`; more than `edits` for none.
  ///
  /// Hyyrö's bit-parallel alignment with transpositions (A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit
  /// Distances, 2003): a step of a few operations for each byte.
  func distance(in text: UnsafeRawBufferPointer, fromStart: Bool) -> Int {
    let last: UInt64 = 1 << UInt64(bytes.count - 1)
    let carry: UInt64 = fromStart ? 1 : 0
    var (rises, falls, diagonal, before): (UInt64, UInt64, UInt64, UInt64) = (~0, 0, 0, 0)
    var score = bytes.count
    var best = score
    places.withUnsafeBufferPointer { places in
      for byte in text {
        let here = places[Int(byte)]
        let swaps = ((~diagonal & here) << 1) & before
        diagonal = (((here & rises) &+ rises) ^ rises) | here | falls | swaps
        let right = falls | ~(diagonal | rises)
        let left = diagonal & rises
        if right & last != 0 { score += 1 }
        if left & last != 0 { score -= 1 }
        let shifted = right << 1 | carry
        rises = left << 1 | ~(diagonal | shifted)
        falls = diagonal & shifted
        before = here
        if score < best { best = score }
      }
    }
    return best
  }
}
