import Foundation
import Testing

/// Terminals of all kinds, and none.
@Suite(.serialized) struct TerminalTypeTests {
  @Test(arguments: ["xterm-256color", "linux", "vt100", "screen", "xterm-mono"]) func opens(type: String) throws {
    let program = try TerminalProgram(["--demo"], environment: ["TERM": type])
    try program.wait(for: "bantuan")
    program.send("q")
    #expect(try program.end() == 0)
    #expect(program.isCooked)
  }

  @Test(arguments: ["dumb", "no-such-terminal", nil]) func withoutAScreenThereIsAPlainListing(type: String?) throws {
    let program = try TerminalProgram(environment: ["TERM": type])
    #expect(try program.end() == 74)
    #expect(!program.isAlternate)
    #expect(program.screen.contains("TERM"))
  }

  @Test(arguments: [["LANG": "xx_YY.UTF-8"], ["LC_ALL": "C"], ["LANG": nil]] as [[String: String?]])
  func anUnknownLocaleStillShowsUTF8(environment: [String: String?]) throws {
    let program = try TerminalProgram(["--demo"], environment: environment)
    try program.wait(for: "bantuan")
    #expect(program.screen.contains("╭"))
  }

  @Test func noColourKeepsAttributes() throws {
    let program = try TerminalProgram(["--demo"], environment: ["NO_COLOR": "1"])
    try program.wait(for: "bantuan")
    program.send("q")
    #expect(try program.end() == 0)
  }

  @Test func aStormOfSizesEndsInTheRightFrame() throws {
    let program = try TerminalProgram(["--demo"], rows: 40, columns: 120)
    try program.wait(for: "bantuan")
    for step in 0..<200 { program.resize(rows: 1 + step * 7 % 60, columns: 1 + step * 13 % 200) }
    program.resize(rows: 24, columns: 80)
    let fresh = try TerminalProgram(["--demo"])
    try fresh.wait(for: "bantuan")
    fresh.settle()
    try program.wait(for: "the frame of a fresh start") { $0.rows.count == 24 && $0.row(23).contains("bantuan") }
    program.settle()
    #expect(program.rows.map(\.count).max() ?? 0 <= 80)
    #expect(program.row(23).contains("antuan"))
  }
}
