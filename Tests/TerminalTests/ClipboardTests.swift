import ChildPrograms
import Foundation
import Testing

/// A text to a buyer leaves by the clipboard of the terminal (OSC 52), and within tmux, set up as it comes, by tmux' own buffer.
@Suite(.serialized) struct ClipboardTests {
  private let socket = "tenggat-\(UUID())"
  private static let text = "Halo Kak Rani, terima kasih sudah pesan di Toko Melati 🙏\nPesanan #1:"

  /// A home with one order.
  private func home() throws -> URL {
    let home = try TerminalProgram.makeHome(configuration: "[shop]\nname = \"Toko Melati\"\naccounts = [\"BCA 1\"]\n")
    let add = ["order", "add", "--name", "Rani", "--phone", "0812-3456-7890", "--item", "Tas @98000"]
    #expect(try TerminalProgram(add, home: home).end() == 0)
    return home
  }

  @Test func aTextGoesToTheTerminal() throws {
    let program = try TerminalProgram(home: try home())
    try program.wait(for: "#1")
    program.send("r")
    try program.wait(for: "Paling lambat")
    program.send("y")
    try program.wait(for: "dikirim ke papan klip")
    try program.wait(for: "the text") { $0.copied?.hasPrefix(Self.text) == true }
    program.send("\u{03}")
    #expect(try program.end() == 0)
  }

  @Test func aTextIsHandedToTmux() throws {
    let home = try home()
    let variables = [
      "HOME=\(home.path)", "TENGGAT_NOW=2026-11-23T10:00:30+07:00", "LANG=C.UTF-8", "PATH=\(Self.path)",
      "SWIFT_BACKTRACE=enable=no",
    ]
    try tmux(["-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", "env"] + variables + [TerminalProgram.path])
    defer { _ = try? tmux(["kill-server"]) }
    try wait(for: "#1") { try tmux(["capture-pane", "-p"]) }
    try tmux(["send-keys", "r"])
    try wait(for: "Paling lambat") { try tmux(["capture-pane", "-p"]) }
    try tmux(["send-keys", "y"])
    try wait(for: Self.text) { try tmux(["show-buffer"]) }
  }

  private static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

  /// What one of tmux' commands prints, on a server of this test's own.
  @discardableResult private func tmux(_ arguments: [String]) throws -> String {
    try ChildProgram.run("/usr/bin/env", ["tmux", "-u", "-L", socket] + arguments).output
  }

  private func wait(for text: String, _ read: () throws -> String) throws {
    let deadline = Date().addingTimeInterval(120)
    var last = ""
    while !last.contains(text) {
      try #require(Date() < deadline, "waited in vain for \(text): \(last)")
      Thread.sleep(forTimeInterval: 0.05)
      last = try read()
    }
  }
}
