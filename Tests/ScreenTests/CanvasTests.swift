import Orders
import Testing

@testable import Screen

@Suite struct CanvasTests {
  private func canvas(_ rows: Int, _ columns: Int) -> Canvas { Canvas(size: Size(rows: rows, columns: columns)) }

  @Test func everyIndexIsThatOfItsCase() {
    for (number, role) in Role.allCases.enumerated() { #expect(Int(role.index) == number && Role.at(role.index) == role) }
    for (number, glyph) in Glyph.allCases.enumerated() {
      #expect(Int(glyph.index) == number && Glyph.at(UInt32(number)) == glyph)
      #expect(TextWidth.of(glyph.standard.unicode) == 1 && glyph.standard.ascii.isASCII)
    }
  }

  @Test func textIsClippedAndCut() {
    var canvas = canvas(1, 8)
    #expect(canvas.draw("Rani Puspita", at: Position(row: 0, column: 2), width: 5) == 5)
    #expect(canvas.rows == ["  Rani… "])
    canvas.draw("zzzzzzzzzzz", at: Position(row: 0, column: -3))
    #expect(canvas.rows == ["zzzzzzzz"])
    canvas.draw("out", at: Position(row: 1, column: 0))
    canvas.draw("out", at: Position(row: -1, column: 0))
    #expect(canvas.rows == ["zzzzzzzz"])
  }

  @Test(arguments: [
    ("ab", 6, Alignment.right, "    ab"), ("ab", 6, .centre, "  ab  "), ("abc", 2, .right, "a…    "), ("a", 0, .left, "      "),
  ])
  func textIsAligned(text: String, width: Int, alignment: Alignment, shown: String) {
    var canvas = canvas(1, 6)
    canvas.draw(CleanText(cleaning: text), at: Position(row: 0, column: 0), width: width, alignment: alignment)
    #expect(canvas.rows == [shown])
  }

  @Test(arguments: [("王小明", 6, "王小明"), ("王小明", 5, "王小… "), ("王小明", 4, "王…  "), ("王小明", 2, "…     "), ("a王", 2, "a…    ")])
  func wideCharactersAreNeverSplitByTheWidth(text: String, width: Int, shown: String) {
    var canvas = canvas(1, 6)
    canvas.draw(CleanText(cleaning: text), at: Position(row: 0, column: 0), width: width)
    #expect(canvas.rows[0].hasPrefix(shown.trimmed))
    #expect(columns(of: canvas) == 6)
  }

  @Test func wideCharactersAreNeverSplitByTheClip() {
    var canvas = canvas(1, 5)
    canvas.draw("王小明", at: Position(row: 0, column: -1))
    #expect(canvas.rows == [" 小明"])
    canvas.draw("王小明", at: Position(row: 0, column: 0))
    #expect(canvas.rows == ["王小 "])
    canvas.draw("x", at: Position(row: 0, column: 1))
    #expect(canvas.rows == [" x小 "])
    canvas.draw("y", at: Position(row: 0, column: 2))
    #expect(canvas.rows == [" xy  "])
  }

  @Test(
    arguments: [
      ("👩\u{200D}👩\u{200D}👧", "👩", 2), ("👍🏽", "👍", 2), ("❤\u{FE0F}", "❤", 1), ("🇮🇩", "□", 1), ("e\u{301}", "e\u{301}", 1),
      ("\u{1112}\u{1161}\u{11AB}", "한", 2), ("สั่", "สั่", 1), ("—", "—", 1), ("🇮", "□", 1), ("\u{1161}", "□", 1),
    ] as [(String, String, Int)])
  func clustersBecomeSafeCells(text: String, shown: String, width: Int) {
    let clean = CleanText(cleaning: text)
    #expect(clean.width == width)
    var canvas = canvas(1, width)
    canvas.draw(clean, at: Position(row: 0, column: 0))
    #expect(Array(canvas.rows[0].unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func hostileTextLeavesNoControlAndFullRows() {
    var random = SystemRandomNumberGenerator()
    let nasty: [ClosedRange<UInt32>] = [
      0...0x2FF, 0x300...0x36F, 0x200B...0x206F, 0x1F1E0...0x1F600, 0x4E00...0x9FFF, 0xFE00...0xFE0F, 0x1100...0x11FF,
    ]
    for _ in 0..<400 {
      let text = String(
        String.UnicodeScalarView((0..<40).compactMap { _ in Unicode.Scalar(.random(in: nasty.randomElement()!, using: &random)) })
      )
      var canvas = canvas(3, 20)
      canvas.draw(
        OutsideText(text).cleaned, at: Position(row: 1, column: .random(in: -30..<20)), width: .random(in: 0..<50),
        alignment: .right)
      for row in canvas.rows {
        #expect(
          !row.unicodeScalars.contains { $0.properties.generalCategory == .control || $0.properties.generalCategory == .format })
      }
      #expect(columns(of: canvas) == 60)
      #expect(canvas.rows[0].allSatisfy { $0 == " " } && canvas.rows[2].allSatisfy { $0 == " " })
    }
  }

  @Test func nothingIsDrawnOutsideTheClip() {
    var canvas = canvas(4, 8)
    canvas.fill(canvas.bounds, with: .shadeLight, role: .axis)
    let untouched = canvas
    canvas.clipped(to: Rectangle(row: 1, column: 2, rows: 2, columns: 4)) { canvas in
      canvas.drawBox(Rectangle(row: 0, column: 0, rows: 4, columns: 8), title: [Span("title")])
      canvas.clipped(to: Rectangle(row: 0, column: 3, rows: 2, columns: 9)) { $0.fill($0.bounds, role: .dialog) }
      canvas.draw("王王王王王", at: Position(row: 2, column: 1))
      canvas.draw("plain and long", at: Position(row: 0, column: 0))
      canvas.lay(.selection, over: canvas.bounds)
      canvas.drawGauge(at: Position(row: 3, column: 0), columns: 8, fraction: 0.5)
      canvas.drawBar(at: Position(row: 1, column: 7), eighths: 4)
    }
    #expect(canvas.rows == ["░░░░░░░░", "░░░   ░░", "░░ 王 ░░", "░░░░░░░░"])
    for run in canvas.changes(since: untouched) {
      #expect((1...2).contains(run.row) && 2 <= run.columns.lowerBound && run.columns.upperBound <= 6)
    }
    #expect(canvas.clip == canvas.bounds)
  }

  @Test func barsRiseByEighths() {
    var canvas = canvas(1, 4)
    for (column, eighths) in [-1, 1, 7, 12].enumerated() {
      canvas.drawBar(at: Position(row: 0, column: column), eighths: eighths)
    }
    #expect(canvas.rows == [" ▁▇█"])
  }

  @Test func aDialogCutsNoWideCharacter() {
    var canvas = canvas(5, 12)
    for row in 0..<5 { canvas.draw("王小明王小明", at: Position(row: row, column: 0)) }
    let inside = canvas.openDialog(Rectangle(row: 1, column: 3, rows: 3, columns: 6), title: [Span("?", .dialogDanger)])
    #expect(inside == Rectangle(row: 2, column: 4, rows: 1, columns: 4))
    #expect(canvas.rows[2] == "王 │    │ 明")
    #expect(columns(of: canvas) == 60 && canvas.roles(ofRow: 0, layers: true) == Array(repeating: .backdrop, count: 12))
  }

  @Test func boxesHaveRoundCornersAndTitles() {
    var canvas = canvas(3, 14)
    canvas.drawBox(canvas.bounds, title: [Span("1 Pesanan", .title)], note: [Span("7", .titleCount)])
    #expect(canvas.rows == ["╭1 Pesanan 7 ╮", "│            │", "╰────────────╯"])
  }

  @Test(
    arguments: [(0.0, "░░░░"), (1.0, "████"), (0.5, "██░░"), (0.28, "█▏░░"), (-1, "░░░░"), (7, "████"), (.nan, "░░░░")]
      as [(Double, String)])
  func gaugesFillByEighths(fraction: Double, shown: String) {
    var canvas = canvas(1, 4)
    canvas.drawGauge(at: Position(row: 0, column: 0), columns: 4, fraction: fraction)
    #expect(canvas.rows == [shown])
  }

  @Test func aLayerKeepsTheRolesBeneath() {
    var canvas = canvas(1, 4)
    canvas.draw("12", at: Position(row: 0, column: 0), role: .deadlineUrgent)
    canvas.lay(.selection, over: canvas.bounds)
    #expect(canvas.roles(ofRow: 0) == [.deadlineUrgent, .deadlineUrgent, .text, .text])
    #expect(canvas.roles(ofRow: 0, layers: true) == Array(repeating: .selection, count: 4))
  }

  @Test func changesAreTheCellsThatDiffer() {
    var before = canvas(2, 8)
    before.draw("00.42.18", at: Position(row: 1, column: 0))
    var after = before
    #expect(after == before && after.changes(since: before).isEmpty)
    after.draw("00.42.17", at: Position(row: 1, column: 0))
    #expect(after.changes(since: before) == [.init(row: 1, columns: 7..<8)])
    after.draw("王", at: Position(row: 1, column: 0))
    #expect(after.changes(since: before) == [.init(row: 1, columns: 0..<2), .init(row: 1, columns: 7..<8)])
    #expect(before.changes(since: after) == [.init(row: 1, columns: 0..<2), .init(row: 1, columns: 7..<8)])
    #expect(after.changes(since: canvas(1, 2)).count == 2)
  }

  @Test func differentMarksAreAChange() {
    var (first, second) = (canvas(1, 2), canvas(1, 2))
    first.draw("e\u{301}", at: Position(row: 0, column: 0))
    second.draw("e\u{300}", at: Position(row: 0, column: 0))
    #expect(first != second)
    second.draw("e\u{301}", at: Position(row: 0, column: 0))
    #expect(first == second)
  }

  private func columns(of canvas: Canvas) -> Int {
    canvas.rows.reduce(0) { $0 + $1.unicodeScalars.reduce(0) { $0 + TextWidth.of($1) } }
  }
}

extension String {
  fileprivate var trimmed: String { String(prefix { $0 != " " }) }
}
