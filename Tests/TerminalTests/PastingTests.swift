import Foundation
import Testing

/// Pastes into the real program under a real terminal.
@Suite(.serialized) struct PastingTests {
  private static let chat =
    "kak mau pesan ya\nNama: Kartika Dewi\nHP: 0821-4455-6677\nPesanan: Jilbab Pashmina (mocca) x3\nTotal: 135rb\n"

  private func start() throws -> TerminalProgram {
    let home = try TerminalProgram.makeHome(configuration: "[shop]\nname = \"Toko Melati\"\n")
    let program = try TerminalProgram(rows: 40, columns: 120, home: home)
    try program.wait(for: "Toko Melati")
    return program
  }

  @Test(arguments: [true, false])
  func aChatBecomesAnOrder(_ isBracketed: Bool) throws {
    let program = try start()
    program.send("N")
    try program.wait(for: "WhatsApp")
    program.send(isBracketed ? "\u{1B}[200~\(Self.chat)\u{1B}[201~" : Self.chat)
    try program.wait(for: "Rp135.000")
    #expect(program.screen.contains("Kartika Dewi"))
    // A burst ends with a pause: an Enter that comes at once belongs to it.
    program.settle()
    program.send("\r")
    try program.wait(for: "1 menunggu")
    program.send("u")
    try program.wait(for: "0 menunggu")
    program.send("\u{3}")
    #expect(try program.end() == 0)
  }

  /// Ctrl-C, q, p and x among them: had they been typed, much would have happened.
  @Test(arguments: [true, false])
  func aPasteOutsideOfAFieldNeverActs(_ isBracketed: Bool) throws {
    let program = try start()
    let harmful = "qqxp\u{3}\nn\nNama: Rani\n" + Self.chat
    program.send(isBracketed ? "\u{1B}[200~\(harmful)\u{1B}[201~" : harmful)
    try program.wait(for: "tekan N dulu")
    #expect(program.screen.contains("Toko Melati") && !program.screen.contains("Kartika"))
    // A burst ends with a pause: what comes at once belongs to it.
    program.settle()
    program.send("N")
    try program.wait(for: "WhatsApp")
    program.send("\u{3}")
    #expect(try program.end() == 0)
  }
}
