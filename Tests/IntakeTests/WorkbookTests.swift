import Foundation
import Orders
import Testing
import Workbooks

@testable import Intake

/// `.xlsx` files: what programs write, and what only an attacker or a broken disk does.
@Suite struct WorkbookTests {
  private struct Read: Equatable {
    var line: Int
    var sheet: CleanText?
    var cells: [String]
    var fault: IntakeProblem.Fault?
  }

  private func rows(_ bytes: [UInt8], chunk: Int = 65_536, limit: Int = .max) -> [Read] {
    var rows: [Read] = []
    var reader = TableReader()
    func take(_ row: borrowing TableRow) -> Bool {
      let cells = (0..<row.count).map { String(decoding: row.cell($0), as: UTF8.self) }
      rows.append(Read(line: row.line, sheet: row.sheet, cells: cells, fault: row.fault))
      return rows.count < limit
    }
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      reader.read(bytes[start..<min(bytes.count, start + chunk)]) { take($0) }
    }
    reader.finish { take($0) }
    return rows
  }

  /// The rows of a file on the disk, and how many came at most at once.
  private func rowsOnDisk(_ bytes: [UInt8]) throws -> (rows: [Read], most: Int) {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID()).xlsx").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let handle = try #require(FileHandle(forReadingAtPath: path))
    defer { try? handle.close() }
    unlink(path)
    // Somebody reads by the same descriptor.
    try handle.seek(toOffset: UInt64(bytes.count / 2))
    var (rows, most): ([Read], Int) = ([], 0)
    var reader = TableReader(of: SeekableFile(descriptor: handle.fileDescriptor, size: bytes.count))
    func take(_ row: borrowing TableRow) -> Bool {
      let cells = (0..<row.count).map { String(decoding: row.cell($0), as: UTF8.self) }
      rows.append(Read(line: row.line, sheet: row.sheet, cells: cells, fault: row.fault))
      return true
    }
    // Its beginning alone tells what it is; the rest is taken from the disk, not from what came.
    reader.read(bytes.prefix(1 << 12)) { take($0) }
    #expect(rows.isEmpty || rows.last?.fault != nil)
    var (before, share) = (0, 0.0)
    while reader.end({ take($0) }) {
      (most, before) = (max(most, rows.count - before), rows.count)
      #expect(reader.share.map { $0 >= share && $0 <= 1 } ?? false)
      share = reader.share ?? 0
    }
    return (rows, max(most, rows.count - before))
  }

  /// Of a workbook on the disk neither the file nor a sheet is ever whole in memory.
  @Test func aFileOnTheDiskIsReadPieceByPiece() throws {
    let rows = (0..<9000).map { "<row r=\"\($0 + 1)\"><c r=\"A\($0 + 1)\" t=\"s\"><v>\($0 % 2)</v></c></row>" }
    let parts = WorkbookFile.parts(
      [("A", rows.prefix(7000).joined()), ("B", ""), ("C", rows.joined())], shared: "<si><t>ya</t></si><si><t>tidak</t></si>")
    let bytes = try WorkbookFile.zip(parts)
    let read = try rowsOnDisk(bytes)
    #expect(read.rows == self.rows(bytes) && read.rows.count == 16_000)
    #expect(read.most < 3000)
    let cut = Array(bytes.prefix(bytes.count * 2 / 3))
    #expect(try rowsOnDisk(cut).rows == self.rows(cut))
    #expect(try rowsOnDisk(cut).rows.last?.fault == .file(.brokenWorkbook))
  }

  private func fault(_ parts: [(name: String, content: String)]) throws -> IntakeProblem.Fault? {
    rows(try WorkbookFile.zip(parts)).last?.fault
  }

  private func sheet(_ rows: String) -> [(name: String, content: String)] { WorkbookFile.parts([("A", rows)]) }

  @Test func everyKindOfCellIsRead() throws {
    let shared = "<si><t>No. Pesanan</t></si><si><r><t>Nama </t></r><r><t>Produk</t></r><rPh><t>x</t></rPh></si>"
    let row = """
      <row r="2" spans="1:9"><c r="A2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>a &amp; b</t></is></c><c r="D2" s="1"/>\
      <c r="E2" t="str"><f>A1</f><v>formula</v></c><c r="F2" t="b"><v>1</v></c><c r="G2" t="e"><v>#N/A</v></c><c r="H2"><v>150000</v></c></row>
      """
    let parts = WorkbookFile.parts([("Pesanan", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>" + row)], shared: shared)
    let read = rows(try WorkbookFile.zip(parts), chunk: 100)
    #expect(read.map(\.cells) == [["No. Pesanan"], ["Nama Produk", "", "a & b", "", "formula", "TRUE", "#N/A", "150000"]])
    #expect(read.map(\.line) == [1, 2] && read.allSatisfy { $0.sheet == "Pesanan" && $0.fault == nil })
  }

  @Test(arguments: [
    ("6.28123456789E12", "6281234567890"), ("6.281234567890E+12", "6281234567890"), ("1.5E5", "150000"), ("150000.0", "150000"),
    ("149999.99999999999", "150000"), ("0", "0"), ("-5", "-5"), ("1.5", "1.5"), ("1.234", "1.2340"),
    ("5.7911122233344456E+18", "5.7911122233344456E+18"), ("5791112223334445556", "5791112223334445556"), ("abc", "abc"),
  ])
  func aNumberIsWrittenAsPeopleWriteIt(stored: String, expected: String) throws {
    let read = rows(try WorkbookFile.zip(sheet("<row r=\"1\"><c r=\"A1\"><v>\(stored)</v></c></row>")))
    #expect(read.map(\.cells) == [[expected]])
  }

  @Test func aNumberThatLostThousandsIsNotReadAsThem() {
    #expect(throws: Rupiah.ReadingError.notWhole) { try Rupiah(reading: "1.2340") }
  }

  @Test(arguments: [
    ("46348", "2026-11-22"), ("46348.763888888891", "2026-11-22 18:20:00"), ("0.75", "18:00:00"), ("1", "1900-01-01"),
    ("61", "1900-03-01"), ("46348.999999999", "2026-11-23"), ("-1", "-1"), ("99999999", "99999999"),
  ])
  func aDateIsOneWhereItsStyleSaysSo(serial: String, expected: String) throws {
    let styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-421]dd/mm/yyyy\\ hh.mm;@\"/></numFmts>"
      + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/></cellXfs>"
    let cells = (0...3).map { "<c r=\"\(WorkbookFile.letters($0))1\" s=\"\($0)\"><v>\(serial)</v></c>" }.joined()
    let parts = WorkbookFile.parts([("A", "<row r=\"1\">\(cells)</row>")], styles: styles)
    let read = try #require(rows(try WorkbookFile.zip(parts)).first)
    #expect(read.cells[1] == expected && read.cells[2] == expected && read.cells[0] == read.cells[3])
  }

  @Test func oldMacsCountFrom1904() throws {
    let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
    let parts = WorkbookFile.parts(
      [("A", "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>44886</v></c></row>")], styles: styles, date1904: true)
    #expect(rows(try WorkbookFile.zip(parts)).first?.cells == ["2026-11-22"])
  }

  @Test(arguments: [
    ("yyyy-mm-dd", true), ("[h]:mm:ss", true), ("\"Rp\"#,##0", false), ("[$Rp-421]#,##0", false), ("0.00E+00", false),
    ("General", false), ("#,##0;[Red]\\-#,##0", false), ("@", false), ("0\" hari\"", false), ("d mmm", true),
  ])
  func formatsOfDates(code: String, isDate: Bool) throws {
    let styles =
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\(code.replacingOccurrences(of: "\"", with: "&quot;"))\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"170\"/></cellXfs>"
    let parts = WorkbookFile.parts([("A", "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>46348</v></c></row>")], styles: styles)
    #expect(rows(try WorkbookFile.zip(parts)).first?.cells == [isDate ? "2026-11-22" : "46348"])
  }

  @Test func sheetsComeInTheirOrderAndTheFirstWithAKnownHeaderCounts() throws {
    let header = ["No. Pesanan", "Status Pesanan", "Nama Produk", "Jumlah"].enumerated().map {
      "<c r=\"\(WorkbookFile.letters($0.offset + 1))3\" t=\"str\"><v>\($0.element)</v></c>"
    }
    let parts = WorkbookFile.parts([
      ("Petunjuk", "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Baca dulu</v></c></row>"),
      ("orders", "<row r=\"3\">\(header.joined())</row>"),
    ])
    var search = TableRecognition()
    var found: (layout: TableLayout, header: TableHeader)?
    var reader = TableReader()
    let bytes = try WorkbookFile.zip(parts)
    func take(_ row: borrowing TableRow) -> Bool {
      found = found ?? search.look(at: row)
      return found == nil
    }
    reader.read(bytes) { take($0) }
    reader.finish { take($0) }
    #expect(found?.layout == .orders(.shopee) && found?.header.sheet == "orders" && found?.header.line == 3)
    #expect(found?.header.place(of: "No. Pesanan") == 1)
  }

  @Test func aFaultNamesItsCell() throws {
    let rows = [
      ["No. Pesanan", "Status Pesanan", "Nama Produk", "Jumlah", "Total Pembayaran", "Username (Pembeli)"],
      ["A", "Selesai", "Tas", "0", "5.000", "ani"], ["B", "Selesai", "Tas", "1", "5.000", "budi"],
    ]
    let batch = OrderExportTests.read(try WorkbookFile.texts(rows)).batch
    #expect(batch.records.map(\.reference) == ["shopee:B"])
    #expect(batch.problems == [IntakeProblem(line: 2, column: "Jumlah", cell: "D2", fault: .expected(.quantity))])
  }

  /// What Shopee gives as `.xlsx` is what it gives as CSV.
  @Test(arguments: ["shopee", "tiktok", "woocommerce", "shopify"])
  func aSampleAsWorkbookIsTheSame(name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Samples/exports")
    let bytes = Array(try Data(contentsOf: folder.appendingPathComponent("\(name).csv")))
    var cells: [[String]] = []
    var reader = CSVReader()
    func take(_ row: borrowing TableRow) { cells.append((0..<row.count).map { String(decoding: row.cell($0), as: UTF8.self) }) }
    reader.read(bytes) { take($0) }
    reader.finish { take($0) }
    let workbook = OrderExportTests.read(try WorkbookFile.texts(cells)).batch
    #expect(workbook.records == OrderExportTests.read(bytes).batch.records && workbook.problems == [])
  }

  // MARK: What is refused

  @Test func theReaderStopsWhenNobodyWantsMore() throws {
    let many = (1...1000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
    #expect(rows(try WorkbookFile.zip(sheet(many)), limit: 3).count == 3)
  }

  @Test func aZipThatUnpacksToGigabytes() throws {
    let row = "<row r=\"1\"><c r=\"A1\"><v>" + String(repeating: "0", count: 40 << 20) + "</v></c></row>"
    #expect(try fault(sheet(row)) == .file(.workbookBomb))
  }

  @Test func sharedTextsWithoutEnd() throws {
    let texts = String(repeating: "<si><t>\(String(repeating: "a", count: 1000))</t></si>", count: 40_000)
    #expect(try fault(WorkbookFile.parts([("A", "")], shared: texts)) == .file(.workbookBomb))
  }

  @Test func entitiesThatLaugh() throws {
    let bomb = """
      <!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="str">\
      <v>&b;</v></c></row></sheetData></worksheet>
      """
    var parts = sheet("")
    parts[parts.count - 1].content = bomb
    #expect(try fault(parts) == .file(.hostileWorkbook))
    parts[parts.count - 1].content = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>"
    #expect(try fault(parts) == .file(.hostileWorkbook))
  }

  @Test func endlessNestingAndEndlessTags() throws {
    let nested = String(repeating: "<a>", count: 10_000)
    #expect(try fault(sheet(nested)) == .file(.hostileWorkbook))
    var random = SplitMix(state: 5)
    let attribute = String((0..<3_000_000).map { _ in Character(UnicodeScalar(UInt8.random(in: 97...122, using: &random))) })
    #expect(try fault(sheet("<row r=\"\(attribute)\"></row>")) == .file(.hostileWorkbook))
  }

  @Test func aMillionColumns() throws {
    let read = rows(
      try WorkbookFile.zip(sheet("<row r=\"1\"><c r=\"BDWGN1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>")))
    #expect(read.map(\.fault) == [.tooManyColumns, nil])
    let backwards = rows(try WorkbookFile.zip(sheet("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>")))
    #expect(backwards.map(\.fault) == [.tooManyColumns])
  }

  @Test func cellsAndRowsTooLarge() throws {
    var random = SplitMix(state: 6)
    let large = String((0..<1_200_000).map { _ in Character(UnicodeScalar(UInt8.random(in: 97...122, using: &random))) })
    #expect(
      rows(try WorkbookFile.zip(sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\(large)</v></c></row>"))).first?.fault
        == .cellTooLarge)
    let cell = large.prefix(1_000_000)
    let cells = (0..<6).map { "<c r=\"\(WorkbookFile.letters($0))1\" t=\"str\"><v>\(cell)</v></c>" }.joined()
    #expect(rows(try WorkbookFile.zip(sheet("<row r=\"1\">\(cells)</row>"))).first?.fault == .rowTooLarge)
  }

  @Test func whatIsNoWorkbook() throws {
    #expect(try fault([("a.txt", "x")]) == .file(.notAWorkbook))
    #expect(try fault(WorkbookFile.parts([])) == .file(.noSheet))
    #expect(try fault(sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")) == .file(.damagedSheet))
    #expect(try fault(sheet("<row r=\"1\"></c></row>")) == .file(.damagedSheet))
    let locked = try WorkbookFile.zip(sheet(""), password: "rahasia")
    #expect(rows(locked).last?.fault == .file(.lockedWorkbook))
  }

  @Test func aMissingLibraryIsNotTheFilesFault() {
    var found: TableFileFault?
    do throws(TableFileFault) { _ = try Zip([], hasLibraries: false) } catch { found = error }
    #expect(found == .noZipLibrary)
  }

  @Test func aFileThatIsCutOffAnywhere() throws {
    let whole = try WorkbookFile.zip(sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"))
    #expect(rows(whole).last?.fault == nil)
    for length in stride(from: 4, to: whole.count, by: 7) {
      #expect(rows(Array(whole.prefix(length))).last?.fault == .file(.brokenWorkbook), "\(length) of \(whole.count)")
    }
  }

  /// Any byte of it wrong: a fault, or rows, but an end.
  @Test func anyByteWrong() throws {
    let cells = (1...30).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }.joined()
    let whole = try WorkbookFile.zip(sheet(cells))
    var random = SplitMix(state: 9)
    for _ in 0..<2000 {
      var bytes = whole
      for _ in 0...Int.random(in: 0...3, using: &random) {
        bytes[Int.random(in: 4..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = rows(bytes)
    }
  }
}
