import Foundation
import Orders
import Testing
import Workbooks

@testable import Commands

@Suite struct FileCommandTests {
  private let directory: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    directory = url.path
  }

  private func write(_ text: String, _ name: String = "in.csv") throws -> String {
    try text.write(toFile: directory + "/" + name, atomically: true, encoding: .utf8)
    return directory + "/" + name
  }

  @Test func goodLinesAreKeptIfTheUserAgrees() throws {
    let shop = try Shop()
    let file = try write("id,created,name,total\n1,2026-11-20T10:00:00+07:00,A,5000\n2,never,B,5000\n3,,C,5000\n")
    let held = try shop.session.importOrders(file, as: "own", isRehearsal: false)
    #expect(held.status == .badInput && held.lines.isEmpty)
    #expect(held.jsonText.hasPrefix(#"{"rows":3,"added":0,"updated":0,"unchanged":0,"renumbered":[],"problems":[{"line":3,"#))
    #expect(held.jsonText.contains(#""error":{"code":"bad-rows","message":"1 row is wrong, so nothing is kept yet; "#))
    #expect(held.complaints.count == 2 && held.complaints[0].string.contains("in.csv: line 3, created: must be a moment"))
    #expect(held.complaints[1].string.contains("--skip-bad to keep the other 2"))
    #expect(try shop.session.book().orderCount == 0)
    let answer = try shop.session.importOrders(file, as: "own", isRehearsal: false, skipsBad: true)
    #expect(answer.status == .badInput)
    #expect(answer.jsonText.hasPrefix(#"{"rows":3,"added":2,"updated":0,"unchanged":0,"renumbered":[],"problems":[{"line":3,"#))
    #expect(answer.complaints.count == 1)
    #expect(try shop.session.book().orderCount == 2)
  }

  @Test func onATerminalTheUserIsAsked() throws {
    for answers in [true, false] {
      let shop = try Shop()
      var asked: [CleanText] = []
      shop.session.ask = { _, question in
        asked.append(question)
        return answers ? "y" : ""
      }
      let file = try write("id,name,total\n1,A,5000\n2,,5000\n")
      _ = try shop.session.importOrders(file, as: "own", isRehearsal: false)
      #expect(asked == ["1 row is wrong. Keep the other 1? [y/N]"])
      #expect(try shop.session.book().orderCount == (answers ? 1 : 0))
    }
  }

  /// Our own CSV, worked on in a spreadsheet program and saved as its own kind of file: numbers are numbers there.
  @Test(arguments: ["own", nil] as [OutsideText?]) func ourOwnFileMayBeAWorkbook(format: OutsideText?) throws {
    let header = WorkbookFile.sheet([["Pesanan bulan ini"], ["id", "created", "name", "phone", "items", "total"]])
    let order = """
      <row r="3"><c r="A3"><v>7</v></c><c r="B3" t="inlineStr"><is><t>2026-11-20T10:00:00+07:00</t></is></c>\
      <c r="C3" t="inlineStr"><is><t>Rani</t></is></c><c r="D3"><v>6.28123456789E12</v></c>\
      <c r="E3" t="inlineStr"><is><t>Gamis (L) x2 @185000</t></is></c><c r="F3"><v>370000</v></c></row>
      """
    let sheets = [("Catatan", WorkbookFile.sheet([["belum lengkap"]])), ("Pesanan", header + order), ("Lain", header)]
    let file = directory + "/pesanan.xlsx"
    try Data(try WorkbookFile.zip(WorkbookFile.parts(sheets))).write(to: URL(fileURLWithPath: file))
    let shop = try Shop()
    let answer = try shop.session.importOrders(file, as: format, isRehearsal: false)
    #expect(answer.status == .done && answer.complaints.isEmpty, "\(answer.complaints)")
    let taken = try #require(shop.session.book().order(7))
    #expect(taken.buyer.phone?.clean == "6281234567890" && taken.total == 370_000 && taken.items[0].quantity == 2)
    #expect(try shop.session.importOrders(file, as: format, isRehearsal: false).jsonText.contains(#""unchanged":1"#))
  }

  @Test func aRehearsalKeepsNothing() throws {
    let shop = try Shop()
    let file = try write("id,name,total\n1,A,5000\n")
    #expect(try shop.session.importOrders(file, as: "own", isRehearsal: true).jsonText.contains(#""added":1"#))
    #expect(try shop.session.book().orderCount == 0)
  }

  @Test func whatIsNoFileOfOursIsBadInput() throws {
    let shop = try Shop()
    let other = try write("a,b\n1,2\n")
    #expect(failure { try shop.session.importOrders(other, as: "own", isRehearsal: false) }! == ("bad-input", .badInput))
    #expect(failure { try shop.session.importEntries(write("")) }! == ("bad-input", .badInput))
    #expect(failure { try shop.session.importEntries(directory + "/none") }! == ("unreadable-file", .badInput))
    #expect(failure { try shop.session.importOrders(other, as: "excel", isRehearsal: false) }! == ("bad-format", .usage))
  }

  @Test func anInterruptedImportKeepsNothing() throws {
    let shop = try Shop()
    let file = try write("id,name,total\n1,A,5000\n")
    shop.session.progress = { _ in false }
    #expect(failure { try shop.session.importOrders(file, as: "own", isRehearsal: false) }! == ("interrupted", .interrupted))
    #expect(try shop.session.book().orderCount == 0)
  }

  @Test func anExportComesBackTheSame() throws {
    let shop = try Shop()
    try shop.add("=Rani, \"P\"", phone: "0812-3456-7890")
    try shop.add("Budi", item: "Meja \\(besar\\) x2 @350000")
    _ = try shop.session.cancelOrder("2", reason: "vanished", strike: true)
    _ = try shop.session.payOrder("1", amount: "5000")
    _ = try shop.session.addEntry(EntryFields(who: "081234567890", reason: "vanished"))
    _ = try shop.session.exportAll(to: directory + "/out")
    let again = try Shop()
    _ = try again.session.importOrders(directory + "/out/orders.csv", as: "own", isRehearsal: false)
    _ = try again.session.importEntries(directory + "/out/blacklist.csv")
    #expect(try again.session.listOrders(.all).jsonText == shop.session.listOrders(.all).jsonText)
    #expect(try again.session.checkEntries(["081234567890"]).jsonText == shop.session.checkEntries(["081234567890"]).jsonText)
    let json = try String(contentsOfFile: directory + "/out/orders.json", encoding: .utf8)
    #expect(try json == shop.session.listOrders(.all).jsonText + "\n")
    // A second export replaces the first.
    _ = try shop.session.exportAll(to: directory + "/out")
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory + "/out").count == 4)
  }

  @Test func exportsAreOursAloneAndReplaceNothingElse() throws {
    let shop = try Shop()
    _ = try shop.session.exportAll(to: directory + "/out")
    for (path, mode) in [("/out", 0o700), ("/out/orders.csv", 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: directory + path)
      #expect((attributes[.posixPermissions] as? Int) == mode)
    }
    _ = try write("mine", "out/mine.txt")
    #expect(failure { try shop.session.exportAll(to: directory + "/out") }! == ("directory-not-empty", .usage))
    #expect(failure { try shop.session.exportAll(to: directory + "/no/where") }?.status == .system)
  }
}
