import TOML
import Testing

@Suite struct TOMLTests {
  @Test func everyValueKnowsItsLine() throws {
    let root = try TOMLDocument.parse(
      """
      name = "warung"
      zebra = 1

      [hours]
      tue = ["08.00-12.00",
             "13.00-17.00"]
      mon = []
      ratio = 0.5
      open = true
      day = 2026-12-31
      inline = { b = 1, a = 2 }
      """)
    #expect(root.table?.map(\.key) == ["name", "zebra", "hours"])
    #expect(root["name"]?.string == "warung" && root["zebra"]?.integer == 1 && root["zebra"]?.float == 1)
    let hours = try #require(root["hours"])
    #expect(hours.table?.map(\.line) == [5, 7, 8, 9, 10, 11])
    #expect(hours["tue"]?.array?.map(\.line) == [5, 6])
    #expect(hours["mon"]?.array == [])
    #expect(hours["open"]?.boolean == true && hours["ratio"]?.float == 0.5 && hours["day"]?.date == "2026-12-31")
    #expect(hours["inline"]?.table?.map(\.key) == ["b", "a"])
    #expect(hours["absent"] == nil && hours["open"]?["x"] == nil && hours.kind == "table")
  }

  @Test(arguments: [("a = 1\nb = \n", 2), ("a = 1\na = 2", 2), ("[x\n", 1), ("ok = 1\n\nbad key = 3", 3), ("a = \"\u{1}\"", 1)])
  func errorsNameTheirLine(text: String, line: Int) {
    let error = #expect(throws: TOMLError.self) { try TOMLDocument.parse(text) }
    #expect(error?.line == line && error?.message.isEmpty == false)
  }

  @Test func anEmptyDocumentIsAnEmptyTable() throws {
    #expect(try TOMLDocument.parse("").table == [])
    #expect(try TOMLDocument.parse(bytes: []).table == [])
  }

  @Test func absurdInputIsRefused() {
    let deep = "[" + Array(repeating: "a", count: 100_000).joined(separator: ".") + "]"
    let nested = "a = " + String(repeating: "[", count: 50_000)
    let large = String(repeating: "#", count: TOMLDocument.sizeLimit + 1)
    for text in [deep, nested, large] { #expect(throws: TOMLError.self) { try TOMLDocument.parse(text) } }
  }

  @Test func theDeepestThatIsReadIsHarmless() throws {
    let dotted = Array(repeating: "a", count: TOMLDocument.dotLimit).joined(separator: ".")
    let text = "a = [\n" + String(repeating: "{\(dotted)=[\n", count: 7) + "1" + String(repeating: "]}", count: 7) + "]"
    #expect(try TOMLDocument.parse(text)["a"]?.array?.count == 1)
    _ = try TOMLDocument.parse("[\(dotted)]\n\(dotted) = 1")
  }

  @Test func anyBytesAreReadOrRefused() {
    var random = SystemRandomNumberGenerator()
    let pieces =
      [
        "[", "]", "=", "\"", "'", "\n", ".", "a", "1", "{", "}", ",", "#", "\\u", "e", "-", ":", "T", "\"\"\"", " ", "\u{7F}",
        "é",
      ].map { Array($0.utf8) } + [[0xFF], [0]]
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 0...14)).flatMap { _ in pieces.randomElement(using: &random)! }
      _ = try? TOMLDocument.parse(bytes: bytes)
    }
  }
}
