import ChildPrograms
import Foundation
import Testing

/// The clock is set under a running dashboard, or the machine sleeps: the program wakes up at once, no key pressed and no second
/// shown, says the jump, and every deadline is right. The kernel's part, to cancel a timer then, is played by libFaults.
@Suite(.serialized) struct ClockStepTests {
  private let home: URL
  private let steps: String
  private let environment: [String: String?]

  /// A shop on Monday at 10.00.02 with an order that is to be paid by 16.00.02.
  init() throws {
    home = try TerminalProgram.makeHome(
      configuration: "[shop]\nname = \"Toko Melati\"\n[hours]\nmon = [\"08.00-17.00\"]\n[display]\nseconds_below = \"1m\"\n")
    steps = home.path + "/steps"
    #expect(mkfifo(steps, 0o600) == 0)
    let faults = URL(filePath: TerminalProgram.path).deletingLastPathComponent().appending(path: "libFaults.so").path
    environment = [
      "LD_PRELOAD": faults, "FAULTS_CLOCK_RATE": "1", "FAULTS_CLOCK_AT": "1795402802",
      "FAULTS_CLOCK_EPOCH": "\(Int64(Date().timeIntervalSince1970))", "FAULTS_CLOCK_STEPS": steps, "TENGGAT_NOW": nil,
    ]
    let variables = environment.compactMapValues { $0 }.merging(["HOME": home.path]) { $1 }
    let words = ["order", "add", "--name", "Rani", "--item", "Tas @98000", "--terms", "6h"]
    #expect(try ChildProgram.run(TerminalProgram.path, words, environment: variables).status == 0)
  }

  private func started() throws -> TerminalProgram {
    let program = try TerminalProgram(rows: 24, columns: 120, environment: environment, home: home)
    try program.wait(for: "5j 59m")
    #expect(program.row(0).contains("10.00 WIB"), "no second is shown: the loop sleeps to the next minute")
    return program
  }

  private func step(_ text: String) throws {
    // For reading too: without a program that reads, opening it would wait for ever.
    let file = try FileHandle(forUpdating: URL(filePath: steps))
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  private func quit(_ program: TerminalProgram) throws {
    program.send("q")
    #expect(try program.end() == 0)
  }

  @Test func aStepForwardIsSaidAndTheDeadlineIsNearer() throws {
    let program = try started()
    try step("set +7200")
    try program.wait(for: "the new hour", within: 3) { $0.row(0).contains("12.00 WIB") }
    try program.wait(for: "jam melompat maju 2j 0m")
    try program.wait(for: "3j 59m")
    try quit(program)
  }

  @Test func aStepBackIsSaidAndTheDeadlineIsFurther() throws {
    let program = try started()
    try step("set -3600")
    try program.wait(for: "the new hour", within: 3) { $0.row(0).contains("09.00 WIB") }
    try program.wait(for: "jam mundur 1j 0m")
    try program.wait(for: "6j 59m")
    // What happens now is later by its number, whatever the clock says.
    program.send("p")
    try program.wait(for: "#1 lunas")
    try quit(program)
  }

  /// A closed lid is no jump: the clock is right all the while, and what fell due meanwhile is due.
  @Test func afterASleepTheDeadlinesAreRight() throws {
    let program = try started()
    try step("suspend 14400")
    try program.wait(for: "the new hour", within: 3) { $0.row(0).contains("14.00 WIB") }
    try program.wait(for: "1j 59m")
    #expect(!program.screen.contains("jam melompat"))
    try step("suspend 68400")
    try program.wait(for: "the next day", within: 3) { $0.row(0).contains("09.00 WIB") }
    #expect(!program.screen.contains("jam melompat"))
    try quit(program)
  }
}
