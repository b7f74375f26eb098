import Foundation
import Orders
import Testing

@testable import Commands

/// Files of more rows than are kept at once: in parts, as one step, stopped and gone on with.
@Suite struct LongImportTests {
  private let directory: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    directory = url.path
  }

  private func orders(_ count: Int) throws -> String {
    let rows = (1...count).map { "\($0),2026-11-20T10:00:00+07:00,Rani \($0),5000" }
    let text = "id,created,name,total\n" + rows.joined(separator: "\n") + "\n"
    try text.write(toFile: directory + "/orders.csv", atomically: true, encoding: .utf8)
    return directory + "/orders.csv"
  }

  private func count(_ shop: Shop) throws -> Int { try shop.session.book().orderCount }

  @Test func manyRowsAreOneStep() throws {
    let shop = try Shop()
    let size = ImportParts.size * 2 + 100
    try shop.add("Dewi")
    let answer = try shop.session.importOrders(orders(size), as: "own", isRehearsal: false)
    #expect(answer.jsonText.contains(#""added":\#(size),"updated":0,"unchanged":0"#))
    // Number 1 was taken: its row came last of all, whatever part it was in.
    #expect(answer.jsonText.contains(#""renumbered":[{"from":1,"to":\#(size + 1)}]"#))
    #expect(try count(shop) == size + 1)
    #expect(try shop.session.undo(nil).jsonText.hasPrefix(#"{"undone":2,"#))
    #expect(try count(shop) == 1)
  }

  @Test func readOnlyKeepsNoPart() throws {
    let shop = try Shop(readOnly: true)
    let file = try orders(ImportParts.size * 2 + 1)
    #expect(failure { try shop.session.importOrders(file, as: "own", isRehearsal: false) }! == ("read-only", .refused))
    #expect(try count(shop) == 0)
  }

  @Test func whatOthersWriteBetweenStays() throws {
    let shop = try Shop()
    let other = try shop.another(at: "2026-11-20T10:43:00+07:00")
    var fields = OrderFields()
    fields.name = "Rani Sekali"
    shop.session.progress = { [fields] text in
      guard text.string.contains("kept") else { return true }
      try? other.session.refresh()
      return (try? other.session.editOrder("7", fields)) != nil
    }
    _ = try shop.session.importOrders(orders(ImportParts.size + 10), as: "own", isRehearsal: false)
    try shop.session.refresh()
    #expect(try shop.session.book().order(7)?.buyer.name == "Rani Sekali")
    // The step touches an order that somebody has changed since.
    #expect(failure { try shop.session.undo("1") }! == ("changed-since", .refused))
  }

  /// Stopped after a part, run again, taken back: never half a row, never one twice.
  @Test func anImportThatWasStoppedGoesOn() throws {
    let shop = try Shop()
    let (file, size) = (try orders(ImportParts.size * 3), ImportParts.size * 3)
    shop.session.progress = { !$0.string.contains("kept") }
    let stopped = try shop.session.importOrders(file, as: "own", isRehearsal: false)
    let kept = try count(shop)
    #expect(stopped.status == .interrupted && kept >= ImportParts.size && kept < size)
    #expect(stopped.jsonText.contains(#""added":\#(kept)"#) && stopped.jsonText.contains(#""interrupted":true"#))
    #expect(
      stopped.complaints == [
        "stopped; \(kept) of \(size) rows are kept, each whole; run it again to go on, what is there is not doubled"
      ])
    shop.session.progress = { _ in true }
    let again = try shop.session.importOrders(file, as: "own", isRehearsal: false)
    #expect(again.status == .done)
    #expect(again.jsonText.contains(#""added":\#(size - kept),"updated":0,"unchanged":\#(kept)"#))
    #expect(try count(shop) == size)
  }

  @Test func aRehearsalOfManyRowsKeepsNothing() throws {
    let shop = try Shop()
    let size = ImportParts.size + 50
    let answer = try shop.session.importOrders(orders(size), as: "own", isRehearsal: true)
    #expect(answer.jsonText.contains(#""added":\#(size)"#) && answer.jsonText.contains(#""dryRun":true"#))
    #expect(try count(shop) == 0)
  }

  @Test func oneBadRowOfManyHoldsAll() throws {
    let shop = try Shop()
    let file = try orders(ImportParts.size + 50)
    let handle = try #require(FileHandle(forWritingAtPath: file))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("9000000,never,X,5000\n".utf8))
    try handle.close()
    #expect(try shop.session.importOrders(file, as: "own", isRehearsal: false).status == .badInput)
    #expect(try count(shop) == 0)
    _ = try shop.session.importOrders(file, as: "own", isRehearsal: false, skipsBad: true)
    #expect(try count(shop) == ImportParts.size + 50)
  }

  /// Problems are told as far as anybody can read them; all are counted.
  @Test func countlessProblemsAreCounted() throws {
    let shop = try Shop()
    let rows = (1...3000).map { "\($0),soon,A,5000" }.joined(separator: "\n")
    try ("id,created,name,total\n1,2026-11-20T10:00:00+07:00,A,5000\n" + rows + "\n")
      .write(toFile: directory + "/bad.csv", atomically: true, encoding: .utf8)
    let answer = try shop.session.importOrders(directory + "/bad.csv", as: "own", isRehearsal: false)
    #expect(answer.jsonText.contains(#""bad":3000,"problemCount":3000"#))
    #expect(answer.complaints.count == 22 && answer.complaints[20].string.hasSuffix("and 2980 more things wrong"))
  }
}
