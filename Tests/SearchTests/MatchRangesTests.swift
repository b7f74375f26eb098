import Orders
import Testing

@testable import Search

@Suite struct MatchRangesTests {
  @Test(
    arguments: [
      ("rani", "Ibu Rani", [4..<8]), ("i", "Siti", [1..<2, 3..<4]), ("puspita rani", "Rani Puspita", [0..<4, 5..<12]),
      ("jose", "José", [0..<4]), ("rani", "𝓡𝓪𝓷𝓲 x", [0..<4]), ("santsoo", "Budi Santoso", [5..<12]), ("xyz", "Budi", []),
      ("", "Budi", []), ("rani", "", []), ("7890", "0812-3456-7890", [10..<14]), ("56-78", "0812-3456-7890", [7..<12]),
      ("628123456", "0812-3456-7890", [0..<9]), ("#142", "142", [0..<3]), ("ss", "Straße", [4..<5]), ("a", "e\u{301}a", [1..<2]),
    ] as [(String, String, [Range<Int>])])
  func underlinesWhatMatched(query: String, shown: String, expected: [Range<Int>]) {
    #expect(matchRanges(of: CleanText(cleaning: query), in: CleanText(cleaning: shown)) == expected)
  }
}
