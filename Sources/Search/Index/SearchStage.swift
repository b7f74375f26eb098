/// A way to look for a needle in keys: where not all can be among the best, only for the better of them.
struct SearchStage {
  /// What is looked for, and how many of its bytes are a mark.
  let needle: [UInt8]
  let lead: Int
  let surroundings: Surroundings
  /// Rows that would not be among the best with this rank are left out.
  let rank: SearchRank
  /// Whether it may stand anywhere in keys of such shapes.
  let mayBeFound: Bool

  /// All places of a needle.
  static func all(_ needle: Needle, in keys: KeyTexts) -> SearchStage {
    SearchStage(
      needle: needle.bytes, lead: needle.lead, surroundings: .anywhere, rank: needle.lead == 0 ? .substring : .prefix,
      mayBeFound: needle.lead == 0 || keys.shapes.mayBeginWord(needle.bytes.dropFirst(needle.lead)))
  }

  /// The better places, in one or two branches, each stage of a branch finding less than the one before.
  static func better(_ needle: Needle, in keys: KeyTexts) -> [[SearchStage]] {
    if needle.lead > 0 { return [[whole(needle.bytes, in: keys)]] }
    let beginsWord = keys.shapes.mayBeginWord(needle.bytes[...])
    let starts = SearchStage(
      needle: needle.bytes, lead: 0, surroundings: Surroundings(wordStarts: 0...0), rank: .wordStart, mayBeFound: beginsWord)
    let prefixes = SearchStage(
      needle: needle.bytes, lead: 0, surroundings: Surroundings(textStart: 0), rank: .prefix, mayBeFound: beginsWord)
    // The end of a number ranks before its beginning, and so few digits are never all of a phone, but of an order's number.
    let ends = SearchStage(
      needle: needle.bytes, lead: 0, surroundings: Surroundings(markAfter: true), rank: .exactKey, mayBeFound: true)
    let mark = keys.hasNumbers ? Mark.number : Mark.key
    let mayBeEnd = needle.isDigits && needle.length >= 4
    let beginnings = [starts, prefixes, whole([mark] + needle.bytes, in: keys)]
    return mayBeEnd ? [[ends], beginnings] : [beginnings]
  }

  private static func whole(_ needle: [UInt8], in keys: KeyTexts) -> SearchStage {
    SearchStage(
      needle: needle, lead: 1, surroundings: Surroundings(markAfter: true), rank: .exactKey,
      mayBeFound: keys.shapes.mayBeKey(needle.dropFirst()))
  }
}
