import Orders
import Screen
import Testing

@testable import Dashboard

/// A query that was pasted by mistake: of ten thousand letters the screen shows the end.
@Suite struct LongQueryTests {
  /// Letters of one byte and of several, of one column and of two, with marks and joined.
  private static let letters = ["a", "B", "7", " ", "é", "e\u{301}", "漢", "字", "👩‍👩‍👧", "🙏🏽", "한", "□", "\u{1112}\u{1161}"]

  /// The longest end that leaves a column for `…`, measured letter by letter.
  private func slowTail(of text: CleanText, _ width: Int) -> CleanText {
    guard text.width > width else { return text }
    let characters = Array(text.string)
    let ends = (0...characters.count).map { CleanText(cleaning: String(characters[$0...])) }
    return "…\(ends.first { $0.width < width } ?? .empty)"
  }

  @Test func theTailIsTheLongestEndThatFits() {
    var random = SeededRandom(seed: 27)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...30, using: &random)
      let letters = (0..<count).map { _ in Self.letters.randomElement(using: &random) ?? "" }
      let (text, width) = (CleanText(cleaning: letters.joined()), Int.random(in: 1...24, using: &random))
      let tail = text.tail(of: width)
      #expect(tail == slowTail(of: text, width), "\(text.string) in \(width)")
      #expect(tail.width <= width)
    }
  }

  @Test func theSentenceOverAnEmptyListStaysWhole() {
    let dashboard = HeadlessDashboard()
    dashboard.press("/")
    dashboard.glass.events = [.key(.paste(OutsideText(String(repeating: "x", count: 9_997) + "abc")))]
    dashboard.settle()
    #expect(dashboard.screen.contains("xabc” tidak ada di daftar hitam."))
    #expect(dashboard.model.search.field.text.string.count == 10_000)
  }

  /// What a field has is what its letters are, whatever was done to it.
  @Test func theTextFollowsTheLetters() {
    var random = SeededRandom(seed: 28)
    let keys: [Key] = [.backspace, .named(.delete, []), .control("w"), .left, .right, .control("a"), .control("e")]
    for _ in 0..<200 {
      var field = TextField("siti 漢")
      for _ in 0..<20 {
        let letter = Self.letters.randomElement(using: &random) ?? ""
        let key = Bool.random(using: &random) ? .paste(OutsideText(letter)) : keys.randomElement(using: &random) ?? .left
        _ = field.edit(key)
        #expect(field.text == CleanText(cleaning: String(field.characters)))
        #expect((0...field.characters.count).contains(field.cursor))
      }
      field.clear()
      #expect(field == TextField() && field.text == .empty)
    }
  }
}
