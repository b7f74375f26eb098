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

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL]) func onCrash(number: Int32) throws {
    let program = try started()
    program.signal(number)
    #expect(try program.end(within: 5000) == 128 + Int(number))
    expectGivenBack(program)
  }

  @Test func onSuspendAndBack() throws {
    let program = try started()
    program.send("\u{1A}")
    try program.wait(for: "the terminal given back") { !$0.isAlternate && $0.isCooked }
    expectGivenBack(program)
    program.signal(SIGCONT)
    try program.wait(for: "the terminal taken again") { $0.isAlternate && !$0.isCooked && $0.screen.contains("bantuan") }
    program.send("q")
    #expect(try program.end() == 0)
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
