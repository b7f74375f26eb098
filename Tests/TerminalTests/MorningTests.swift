import Foundation
import Testing

/// A morning at the counter with the real program: files in, keys, out, and everything is there again.
@Suite(.serialized) struct MorningTests {
  private static let shop = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Shop")

  /// Runs a command to its end in a home and answers its screen.
  private func run(_ arguments: [String], home: URL) throws -> (status: Int, screen: String) {
    let program = try TerminalProgram(arguments, rows: 60, columns: 200, home: home)
    return (try program.end(), program.screen)
  }

  private func shopHome() throws -> URL {
    let home = try TerminalProgram.makeHome(configuration: "[shop]\nname = \"Toko Melati\"\n")
    #expect(try run(["import", Self.shop.appendingPathComponent("orders.csv").path, "--as", "own"], home: home).status == 0)
    #expect(try run(["blacklist", "import", Self.shop.appendingPathComponent("blacklist.csv").path], home: home).status == 0)
    return home
  }

  private func state(_ id: Int, home: URL) throws -> String {
    let answer = try run(["order", "show", "\(id)", "--json"], home: home).screen.replacingOccurrences(of: "\n", with: "")
    let pattern = try Regex("\"state\":\"([a-z]+)\"")
    return try String(#require(answer.firstMatch(of: pattern))[1].substring ?? "")
  }

  @Test func theDaysWorkIsThereAfterQuitting() throws {
    let home = try shopHome()
    let program = try TerminalProgram(rows: 40, columns: 120, home: home)
    try program.wait(for: "20 menunggu")
    let first = try selected(program)
    program.send("p")
    try program.wait(for: "#\(first) lunas")
    try program.wait(for: "19 menunggu")
    program.send("j")
    let second = try selected(program, otherThan: first)
    program.send("x")
    try program.wait(for: "hilang tanpa kabar")
    program.send("3")
    try program.wait(for: "18 menunggu")
    program.send("u")
    try program.wait(for: "19 menunggu")
    for query in ["9797", "eko hakm"] {
      program.send("/\(query)")
      try program.wait(for: "the one who was asked for") {
        $0.screen.contains("· 1/40") && $0.screen.contains("0813-7329-797")
      }
      // A key that followed at once would make Alt of it: so the screen is waited for.
      program.send("\u{1B}")
      try program.wait(for: "all orders again") { !$0.screen.contains(query) }
    }
    program.send("\u{3}")
    #expect(try program.end() == 0)
    #expect(try state(first, home: home) == "paid")
    #expect(try state(second, home: home) == "pending")
    let again = try TerminalProgram(rows: 40, columns: 120, home: home)
    try again.wait(for: "19 menunggu")
  }

  /// The number of the order that the cursor stands on, once it is another than `before`.
  private func selected(_ program: TerminalProgram, otherThan before: Int? = nil) throws -> Int {
    try program.wait(for: "a selection") { Self.selection($0).map { $0 != before } ?? false }
    return try #require(Self.selection(program))
  }

  private static func selection(_ program: TerminalProgram) -> Int? {
    let row = program.rows.first { $0.contains("▸") && $0.contains("#") }
    return row.flatMap { Int($0.drop { $0 != "#" }.dropFirst().prefix { $0.isNumber }) }
  }

  @Test func aCommandShowsInAnOpenDashboard() throws {
    let home = try shopHome()
    let dashboard = try TerminalProgram(rows: 40, columns: 120, home: home)
    let other = try TerminalProgram(rows: 24, columns: 80, home: home)
    try dashboard.wait(for: "20 menunggu")
    try other.wait(for: "20 menunggu")
    #expect(try run(["order", "pay", "45"], home: home).status == 0)
    try dashboard.wait(for: "19 menunggu")
    try other.wait(for: "19 menunggu")
    dashboard.send("p")
    try other.wait(for: "18 menunggu")
  }

  @Test func theFirstStartAsksAndKeepsTheAnswers() throws {
    let home = try TerminalProgram.makeHome(configuration: nil)
    let program = try TerminalProgram(rows: 40, columns: 120, home: home)
    try program.wait(for: "Zona")
    program.send("Toko Kenanga")
    try program.wait(for: "Toko Kenanga")
    program.send("\u{13}")
    try program.wait { $0.row(0).contains("Kenanga") }
    program.send("q")
    #expect(try program.end() == 0)
    let file = home.appendingPathComponent(".config/tenggat/config.toml")
    #expect(try String(contentsOf: file, encoding: .utf8).contains("Kenanga"))
  }

  @Test func readOnlyLooksAndChangesNothing() throws {
    let home = try shopHome()
    let program = try TerminalProgram(["--read-only"], rows: 40, columns: 120, home: home)
    try program.wait(for: "20 menunggu")
    program.send("p")
    try program.wait(for: "baca")
    program.send("q")
    #expect(try program.end() == 0)
    #expect(try run(["order", "pay", "45", "--read-only"], home: home).status == 1)
    #expect(try state(45, home: home) == "pending")
  }

  /// To look at a shop that is not there makes none.
  @Test func readOnlyMakesNoShop() throws {
    let program = try TerminalProgram(["--read-only"], rows: 24, columns: 120)
    try program.wait(for: "BACA SAJA")
    program.send("q")
    #expect(try program.end() == 0)
    #expect(!FileManager.default.fileExists(atPath: program.home.path + "/.local/share"))
  }
}

extension TerminalProgram {
  fileprivate func wait(_ condition: (TerminalProgram) -> Bool) throws { try wait(for: "a screen", condition) }
}
