import Foundation
import Intake
import Orders
import Testing

@testable import Commands

/// A long file's second half is looked through beside the first: it comes to the same as in one go.
@Suite struct SecondHalfTests {
  private let path = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID()).csv").path
  private let shop: Shop

  init() throws { shop = try Shop() }

  /// Rows of some 600 bytes, 2,400 of them; `at` puts another in the place of one.
  private func write(_ at: [Int: String] = [:]) throws {
    let filling = String(repeating: "Jl. Melati 7, ", count: 40)
    let rows = (0..<2400).map { at[$0] ?? "62812345\(10_000 + $0),suspect,\"\(filling)\"" }
    try ("phone,level,address\n" + rows.joined(separator: "\n") + "\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func imported() throws -> Answer {
    defer { unlink(path) }
    return try shop.session.importEntries(path)
  }

  @Test func allRowsAreTaken() throws {
    try write()
    let answer = try imported()
    #expect(answer.jsonText.contains(#""rows":2400,"added":2400,"updated":0"#) && answer.status == .done)
    #expect(try shop.session.book().blacklist.count == 2400)
    // One step: it is taken back whole.
    _ = try shop.session.undo(nil)
    #expect(try shop.session.book().blacklist.count == 0)
  }

  /// A cell with lines that each look like a row, across the middle: they are none.
  @Test func aCellOverTheMiddleIsOneCell() throws {
    let lines = (0..<2000).map { "62857000\(10_000 + $0),suspect,x" }.joined(separator: "\n")
    // Its last line too: there the quote that ends the cell looks like a part of a text.
    let long = Array(repeating: lines, count: 10).joined(separator: "\n")
    try write([1199: "6281234599999,suspect,\"\(long)\""])
    let answer = try imported()
    #expect(answer.jsonText.contains(#""rows":2400,"added":2400,"updated":0"#), "\(answer.jsonText)")
    #expect(try shop.session.book().blacklist.count == 2400)
  }

  /// What is wrong in either half is told with its line, as in one go.
  @Test(arguments: [20, 2300]) func aProblemIsToldWithItsLine(at row: Int) throws {
    try write([row: "6281234599999,dreadful,x"])
    let answer = try imported()
    #expect(answer.status == .badInput && answer.jsonText.contains(#""problemCount":1"#))
    #expect(answer.jsonText.contains(#""line":\#(row + 2),"#))
    #expect(try shop.session.book().blacklist.count == 0)
  }

  @Test func aListIsReadInHalvesToo() throws {
    let numbers = (0..<60_000).map { "62812\(30_000_000 + $0) # kabur" }
    try numbers.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    var list = ListFields()
    list.reason = "vanished"
    let answer = try shop.session.importEntries(path, list: list, isRehearsal: true)
    unlink(path)
    #expect(answer.jsonText.contains(#""rows":60000,"added":60000"#))
  }

  @Test func itIsStoppedBetween() throws {
    try write()
    shop.session.progress = { !$0.string.contains("checking") }
    #expect(failure { try imported() } != nil)
    #expect(try shop.session.book().blacklist.count == 0)
  }
}
