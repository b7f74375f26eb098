import ChildPrograms
import Foundation
import Testing

/// The program as it is installed: words in, exit code and bytes out.
@Suite struct ProgramTests {
  private let program = InstalledProgram()

  private func run(_ words: [String], input: String = "", environment: [String: String] = [:]) throws -> (
    status: Int32, output: String, errors: String
  ) { try program.run(words, input: input, environment: environment) }

  @Test func globalOptionsStandBeforeOrAfterTheCommand() throws {
    let added = try run(["order", "add", "--name", "A", "--item", "B @1000", "--json"])
    #expect(added.status == 0)
    #expect(added.errors.contains("toko baru"))
    let before = try run(["--json", "--language", "en", "order", "show", "9"])
    let after = try run(["order", "show", "9", "--json", "--language", "en"])
    #expect(before == (1, "{\"error\":{\"code\":\"unknown-order\",\"message\":\"there is no order #9\"}}\n", after.errors))
    #expect(before.output == after.output)
    #expect(after.errors == "tenggat: there is no order #9\n")
  }

  @Test(arguments: [["order", "pay"], ["nonsense"], ["order", "list", "--stat", "x"], ["order", "add", "--name"]])
  func whatIsNotUnderstoodIsAUsageError(words: [String]) throws {
    let answer = try run(words + ["--json"])
    #expect(answer.status == 64)
    #expect(answer.output.hasPrefix(#"{"error":{"code":"usage","message":""#))
    #expect(!answer.errors.isEmpty)
  }

  @Test func aHostileArgumentReachesNoTerminal() throws {
    let answer = try run(["order", "show", "1\u{1B}]0;x\u{7}"])
    #expect(answer.status == 64)
    #expect(!answer.errors.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    let unknown = try run(["\u{1B}[31m\u{9B}2J"])
    #expect(!unknown.errors.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) })
  }

  /// Lines of a file leave standard input to the command that asks for it; lines from standard input do not.
  @Test func aBatchOfAFileLeavesStandardInputFree() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID()).txt").path
    try "blacklist import - --reason vanished\nblacklist check 081234567890\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    defer { unlink(file) }
    let answers = try run(["batch", file], input: "081234567890\n081234567891\n").output.split(separator: "\n")
    #expect(answers.count == 2 && answers[0].contains(#""added":2,"#), "\(answers)")
    #expect(answers.last?.contains(#""ok":true"#) == true)
    let refused = try run(["batch", "-"], input: "blacklist import - --reason vanished\n")
    #expect(refused.output.contains(#""code":"input-is-batch""#))
  }

  /// A statement too: it is read again and again, which a pipe cannot be.
  @Test func aStatementMayComeThroughABatchsInput() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID()).txt").path
    try "order add --name Rani --item 'Tas @98000' --at 2026-11-19T09:00:00+07:00\nbank import - --account BCA\norder show 1\n"
      .write(
        toFile: file, atomically: true, encoding: .utf8)
    defer { unlink(file) }
    let first = try run(["order", "add", "--name", "Siti", "--item", "Rok @50000", "--at", "2026-11-19T09:00:00+07:00", "--json"])
    let payable = try #require(first.output.firstMatch(of: /"payable":(\d+)/)?.1)
    let statement =
      "No. rekening : 1234567890\nPeriode : 18/11/2026 - 20/11/2026\n\nTanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo\n"
      + "'19/11,'TRSF E-BANKING CR SITI,'0000,\(payable).00,CR,5425000.00\n"
    let answers = try run(["batch", file], input: statement).output.split(separator: "\n")
    #expect(answers.count == 3 && answers[1].contains(#""kind":"exact","orders":[1]"#), "\(answers)")
    #expect(answers.last?.contains(#""state":"paid""#) == true)
    let refused = try run(["batch", "-"], input: "bank import - --account BCA\n")
    #expect(refused.status == 64 && refused.output.contains(#""code":"input-is-batch""#))
  }

  /// What the system says in English is said in the user's language.
  @Test func whyAFileCannotBeReadIsSaidInTheUsersLanguage() throws {
    let missing = try run(["import", "/nowhere/orders.csv"])
    #expect(missing.status == 65 && missing.errors.hasSuffix("tidak ada; periksa nama dan foldernya\n"), "\(missing.errors)")
  }

  @Test func aBadClockIsAUsageError() throws {
    #expect(try run(["order", "list"], environment: ["TENGGAT_NOW": "noon"]).status == 64)
  }

  @Test func withoutATerminalOpenOrdersAreListed() throws {
    _ = try run(["order", "add", "--name", "Rani", "--item", "B @1000"])
    let answer = try run([])
    #expect(answer.status == 0)
    #expect(answer.output.contains("Rani"))
  }

  /// As `| head` does: the reader is gone before the first byte is written. Nobody is told, and nobody is killed.
  @Test func aReaderThatIsGoneIsAnAnswer() throws {
    let path = ChildProgram.directory + "/tenggat"
    let gone = "exec 3> >(exec 3>&-); wait $!; \"$0\" order list >&3"
    let variables = ["HOME": program.home, "PATH": "/usr/bin:/bin", "TENGGAT_NOW": "2026-11-20T10:42:00+07:00"]
    _ = try run(["order", "add", "--name", "A", "--item", "B @1000"])
    let answer = try ChildProgram.run("/bin/bash", ["-c", gone, path], environment: variables)
    #expect(answer.status < 128 && answer.errors.isEmpty, "\(answer)")
  }

  @Test func aSampleShopWithoutATerminalLeavesTheRealOneAlone() throws {
    let answer = try run(["--demo", "--json"])
    #expect(answer.status == 0 && answer.output.contains(#""id":"#))
    #expect(!FileManager.default.fileExists(atPath: program.data))
    _ = try run(["order", "add", "--name", "Zulaikha", "--item", "B @1000"])
    #expect(!(try run(["--demo"]).output.contains("Zulaikha")))
  }

  @Test func readOnlyMakesNothing() throws {
    let answer = try run(["--read-only", "order", "list", "--json"])
    #expect(answer.status == 0 && answer.output == "[]\n" && answer.errors.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: program.home))
  }

  @Test func aNounWithoutItsVerbHasNoJSON() throws {
    for noun in ["order", "blacklist", "snapshot"] {
      let answer = try run([noun, "--json"])
      #expect(answer.status == 64 && answer.output.hasPrefix(#"{"error":{"code":"usage""#))
      #expect(try run([noun]).status == 0)
    }
  }

  @Test func anUnknownThemeIsAMistakeEverywhere() throws {
    let answer = try run(["--theme", "nope", "order", "list", "--json"])
    #expect(answer.status == 64 && answer.output.contains(#""code":"unknown-theme""#))
    #expect(try run(["--theme", "kertas", "order", "list"]).status == 0)
  }

  @Test func batchesRunTheSameCommands() throws {
    let lines = """
      order add --name 'Rani P' --item "Gamis (L) x2 @185000"
      tenggat order claim 1
      order pay 7
      dashboard
      order list --data /elsewhere
      order cancel 1 --reason forgot --read-only
      blacklist check 0812-3456-7890
      """
    let answer = try run(["batch", "-"], input: lines)
    let answers = answer.output.split(separator: "\n")
    #expect(answers.count == 7)
    #expect(answers[0].hasPrefix(#"{"ok":true,"seq":1,"result":{"id":1"#))
    #expect(answers[1].hasPrefix(#"{"ok":true,"seq":2,"result":{"id":1"#))
    #expect(answers[2].hasPrefix(#"{"ok":false,"error":{"code":"unknown-order""#))
    #expect(answers[3].hasPrefix(#"{"ok":false,"error":{"code":"not-in-batch""#))
    #expect(answers[4].hasPrefix(#"{"ok":false,"error":{"code":"other-shop-in-batch""#))
    #expect(answers[5].hasPrefix(#"{"ok":false,"error":{"code":"read-only""#))
    #expect(answers[6].hasPrefix(#"{"ok":true,"seq":2,"result":[{"asked":"0812-3456-7890""#))
    #expect(answer.status == 1)
  }

  @Test func snapshotsAreMadeProvenAndRestored() throws {
    _ = try run(["order", "add", "--name", "A", "--item", "B @1000"])
    let made = try run(["snapshot", "create", "--json"]).output
    let name = try #require(made.split(separator: "\"").dropFirst(3).first.map(String.init))
    #expect(try run(["snapshot", "verify", "--json"]).output == "{\"sound\":[\"\(name)\"]}\n")
    _ = try run(["order", "claim", "1"])
    #expect(try run(["snapshot", "restore", name]).status == 0)
    #expect(try run(["order", "show", "1", "--json"]).output.contains(#""claimedAt":null"#))
    #expect(try run(["undo"]).status == 0)
    #expect(try run(["order", "show", "1", "--json"]).output.contains(#""claimedAt":"2026"#))
    let unknown = try run(["snapshot", "restore", "none", "--json"])
    #expect(unknown.output.contains(#""code":"unknown-snapshot""#) && unknown.status == 1)
    #expect(try run(["snapshot", "verify", "none"]).status == 1)
  }

  @Test func helpIsAnAnswer() throws {
    let help = try run(["order", "--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("revive"))
    #expect(try run(["--help"]).output.contains("blacklist"))
    #expect(try run(["--version"]).output == "0.1.0\n")
  }
}
