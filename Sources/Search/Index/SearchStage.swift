/// A way to look for a needle in keys: where not all can be among the best, only for the better of them.
struct SearchStage {
  /// What is looked for, and how many of its bytes are a mark.
  let needle: [UInt8]
  let lead: Int
  let surroundings: Surroundings
  /// Rows that would not be among the best with this rank are left out.
  let rank: SearchRank

  /// All of them, each finding less than the one before, the first everything.
  static func stages(for needle: Needle, in keys: KeyTexts) -> [SearchStage] {
    // The end of a number ranks before its beginning: then nothing is left out.
    let mayBeEnd = needle.lead == 0 && needle.isDigits && needle.length >= 4
    let worst: SearchRank = mayBeEnd ? .exactKey : needle.lead == 0 ? .substring : .prefix
    let all = SearchStage(needle: needle.bytes, lead: needle.lead, surroundings: .anywhere, rank: worst)
    if mayBeEnd { return [all] }
    if needle.lead > 0 { return [all, whole(needle.bytes)] }
    let starts = SearchStage(
      needle: needle.bytes, lead: 0, surroundings: Surroundings(wordStarts: 0...0), rank: .wordStart)
    let prefixes = SearchStage(needle: needle.bytes, lead: 0, surroundings: Surroundings(textStart: 0), rank: .prefix)
    // So few digits are never all of a phone, but of an order's number.
    let mark = keys.hasNumbers ? Mark.number : Mark.key
    return [all, starts, prefixes, whole([mark] + needle.bytes)]
  }

  private static func whole(_ needle: [UInt8]) -> SearchStage {
    SearchStage(needle: needle, lead: 1, surroundings: Surroundings(markAfter: true), rank: .exactKey)
  }
}
