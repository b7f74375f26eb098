import ChildPrograms
import Foundation
import Testing

/// What the terminal and the processor are asked for: bytes and wake-ups are counted, seconds are not.
@Suite(.serialized) struct FewBytesTests {
  private let shop = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Shop")

  private func home(layout: String = "") throws -> URL {
    let home = try TerminalProgram.makeHome(configuration: "[shop]\nname = \"Toko Melati\"\n")
    let orders = shop.appending(path: "orders.csv").path
    let variables = ["HOME": home.path, "TENGGAT_NOW": "2026-11-23T10:00:00+07:00"]
    #expect(try ChildProgram.run("tenggat", ["import", orders, "--as", "own"], environment: variables).status == 0)
    try layout.write(to: home.appending(path: ".local/state/tenggat/layout"), atomically: true, encoding: .utf8)
    return home
  }

  /// A key that moves the selection rewrites two rows, and the details if they are shown.
  @Test(arguments: [("", 1000), ("hides-details=true\n", 350)])
  func aMoveWritesWhatChanges(layout: String, limit: Int) throws {
    let program = try TerminalProgram(rows: 40, columns: 120, home: home(layout: layout))
    try program.wait(for: "20 menunggu")
    program.settle()
    var bytes: [Int] = []
    for key in Array(repeating: "j", count: 10) + Array(repeating: "k", count: 10) {
      let (row, before) = (selectedRow(program), program.written)
      program.send(key)
      try program.wait(for: "a move") { selectedRow($0) != row }
      program.settle(quiet: 20)
      bytes.append(program.written - before)
    }
    // A minute that passes meanwhile is no part of a move: the middle one tells.
    let each = bytes.sorted()[bytes.count / 2]
    #expect(each <= limit, "\(each) bytes for a move")
  }

  private func selectedRow(_ program: TerminalProgram) -> Int? { program.rows.firstIndex { $0.contains("▸") } }

  /// With nothing due, a minute passes with one wake-up, which puts a digit into the header.
  @Test func nothingHappensWhereNothingIsDue() throws {
    let home = try TerminalProgram.makeHome(configuration: "[shop]\nname = \"Toko Melati\"\n")
    let faults = ChildProgram.directory + "/libFaults.so"
    let clock: [String: String?] = [
      "LD_PRELOAD": faults, "FAULTS_CLOCK_RATE": "60", "FAULTS_CLOCK_AT": "1795402800",
      "FAULTS_CLOCK_EPOCH": "\(Int(Date().timeIntervalSince1970))", "TENGGAT_NOW": nil,
    ]
    let program = try TerminalProgram(rows: 40, columns: 120, environment: clock, home: home)
    // What is said at the start has gone by then.
    try program.wait(for: "10.05 WIB")
    let first = counted(program)
    try program.wait(for: "10.09 WIB")
    let last = counted(program)
    let minutes = last.minute - first.minute
    #expect(last.wakeUps - first.wakeUps == minutes, "\(last.wakeUps - first.wakeUps) wake-ups in \(minutes) minutes")
    #expect(last.bytes - first.bytes <= minutes * 50, "\(last.bytes - first.bytes) bytes")
  }

  /// The minute shown, with the wake-ups and bytes up to it: none goes by while they are read.
  private func counted(_ program: TerminalProgram) -> (minute: Int, wakeUps: Int, bytes: Int) {
    while true {
      program.settle(quiet: 50)
      let found = (program.minute, program.wakeUps, program.written)
      program.settle(quiet: 50)
      if found == (program.minute, program.wakeUps, program.written) { return found }
    }
  }
}

extension TerminalProgram {
  /// The minute that the header's clock shows.
  var minute: Int { screen.firstMatch(of: /\d\d\.(\d\d) WIB/).flatMap { Int($0.1) } ?? 0 }

  /// How often any of its threads has gone to sleep.
  var wakeUps: Int {
    let tasks = "/proc/\(process)/task"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
    return names.reduce(0) { sum, name in
      let status = (try? String(contentsOfFile: "\(tasks)/\(name)/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
      return sum + (line.flatMap { Int($0.drop { !$0.isNumber }) } ?? 0)
    }
  }
}
