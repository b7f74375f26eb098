import Foundation
import Testing

/// `--read-only` over every command that there is: none changes a byte of the data, and each that would is refused.
@Suite struct ReadOnlyTests {
  private let program = InstalledProgram()

  /// What each command is given; those that only read, and those that are refused.
  private static let reading: [[String]] = [
    ["order", "parse", "CHAT"],
    ["order", "list"], ["order", "show", "1"], ["order", "message", "1", "--template", "order-card"],
    ["blacklist", "check", "0812-3456-7890"],
    ["blacklist", "show", "0812-3456-7890"], ["blacklist", "search", "812"], ["queue", "list"], ["journal"],
    ["deadline", "--at", "2026-11-20T16:30:00+07:00", "--terms", "1x24"], ["snapshot", "list"], ["snapshot", "verify"],
    ["person", "show", "0812-3456-7890"], ["person", "erase", "0813-2222-3333", "--dry-run"], ["person", "sweep", "--dry-run"],
    ["stats", "--what-if-terms", "6h"],
    ["bank", "list"], ["doctor"], ["dashboard"], ["batch", "/dev/null"], ["export", "EXPORT"],
    ["blacklist", "export", "EXPORT.csv"],
    ["blacklist", "share", "EXPORT.csv"],
  ]
  private static let changing: [[String]] = [
    ["order", "add", "--name", "A", "--item", "B @1000"], ["order", "claim", "1"], ["order", "pay", "1"],
    ["order", "cancel", "1", "--reason", "forgot"], ["order", "confirm", "3"], ["order", "refund", "2"],
    ["order", "extend", "1", "1x24"],
    ["order", "wait", "1"], ["order", "remind", "1", "--sent"], ["order", "ship", "1"], ["order", "done", "1"],
    ["order", "revive", "2"],
    ["order", "edit", "1", "--name", "B"], ["order", "answer", "1"], ["order", "promise", "1", "2026-11-21T10:00:00+07:00"],
    ["order", "blocked", "1"], ["order", "contact", "1", "0813-5555-0002"],
    ["blacklist", "add", "0813-0000-1111", "--reason", "vanished"],
    ["blacklist", "remove", "0812-3456-7890"], ["blacklist", "appeal", "0812-3456-7890", "--note", "x"],
    ["blacklist", "forgive", "0812-3456-7890"], ["blacklist", "import", "ENTRIES"],
    ["queue", "add", "--name", "A", "--item", "B"],
    ["queue", "offer", "1"], ["queue", "remove", "1"], ["import", "ORDERS", "--as", "own"], ["undo"], ["undo", "1"],
    ["import", "FOREIGN", "--layout", "Toko lain", "--map", "created=Tgl", "--map", "name=Pembeli", "--map", "total=Bayar"],
    ["snapshot", "create"], ["snapshot", "restore", "NAME"], ["person", "erase", "0813-2222-3333", "--yes"], ["setup"],
    ["bank", "seen"], ["bank", "import", "STATEMENT", "--account", "BNI"], ["bank", "settle", "1", "1"],
    ["bank", "dismiss", "1"],
    ["order", "balance", "1"], ["order", "strike", "2"], ["order", "paste", "CHAT"],
  ]

  private func fill() throws -> [String: String] {
    _ = try program.run(["order", "add", "--name", "Rani", "--phone", "0812-3456-7890", "--item", "B @1000"])
    _ = try program.run(["order", "add", "--name", "Dimas", "--phone", "0813-2222-3333", "--item", "C @1000"])
    _ = try program.run(["order", "cancel", "2", "--reason", "vanished"])
    _ = try program.run(["order", "add", "--name", "Sari", "--item", "D @1000", "--payment", "cod"])
    _ = try program.run(["blacklist", "add", "0812-3456-7890", "--reason", "vanished"])
    _ = try program.run(["queue", "add", "--name", "Dewi", "--item", "B"])
    let made = try program.run(["snapshot", "create", "--json"]).output
    let name = try #require(made.split(separator: "\"").dropFirst(3).first.map(String.init))
    let (orders, entries) = (program.home + "/orders.csv", program.home + "/entries.csv")
    try "id,created,name,items,total\n9,2026-11-01T10:00:00+07:00,Z,B @1000,1000\n".write(
      toFile: orders, atomically: true, encoding: .utf8)
    try "phone,name,level,reason\n0813-1111-2222,Z,suspect,vanished\n".write(toFile: entries, atomically: true, encoding: .utf8)
    let foreign = program.home + "/foreign.csv"
    try "Tgl,Pembeli,Bayar\n2026-11-19,Z,1000\n".write(toFile: foreign, atomically: true, encoding: .utf8)
    let statement = program.home + "/statement.csv"
    try "Post Date,Value Date,Branch,Journal No.,Description,Debit,Credit,\n20/11/26 07.45.12,,1,A1,DARI Z,,5000,\n".write(
      toFile: statement, atomically: true, encoding: .utf8)
    let chat = program.home + "/chat.txt"
    try "Nama: Sari\nHP: 0812-1111-2222\nAlamat: Jl. Kenanga 1\nPesanan: Tas Kanvas\nJumlah: 1\nTotal: Rp98.000\n".write(
      toFile: chat, atomically: true, encoding: .utf8)
    return [
      "STATEMENT": statement, "CHAT": chat, "NAME": name, "ORDERS": orders, "ENTRIES": entries, "EXPORT": program.home + "/out",
      "EXPORT.csv": program.home + "/out.csv", "FOREIGN": foreign,
    ]
  }

  /// Every file of the data and the configuration and its bytes, but SQLite's index of its log.
  private func bytes() throws -> [String: Data] {
    var found: [String: Data] = [:]
    for directory in [program.data, program.home + "/.config"] {
      for case let name as String in FileManager.default.enumerator(atPath: directory) ?? .init() {
        let path = directory + "/" + name
        found[path] = name.hasSuffix("-shm") ? nil : try? Data(contentsOf: URL(fileURLWithPath: path))
      }
    }
    #expect(found.count > 3)
    return found
  }

  @Test func nothingChangesAByte() throws {
    let names = try fill()
    let before = try program.run(["journal", "--json"]).output
    let files = try bytes()
    for (words, isRefused) in Self.reading.map({ ($0, false) }) + Self.changing.map({ ($0, true) }) {
      let words = words.map { names[$0] ?? $0 }
      let answer = try program.run(["--read-only", "--json"] + words)
      if isRefused {
        // That it is not due yet is said before.
        let isRefused = answer.output.contains("read-only") || words.contains("remind")
        #expect(answer.status == 1 && isRefused, "\(words): \(answer)")
      } else if !["sweep", "share"].contains(words[1 < words.count ? 1 : 0]) {
        #expect(answer.status == 0, "\(words): \(answer)")
      }
      #expect(try bytes() == files, "\(words) changed the data")
    }
    #expect(try program.run(["journal", "--json"]).output == before)
  }

  /// A command ends with a snapshot where the newest is far behind: not one that only reads.
  @Test func aReaderMakesNoSnapshot() throws {
    let file = program.home + "/many.csv"
    _ = try program.run(["order", "list"])
    let rows = (1...10_001).map { "\($0),2026-11-20T10:00:00+07:00,Rani,5000\n" }
    try ("id,created,name,total\n" + rows.joined()).write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try program.run(["import", file, "--as", "own"]).status == 0)
    let directory = program.data + "/snapshots"
    let made = try snapshots(in: directory)
    #expect(made.count == 1)
    for name in made { try FileManager.default.removeItem(atPath: directory + "/" + name) }
    #expect(try program.run(["--read-only", "order", "show", "1"]).status == 0)
    #expect(try snapshots(in: directory) == [])
    #expect(try program.run(["order", "show", "1"]).status == 0)
    #expect(try snapshots(in: directory).count == 1)
  }

  private func snapshots(in directory: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory).filter { $0.hasSuffix(".snapshot") }
  }

  /// A command that is added without a place in the tables above fails here.
  @Test func everyCommandIsWalked() throws {
    let walked = Set((Self.reading + Self.changing).map { $0.prefix(2).filter { $0.first?.isLetter == true } })
    for noun in try subcommands([]) where noun != "help" {
      let verbs = try subcommands([noun])
      for words in verbs.isEmpty ? [[noun]] : verbs.map({ [noun, $0] }) {
        #expect(walked.contains { $0.starts(with: words) }, "\(words) is walked by nobody")
      }
    }
  }

  private func subcommands(_ words: [String]) throws -> [String] {
    let help = try program.run(words + ["--help"]).output
    guard let start = help.range(of: "SUBCOMMANDS:\n") else { return [] }
    let lines = help[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }
    return lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("    ") }.compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
  }
}
