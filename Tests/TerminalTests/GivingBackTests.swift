import Foundation
import Testing

/// Whatever way the program ends, the terminal is as it was before (issue: the terminal is always given back).
@Suite(.serialized) struct GivingBackTests {
  private func started() throws -> TerminalProgram {
    let program = try TerminalProgram(["--demo"])
    try program.wait(for: "bantuan")
    #expect(program.isAlternate && !program.isCooked && program.wantsPaste)
    return program
  }

  private func expectGivenBack(_ program: TerminalProgram) {
    #expect(!program.isAlternate)
    #expect(program.isCooked)
    #expect(program.isCursorVisible)
    #expect(!program.wantsMouse && !program.wantsPaste && !program.wantsFocus)
  }

  @Test func onQuit() throws {
    let program = try started()
    program.send("q")
    #expect(try program.end() == 0)
    expectGivenBack(program)
  }

  @Test func onControlC() throws {
    let program = try started()
    program.send("\u{3}")
    #expect(try program.end() == 0)
    expectGivenBack(program)
  }

  @Test(arguments: [(SIGTERM, 143), (SIGINT, 130), (SIGQUIT, 131), (SIGHUP, 129)] as [(Int32, Int)])
  func onSignal(number: Int32, status: Int) throws {
    let program = try started()
    program.signal(number)
    #expect(try program.end(within: 3000) == status)
    expectGivenBack(program)
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP]) func onCrash(number: Int32) throws {
    let program = try started()
    program.signal(number)
    #expect(try program.end(within: 5000) == 128 + Int(number))
    expectGivenBack(program)
  }

  /// A terminal that shows its cursor again with its first screen would hide that nobody asked for it; the console has but one.
  @Test(arguments: [nil, SIGSEGV]) func theCursorComesBackByItself(number: Int32?) throws {
    let program = try TerminalProgram(["--demo"], environment: ["TERM": "linux"])
    try program.wait(for: "bantuan")
    #expect(!program.isCursorVisible && !program.isCooked)
    if let number { program.signal(number) } else { program.send("q") }
    #expect(try program.end(within: 5000) == number.map { 128 + Int($0) } ?? 0)
    #expect(program.isCursorVisible && program.isCooked)
  }

  /// SIGSTOP cannot be caught: the shell writes onto our screen, in its own modes. Brought back, ours is whole again.
  @Test func killedToAStopAndBroughtBack() throws {
    let shell = try TerminalProgram(["--norc", "--noprofile", "-i"], environment: ["PS1": "READY> "], program: "/bin/bash")
    try shell.wait(for: "READY>")
    shell.send("\(TerminalProgram.path) --demo\r")
    try shell.wait(for: "bantuan")
    shell.settle()
    let before = Self.withoutTime(shell)
    kill(try Self.child(of: shell.process), SIGSTOP)
    try shell.wait(for: "the shell on our screen") { $0.screen.contains("READY>") }
    shell.send("fg\r")
    try shell.wait(for: "the same frame, whole") {
      $0.isAlternate && !$0.isCooked && $0.wantsPaste && $0.wantsFocus && Self.withoutTime($0) == before
    }
    shell.send("q")
    try shell.wait(for: "the shell again") { !$0.isAlternate && $0.screen.contains("READY>") }
  }

  /// The one process that another has started.
  private static func child(of parent: pid_t) throws -> pid_t {
    let children = try String(contentsOfFile: "/proc/\(parent)/task/\(parent)/children", encoding: .utf8)
    return try #require(children.split(separator: " ").first.flatMap { pid_t($0) })
  }

  /// Only a shell with job control can stop a program and bring it back.
  @Test func onSuspendAndBack() throws {
    let shell = try TerminalProgram(["--norc", "--noprofile", "-i"], environment: ["PS1": "READY> "], program: "/bin/bash")
    try shell.wait(for: "READY>")
    shell.send("stty -a | md5sum; \(TerminalProgram.path) --demo\r")
    try shell.wait(for: "bantuan")
    shell.settle()
    let before = Self.withoutTime(shell)
    shell.send("\u{1A}")
    // The shell edits its line in a mode of its own: what the program left is what `stty` says below.
    try shell.wait(for: "the shell") { !$0.isAlternate && $0.screen.contains("Stopped") && $0.isCursorVisible }
    #expect(!shell.wantsMouse && !shell.wantsFocus)
    shell.send("stty -a | md5sum; fg\r")
    // The emulator keeps the old picture of the alternate screen: only the modes tell that the program has come back.
    try shell.wait(for: "the same frame, taken over") {
      $0.isAlternate && !$0.isCooked && $0.wantsPaste && Self.withoutTime($0) == before
    }
    shell.send("q")
    try shell.wait(for: "the shell again") { !$0.isAlternate && $0.screen.contains("fg") }
    let sums = shell.rows.filter { $0.hasSuffix("  -") }
    #expect(sums.count == 2 && Set(sums).count == 1, "the line's settings before and after")
  }

  /// The rows above notice and footer with every digit the same: meanwhile the countdowns go on, and a notice may end.
  private static func withoutTime(_ program: TerminalProgram) -> [String] {
    program.rows.prefix(22).map { row in String(row.map { $0.isNumber ? "0" : $0 }) }
  }

  @Test func stoppedFromOutsideItComesBack() throws {
    let program = try started()
    program.signal(SIGSTOP)
    program.signal(SIGCONT)
    program.send("?")
    try program.wait(for: "the help after a stop") { $0.screen.contains("antuan") }
    #expect(!program.isCooked)
  }

  @Test func aClosedWindowEndsItWithinASecond() throws {
    let program = try started()
    program.hangUp()
    #expect(try program.end(within: 1000) == 129)
  }
}
