import ChildPrograms
import Foundation
import Testing

/// A frame that arrives in several writes is seen half drawn: each leaves in one, whatever it changes.
@Suite(.serialized) struct OneWriteTests {
  private let shop = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Shop")
  private let record = FileManager.default.temporaryDirectory.appending(path: "tenggat-writes-\(UUID())")

  /// A dashboard over orders, every write of which to its terminal is recorded.
  private func open(_ variables: [String: String?] = [:]) throws -> TerminalProgram {
    let home = try TerminalProgram.makeHome(configuration: "[shop]\nname = \"Toko Melati\"\n")
    let environment = ["HOME": home.path, "TENGGAT_NOW": "2026-11-23T10:00:00+07:00"]
    let orders = shop.appending(path: "orders.csv").path
    #expect(try ChildProgram.run("tenggat", ["import", orders, "--as", "own"], environment: environment).status == 0)
    let recording: [String: String?] = [
      "LD_PRELOAD": ChildProgram.directory + "/libFaults.so", "FAULTS_RECORD": record.path, "FAULTS_UNDER": "/nonexistent",
    ]
    let program = try TerminalProgram(rows: 40, columns: 120, environment: recording.merging(variables) { $1 }, home: home)
    try program.wait(for: "20 menunggu")
    return program
  }

  /// What was written so far, write by write: see libFaults' record.
  private func writes() throws -> [[UInt8]] {
    var rest = try Data(contentsOf: record)[...]
    var writes: [[UInt8]] = []
    while let end = rest.firstIndex(of: 0x0A) {
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      let count = try #require(words.count > 2 ? Int(words[2]) : nil)
      if words[0] == "A" { writes.append(Array(rest[end...].dropFirst().prefix(count))) }
      rest = rest[end...].dropFirst(count + 1)
    }
    return writes
  }

  /// Rows, details, a dialog, the whole screen anew: small frames and large ones.
  @Test(arguments: ["j", "\r", "?", "\u{C}"]) func aKeyIsAnsweredByOneWrite(key: String) throws {
    let program = try open()
    program.settle()
    var counts: [Int] = []
    for _ in 0..<5 {
      let (before, bytes) = (try writes().count, program.written)
      program.send(key)
      try program.wait(for: "the answer to a key") { $0.written > bytes }
      program.settle()
      counts.append(try writes().count - before)
      // A dialog is left again.
      if key == "?" || key == "\r" { program.send("\u{1B}") }
      program.settle()
    }
    // A minute that passes meanwhile, or a notice that goes, is a frame of its own: the middle one tells.
    #expect(counts.sorted()[2] == 1, "\(counts)")
  }

  /// A large frame says where it begins and ends, for terminals that show all between at once.
  @Test func aLargeFrameIsMarkedWithinItsWrite() throws {
    let program = try open()
    program.settle()
    let before = try writes().count
    program.send("\u{C}")
    program.settle()
    let large = try #require(try writes().dropFirst(before).first { $0.count > 2048 }, "no large frame")
    #expect(large.starts(with: Array("\u{1B}[?2026h".utf8)))
    #expect(large.reversed().starts(with: Array("\u{1B}[?2026l".utf8).reversed()))
  }

  /// Countdowns are drawn column by column, and still leave together: never more writes than the program has woken up.
  @Test func theCountdownsOfAMinuteLeaveTogether() throws {
    let program = try open([
      "FAULTS_CLOCK_RATE": "60", "FAULTS_CLOCK_AT": "1795402800",
      "FAULTS_CLOCK_EPOCH": "\(Int(Date().timeIntervalSince1970))", "TENGGAT_NOW": nil,
    ])
    // What is said at the start has gone by then.
    try program.wait(for: "10.05 WIB")
    let first = try counted(program)
    try program.wait(for: "10.09 WIB")
    let last = try counted(program)
    let (writes, wakeUps) = (last.writes - first.writes, last.wakeUps - first.wakeUps)
    #expect(writes > 0 && writes <= wakeUps, "\(writes) writes in \(wakeUps) wake-ups")
  }

  /// The writes and the wake-ups so far, none of which goes by while they are read.
  private func counted(_ program: TerminalProgram) throws -> (writes: Int, wakeUps: Int) {
    while true {
      program.settle(quiet: 50)
      let found = (try writes().count, program.wakeUps)
      program.settle(quiet: 50)
      if found == (try writes().count, program.wakeUps) { return found }
    }
  }
}
