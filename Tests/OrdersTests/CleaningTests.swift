import Orders
import Testing

@Suite struct CleaningTests {
  @Test(
    arguments: [
      ("Rani Puspita", "Rani Puspita"), ("José Nuñez", "José Nuñez"), ("\u{1B}[2J", "□[2J"), ("a\u{9B}b", "a□b"),
      ("\u{202E}txt", "□txt"), ("Ra\u{200B}ni", "Ra□ni"), ("a\r\nb\nc", "a↵b↵c"), ("a\tb", "a b"),
      ("\u{2028}", "↵"), ("\u{E000}\u{378}", "□□"), ("👩\u{200D}👧", "👩\u{200D}👧"), ("a\u{200D}b", "a□b"),
      ("x\u{301}\u{301}\u{301}", "x\u{301}\u{301}□"), ("\u{301}x", "□x"), ("\u{3164}", "□"), ("\u{E0041}", "□"),
      ("สมชาย", "สมชาย"), ("محمد", "محمد"), ("王小明", "王小明"), ("❤\u{FE0F}", "❤\u{FE0F}"), ("a\u{FE0F}", "a□"),
    ] as [(String, String)])
  func makesVisible(raw: String, shown: String) {
    #expect(Array(OutsideText(raw).cleaned.string.unicodeScalars) == Array(shown.unicodeScalars))
  }

  /// The common marks are known without being looked up: each as its category says.
  @Test func marksAreWhatTheirCategorySays() throws {
    for value in Array(UInt32(0x2B0)..<0x400) + Array(0xFFF0...0xFFFD) {
      let scalar = try #require(Unicode.Scalar(value))
      let properties = scalar.properties
      let isHidden = [.unassigned, .format].contains(properties.generalCategory) || properties.isDefaultIgnorableCodePoint
      let isMark = properties.generalCategory == .nonspacingMark
      let letter = String(scalar)
      #expect(CleanText(cleaning: "a\(letter)").string.unicodeScalars.elementsEqual(["a", isHidden ? "□" : scalar]))
      #expect(CleanText(cleaning: letter).string.unicodeScalars.elementsEqual([isHidden || isMark ? "□" : scalar]))
      let third: [Unicode.Scalar] = ["a", isHidden ? "□" : scalar, isHidden ? "□" : scalar, isHidden || isMark ? "□" : scalar]
      #expect(CleanText(cleaning: "a\(letter)\(letter)\(letter)").string.unicodeScalars.elementsEqual(third), "\(value)")
    }
  }

  @Test func invalidBytesAreShown() {
    #expect(OutsideText(utf8: [0x41, 0x9B, 0xFF]).cleaned.string == "A\u{FFFD}\u{FFFD}")
  }

  @Test func everyScalarTwiceCleanedIsTheSame() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = CleanText(cleaning: "a\(scalar)")
      #expect(CleanText(cleaning: once.string) == once)
      #expect(!once.string.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test func interpolationTakesOnlySafeValues() {
    let name = OutsideText("A\u{7}").cleaned
    #expect(("\(name) #\(7)" as CleanText).string == "A□ #7")
  }
}
