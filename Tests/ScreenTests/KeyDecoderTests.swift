import Orders
import Testing

@testable import Screen

@Suite struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.feed(Array(text.utf8)) + decoder.timeout()
  }

  @Test(
    arguments: [
      ("p", [.character("p")]), ("é", [.character("é")]), ("王", [.character("王")]), ("\r", [.enter]), ("\n", [.enter]),
      ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{12}", [.control("r")]), ("\u{1A}", [.control("z")]), ("\0", [.control(" ")]),
      ("\u{1B}", [.escape]), ("\u{1B}x", [.alternate("x")]), ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{1B}[A", [.up]),
      ("\u{1B}OB", [.down]), ("\u{1B}[1;5C", [.named(.right, .control)]), ("\u{1B}[1;2A", [.named(.up, .shift)]),
      ("\u{1B}[Z", [.shiftTab]), ("\u{1B}[5~\u{1B}[6~", [.named(.pageUp), .named(.pageDown)]),
      ("\u{1B}[H\u{1B}[4~", [.named(.home), .named(.end)]),
      ("\u{1B}OP\u{1B}[15~\u{1B}[[A", [.named(.f1), .named(.f5), .named(.f1)]),
      ("\u{1B}[I\u{1B}[O", [.focus(true), .focus(false)]),
      ("\u{1B}[3;5~", [.named(.delete, .control)]), ("\u{1B}[99;5u", [.control("c")]), ("\u{1B}[27u", [.escape]),
      ("\u{1B}[27;5;120~", [.control("x")]), ("\u{1B}[", [.alternate("[")]), ("\u{1B}O", [.alternate("O")]),
      ("\u{1B}[?1;2c", [.unknown]), ("\u{1B}[>0;276;0cq", [.unknown, .character("q")]),
      ("\u{1B}]11;rgb:0/0/0\u{1B}\\q", [.unknown, .character("q")]),
      ("\u{1B}]11;rgb:0/0/0\u{7}q", [.unknown, .character("q")]), ("\u{1B}[12", [.unknown]),
      ("\u{1B}[1\u{1B}[A", [.unknown, .up]),
      ("\u{9B}A", [.unknown, .character("A")]), ("\u{1B}\r", [.named(.enter, .alternate)]),
    ] as [(String, [Key])])
  func sequencesBecomeKeys(text: String, expected: [Key]) { #expect(keys(text) == expected) }

  @Test(
    arguments: [
      ("\u{1B}[<0;11;4M", .press, []), ("\u{1B}[<0;11;4m", .release, []), ("\u{1B}[<32;11;4M", .drag, []),
      ("\u{1B}[<64;11;4M", .wheelUp, []),
      ("\u{1B}[<65;11;4M", .wheelDown, []), ("\u{1B}[<2;11;4M", .pressOther, []), ("\u{1B}[<16;11;4M", .press, .control),
      ("\u{1B}[M +$", .press, []),
    ] as [(String, Key.Mouse.Action, Key.Modifiers)])
  func mouseReportsBecomeKeys(text: String, action: Key.Mouse.Action, modifiers: Key.Modifiers) {
    #expect(keys(text) == [.mouse(.init(action, at: Position(row: 3, column: 10), modifiers: modifiers))])
  }

  @Test func mereMotionIsUnknown() { #expect(keys("\u{1B}[<35;11;4M") == [.unknown]) }

  /// A number too great for any key, and one too great for a machine's word.
  @Test(arguments: ["70000", "18446744073709551616", String(repeating: "9", count: 60), String(repeating: "9", count: 600)])
  func aNumberWithoutEndIsUnknown(number: String) {
    for sequence in ["\(number)~", "<\(number);1M", "1;\(number);3!"] {
      #expect(keys("\u{1B}[\(sequence)").allSatisfy { $0 == .unknown }, "\(sequence)")
    }
  }

  @Test func invalidBytesAreUnknownAndEatNothing() {
    var decoder = KeyDecoder()
    #expect(
      decoder.feed([0xFF, 0xC3, 0x41, 0xE0, 0x80, 0x80, 0x42]) == [
        .unknown, .unknown, .character("A"), .unknown, .character("B"),
      ])
  }

  @Test func aLoneEscapeWaitsForTheTimeoutOnly() {
    var decoder = KeyDecoder()
    #expect(decoder.patience == nil)
    #expect(decoder.feed([0x1B]) == [] && decoder.patience == 25)
    #expect(decoder.timeout() == [.escape] && decoder.patience == nil)
  }

  @Test func aPasteIsOneEventWithItsControls() {
    let text = "Halo\n\u{3}\u{1B}[Aq\u{1B}[201"
    #expect(keys("a\u{1B}[200~\(text)\u{1B}[201~b") == [.character("a"), .paste(OutsideText(text)), .character("b")])
  }

  @Test func aPasteIsCapped() {
    var decoder = KeyDecoder()
    let bytes = Array("\u{1B}[200~".utf8) + Array(repeating: 0x61, count: KeyDecoder.pasteLimit + 9) + Array("\u{1B}[201~q".utf8)
    let keys = decoder.feed(bytes)
    #expect(keys == [.paste(OutsideText(String(repeating: "a", count: KeyDecoder.pasteLimit))), .character("q")])
  }

  @Test func anUnfinishedPasteEndsAfterASecond() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[200~ab".utf8)) == [] && decoder.patience == 1000)
    #expect(decoder.timeout() == [.paste(OutsideText("ab"))])
  }

  @Test func sixtyFourBytesAtOnceAreABurst() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array(repeating: 0x70, count: 63)).count == 63)
    let text = String(repeating: "p", count: 64)
    #expect(decoder.feed(Array(text.utf8)) == [.burst(OutsideText(text))])
  }

  @Test(arguments: [("p\n", false), ("\n", false), ("\np", true), ("p\rp", true), ("x\u{1B}[A\r", false)])
  func aNewlineWithBytesAfterItIsABurst(text: String, isBurst: Bool) {
    var decoder = KeyDecoder()
    let keys = decoder.feed(Array(text.utf8))
    #expect((keys == [.burst(OutsideText(text))]) == isBurst)
  }

  @Test func whatFollowsABurstIsOfItUntilAPause() {
    var decoder = KeyDecoder()
    _ = decoder.feed(Array(repeating: 0x70, count: 80))
    #expect(decoder.patience == 25)
    #expect(decoder.feed([0x70]) == [.burst(OutsideText("p"))])
    #expect(decoder.timeout() == [] && decoder.feed([0x70]) == [.character("p")])
  }

  @Test func heldArrowsAndTheMouseAreNoBurst() {
    var decoder = KeyDecoder()
    let arrows = Array(String(repeating: "\u{1B}[B", count: 40).utf8)
    #expect(decoder.feed(arrows) == Array(repeating: .down, count: 40))
    let wheel = Array(String(repeating: "\u{1B}[<65;1;1M", count: 20).utf8)
    #expect(decoder.feed(wheel).count == 20)
  }

  @Test func byteByByteIsTheSameAsAtOnce() {
    var random = SystemRandomNumberGenerator()
    let pieces =
      [
        "\u{1B}", "[", "O", "M", "<", "0;1;1M", "A", "~", "200~", "201~", "\u{1B}[200~", "\u{1B}[201~", "é", "王", "\r", "\u{3}",
        ";", "1", "]", "\\", "\u{7}",
        "?", "x",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x80], [0xF0, 0x9F]]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 1...12)).flatMap { _ in pieces.randomElement(using: &random)! }
      var (whole, single) = (KeyDecoder(), KeyDecoder())
      let atOnce = whole.feed(bytes) + whole.timeout()
      let oneByOne = bytes.flatMap { single.feed([$0]) } + single.timeout()
      guard !atOnce.contains(where: \.isBurst) else { continue }
      #expect(atOnce == oneByOne, "\(bytes)")
    }
  }

  @Test(
    arguments: [
      ("p", .character("p")), ("<C-r>", .control("r")), ("<Enter>", .enter), ("<Esc>", .escape), ("<S-Tab>", .shiftTab),
      ("<Up>", .up),
      ("<lt>", .character("<")), ("<Space>", .character(" ")), ("<A-x>", .alternate("x")),
      ("<C-S-Right>", .named(.right, [.control, .shift])),
      ("<F5>", .named(.f5)), ("<Focus>", .focus(true)), ("<Click:3,10>", .mouse(.init(.press, at: Position(row: 3, column: 10)))),
    ] as [(String, Key)])
  func notationIsReadAndWritten(notation: String, key: Key) {
    #expect(Key(notation: notation) == key)
    #expect(key.notation?.string == notation)
  }

  @Test(
    arguments: [
      ("<c-R>", .control("r")), ("<CR>", .enter), (" ", .character(" ")), ("<PgDn>", .named(.pageDown)), (">", .character(">")),
    ] as [(String, Key)])
  func otherSpellingsAreRead(notation: String, key: Key) { #expect(Key(notation: notation) == key) }

  @Test(arguments: ["", "ab", "<", "<x>", "<Nope>", "<C-Nope>", "<C->", "<S-a>", "<>", "<Click:1>"])
  func whatIsNoKeyIsRefused(notation: String) { #expect(Key(notation: notation) == nil) }

  @Test func sequencesAreRead() {
    #expect(Key.sequence("/ra<Enter>j") == [.character("/"), .character("r"), .character("a"), .enter, .character("j")])
    #expect(Key.sequence("a<b") == nil)
  }
}

extension Key {
  fileprivate var isBurst: Bool { if case .burst = self { true } else { false } }
}
