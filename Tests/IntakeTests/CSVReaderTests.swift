import Intake
import Orders
import Testing

@Suite struct CSVReaderTests {
  struct Read: Equatable {
    var line: Int
    var cells: [String]
    var fault: IntakeProblem.Fault?
  }

  private func read(_ bytes: [UInt8], chunk: Int = .max) -> [Read] {
    var reader = CSVReader()
    var rows: [Read] = []
    func take(_ row: borrowing TableRow) {
      let cells = (0..<row.count).map { String(decoding: row.cell($0), as: UTF8.self) }
      rows.append(Read(line: row.line, cells: row.fault == nil ? cells : [], fault: row.fault))
    }
    for start in stride(from: 0, to: bytes.count, by: min(chunk, max(1, bytes.count))) {
      reader.read(bytes[start..<min(bytes.count, start + min(chunk, bytes.count))]) { take($0) }
    }
    reader.finish { take($0) }
    return rows
  }

  private func read(_ text: String, chunk: Int = .max) -> [Read] { read(Array(text.utf8), chunk: chunk) }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]), ("a\tb\n\"x\ty\"\t2\n", [["a", "b"], ["x\ty", "2"]]),
    ("a,b\n\"x, \"\"y\"\"\",\n", [["a", "b"], ["x, \"y\"", ""]]), ("a\n\n\r\n1\n", [["a"], ["1"]]),
    ("a,b\n\"\",\"\"", [["a", "b"], ["", ""]]),
    ("a,b\n5\" pipa,1\n", [["a", "b"], ["5\" pipa", "1"]]), ("a,b\n,\n1", [["a", "b"], ["", ""], ["1"]]), ("", []), ("\n\n", []),
    ("\"a;b;c;d\",b\n1,2", [["a;b;c;d", "b"], ["1", "2"]]), ("a,b\n\"1\"\r\n\"2\",3", [["a", "b"], ["1"], ["2", "3"]]),
  ])
  func cellsAreFoundInChunksOfAnySize(text: String, expected: [[String]]) {
    for chunk in [1, 2, 3, 7, .max] { #expect(read(text, chunk: chunk).map(\.cells) == expected, "chunks of \(chunk)") }
  }

  @Test func rowsKnowTheirLines() {
    let rows = read("a,b\n\"x\ny\r\nz\",1\n\n3,4\n")
    #expect(rows.map(\.line) == [1, 2, 6] && rows[1].cells == ["x\ny\r\nz", "1"])
  }

  @Test func anOpenQuoteCostsItsOwnRowOnly() {
    let expected = [
      Read(line: 1, cells: ["a", "b"]), Read(line: 2, cells: [], fault: .unterminatedQuote), Read(line: 3, cells: ["3", "4"]),
      Read(line: 4, cells: ["5", "6"]),
    ]
    for chunk in [1, 4, .max] {
      #expect(read("a,b\n1,\"2\n3,4\n5,6\n", chunk: chunk) == expected)
      #expect(read("a,b\n1,\"2\n\"3\",\"4\"\n5,6\n", chunk: chunk) == expected)
    }
  }

  @Test func countlessOpenQuotesEndTheReading() {
    let rows = read("a\n" + String(repeating: "\"x\"\"\n", count: 5000))
    #expect(rows.count < 200 && rows.last?.fault == .tooManyUnterminatedQuotes)
  }

  @Test func theLimitsHold() {
    let wide = String(repeating: ",", count: 1_000_000)
    #expect(read("a\n\(wide)\n1\n").map(\.fault) == [nil, .tooManyColumns, nil])
    let large = String(repeating: "x", count: CSVReader.cellLimit + 1)
    #expect(read("a\n\(large)\n1\n", chunk: 65_536).map(\.fault) == [nil, .cellTooLarge, nil])
    #expect(read("a\n\"\(large)\n1\n", chunk: 65_536).map(\.fault) == [nil, .unterminatedQuote, nil])
    let endless = Array(repeating: String(large.dropLast(2)), count: 6).joined(separator: ",")
    #expect(read("a\n\(endless)\n1\n", chunk: 65_536).map(\.fault) == [nil, .rowTooLarge, nil])
  }

  @Test func whatIsNoTextIsNamed() {
    #expect(read("a,b\n1,\u{0}\n3,4").map(\.fault) == [nil, .nul, nil])
    #expect(read(Array("a,b\n1,caf".utf8) + [0xE9] + Array("\n3,é\n".utf8)).map(\.fault) == [nil, .notUTF8, nil])
    for text in ["\u{FEFF}a,b\n1,2\n", "a,b\n1,2\n"] {
      let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      for bytes in [little, big] { #expect(read(bytes, chunk: 5).map(\.fault) == [.utf16]) }
    }
    #expect(read("a\n\"x\"y,1\n2\n").map(\.fault) == [nil, .textAfterQuote, nil])
  }

  @Test func anyBytesAreRead() {
    var random = SystemRandomNumberGenerator()
    let pieces: [[UInt8]] = [[34], [44], [10], [13], [59], [9], [65], [0], [0xFF], [34, 34], [13, 10], [32]]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...30)).flatMap { _ in pieces.randomElement(using: &random)! }
      #expect(read(bytes, chunk: 1) == read(bytes), "\(bytes)")
    }
  }
}
