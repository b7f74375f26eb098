import Foundation
import Testing

/// The real program calls the seller: by its title and in the terminal's own way; and shows large digits without the focus.
@Suite(.serialized) struct CallingTests {
  private static let configuration = "[shop]\nname = \"Toko Melati\"\n"

  /// A home with one order: placed on Saturday at 15.00, promised at 16.00; its hour of grace is up when the shop closes.
  private func home() throws -> URL {
    let home = try TerminalProgram.makeHome(configuration: Self.configuration)
    let add = ["order", "add", "--name", "Rani", "--phone", "0812-3456-7890", "--item", "Tas @98000", "--terms", "1h"]
    let program = try TerminalProgram(add, environment: ["TENGGAT_NOW": "2026-11-21T15:00:00+07:00"], home: home)
    #expect(try program.end() == 0)
    return home
  }

  /// So the order asks on Monday at 8.00.
  @Test func theTitleSaysHowManyAskAndTriageIsOffered() throws {
    let program = try TerminalProgram(environment: ["TENGGAT_NOW": "2026-11-23T08:00:30+07:00"], home: try home())
    try program.wait(for: "1 pesanan lewat waktunya")
    try program.wait(for: "the title") { $0.title == "1 perlu diputuskan · Tenggat" }
    program.send("T")
    try program.wait(for: "Perlu diputuskan 1/1 · #1 Rani")
    program.send("p")
    try program.wait(for: "Semua sudah diputuskan")
    try program.wait(for: "the title") { $0.title == "Tenggat" }
    program.send("qq")
    #expect(try program.end() == 0)
  }

  @Test func withoutTheFocusTheDigitsAreLargeAndTheScreenComesBack() throws {
    let program = try TerminalProgram(environment: ["TENGGAT_NOW": "2026-11-21T15:00:30+07:00"], home: try home())
    try program.wait(for: "1 Menunggu")
    program.send("\u{1B}[O")
    try program.wait(for: "large digits") { !$0.screen.contains("1 Menunggu") && $0.screen.contains("██████") }
    program.send("\u{1B}[I")
    try program.wait(for: "1 Menunggu")
    program.send("q")
    #expect(try program.end() == 0)
  }
}
