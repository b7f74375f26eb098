import ChildPrograms
import Foundation
import Orders
import Testing

/// Eight hours of a busy shop in half a minute: the real program under a terminal, its clock running fast, while other processes add,
/// import and pay, and a seller searches, decides and resizes. Memory and descriptors stay as they are, and nothing is lost.
///
/// `TENGGAT_DAY_RATE` is how many times as fast; 960 if not said.
@Suite(.serialized) struct DayTests {
  private static let opening: Int64 = 1_795_395_600  // 2026-11-23T08:00:00+07:00
  private static let hours: Int64 = 8
  private static let filled = 600
  private let rate = Int64(ProcessInfo.processInfo.environment["TENGGAT_DAY_RATE"] ?? "") ?? 960
  private let home: URL
  private var environment: [String: String?] = ["TENGGAT_NOW": "2026-11-23T08:00:00+07:00"]
  private var epoch: Int64 = 0

  init() throws {
    home = try TerminalProgram.makeHome(
      configuration: "[shop]\nname = \"Toko Melati\"\n[hours]\nmon = [\"08.00-17.00\"]\n[display]\nseconds_below = \"10m\"\n")
  }

  /// From now on the clock runs fast, from the opening on, for every process alike.
  private mutating func openShop() {
    epoch = Int64(Date().timeIntervalSince1970)
    let faults = URL(filePath: TerminalProgram.path).deletingLastPathComponent().appending(path: "libFaults.so").path
    environment = [
      "LD_PRELOAD": faults, "FAULTS_CLOCK_RATE": "\(rate)", "FAULTS_CLOCK_AT": "\(Self.opening)",
      "FAULTS_CLOCK_EPOCH": "\(epoch)",
      "TENGGAT_NOW": nil,
    ]
  }

  private var hoursGone: Double { (Date().timeIntervalSince1970 - Double(epoch)) * Double(rate) / 3600 }

  @Test mutating func aDayLeavesNothingBehind() throws {
    var random = SeededRandom(seed: 20_261_123)
    var added = try fill(Self.filled)
    openShop()
    let program = try TerminalProgram(rows: 40, columns: 120, environment: environment, home: home)
    try program.wait(for: "Toko Melati")
    try warmUp(program)
    var samples: [Figures] = []
    var rounds = 0
    // On a slow machine the day is longer: a few rounds tell nothing.
    while hoursGone < Double(Self.hours) || rounds < 40 {
      added += try work(&random)
      look(program, &random)
      rounds += 1
      // The first rounds fill caches: what counts is what comes after.
      if rounds > 10 { samples.append(Figures(program.process)) }
    }
    #expect(kill(program.process, 0) == 0, "it ended by itself; the screen:\n\(program.screen)")
    expectFlat(samples)
    program.resize(rows: 40, columns: 120)
    program.send("\u{1B}\u{1B}\u{1B}")
    program.settle()
    program.send("\u{3}")
    #expect(try program.end() == 0)
    let doctor = try run(["doctor", "--json"])
    #expect(doctor.status == 0, "\(doctor)")
    let list = try run(["order", "list", "--state", "all", "--json"]).output
    #expect(list.components(separatedBy: "\"uniqueCode\"").count - 1 >= added)
  }

  /// Orders by another process; how many.
  private func fill(_ count: Int) throws -> Int {
    let lines = (0..<count).map {
      "order add --name 'Rani \($0)' --phone 0812\(10_000_000 + $0) --item 'Gamis @\(100_000 + $0 % 50 * 1000)'"
    }
    let answers = try run(["batch", "-"], input: lines.joined(separator: "\n")).output.split(separator: "\n")
    #expect(answers.count == count && answers.allSatisfy { $0.hasPrefix("{\"ok\":true") })
    return count
  }

  /// What other processes do meanwhile: new orders, some paid, sent, let go, listed; how many are new.
  private func work(_ random: inout SeededRandom) throws -> Int {
    let lines = (0..<12).map { _ in
      let id = Int.random(in: 1...Self.filled, using: &random)
      return switch Int.random(in: 0..<6, using: &random) {
      case 0, 1:
        "order add --name Dewi --phone 0813\(Int.random(in: 10_000_000...99_999_999, using: &random)) --item 'Tas @98000'"
      case 2: "order pay \(id)"
      case 3: "order ship \(id)"
      case 4: "order cancel \(id) --reason forgot"
      default: "order edit \(id) --note 'catatan \(id)'"
      }
    }
    let answers = try run(["batch", "-"], input: lines.joined(separator: "\n")).output.split(separator: "\n")
    #expect(answers.count == lines.count)
    return zip(lines, answers).filter { $0.hasPrefix("order add") && $1.hasPrefix("{\"ok\":true") }.count
  }

  /// What a seller does: moves, searches, opens, pays, takes back, masks, locks.
  private static let keys = [
    "jjjkGgl", "hh", "/dewi\u{1B}\u{1B}", "/0812\u{1B}\u{1B}", "\r\u{1B}", "p", "u", "e", "x\u{1B}", "n\u{1B}", "3j\r\u{1B}1",
    "?\u{1B}", ":\u{1B}", "m", "m", "\u{18}j", "zz", "o", "T\u{1B}", "B\u{1B}", "\u{c}", "1",
  ]

  /// Everything once: a thread, a descriptor or a cache that begins with its first use is no leak.
  private func warmUp(_ program: TerminalProgram) throws {
    for keys in Self.keys { send(keys, to: program) }
    for typed in ["/dewi", "/0813"] { try search(typed, in: program) }
  }

  /// Keys that come in one read with the Esc after them ask nothing of the search, whose thread begins with the first question:
  /// it must be seen on the screen. On a busy machine a key may come right after an Esc, which is another key: then again.
  private func search(_ typed: String, in program: TerminalProgram) throws {
    for _ in 0..<20 where !program.screen.contains(typed) {
      for _ in 0..<3 {
        program.send("\u{1B}")
        program.settle()
      }
      program.send(typed)
      try? program.wait(for: typed, within: 3) { $0.screen.contains(typed) }
    }
    #expect(program.screen.contains(typed), "no search for \(typed)")
    program.settle()
    send("\u{1B}\u{1B}", to: program)
  }

  /// A few things that a seller does, and the window changes its size.
  private func look(_ program: TerminalProgram, _ random: inout SeededRandom) {
    for _ in 0..<6 { send(Self.keys.randomElement(using: &random)!, to: program) }
    let (rows, columns) = [(40, 120), (24, 80), (12, 40), (5, 20), (60, 200)].randomElement(using: &random)!
    program.resize(rows: rows, columns: columns)
    program.settle(quiet: 5)
  }

  private func send(_ keys: String, to program: TerminalProgram) {
    program.send(keys)
    program.settle(quiet: 5)
  }

  private func run(_ words: [String], input: String = "") throws -> (status: Int32, output: String) {
    let variables = environment.compactMapValues { $0 }.merging(["HOME": home.path, "LANG": "C.UTF-8"]) { $1 }
    let (status, output, _) = try ChildProgram.run(TerminalProgram.path, words, environment: variables, input: input)
    return (status, output)
  }

  /// The last quarter's least against the first quarter's: a peak is no leak.
  private func expectFlat(_ samples: [Figures]) {
    let quarter = max(1, samples.count / 4)
    func least(_ figure: (Figures) -> Int) -> (early: Int, late: Int) {
      (samples.prefix(quarter).map(figure).min() ?? 0, samples.suffix(quarter).map(figure).min() ?? 0)
    }
    let (memory, descriptors, threads) = (least(\.kilobytes), least(\.descriptors), least(\.threads))
    print("eight hours: \(samples.count) samples, \(memory) kB, \(descriptors) descriptors, \(threads) threads")
    #expect(memory.late - memory.early < 6000, "memory grew: \(memory) kB")
    #expect(descriptors.late <= descriptors.early, "descriptors are left open: \(descriptors)")
    #expect(threads.late <= threads.early, "threads are left: \(threads)")
  }
}

/// What the system says of a process.
private struct Figures {
  let kilobytes: Int
  let descriptors: Int
  let threads: Int

  init(_ process: pid_t) {
    func count(_ what: String) -> Int {
      (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/\(what)").count) ?? 0
    }
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    kilobytes = line.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
    (descriptors, threads) = (count("fd"), count("task"))
  }
}

/// SplitMix64: the same numbers from the same seed.
private struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
