import Foundation
import Testing

/// `person show|erase|sweep` over the installed program.
@Suite struct PersonCommandTests {
  private let program = InstalledProgram()

  @discardableResult
  private func run(_ words: String..., now: String = "2026-11-20T10:42:00+07:00", input: String = "") throws -> (
    status: Int32, output: String, errors: String
  ) { try program.run(["--language", "en"] + words, input: input, environment: ["TENGGAT_NOW": now]) }

  /// Zulaikha in every place there is: orders before and after a snapshot, an edit, a former name, an entry, the queue, notes.
  private func fill() throws {
    try run(
      "order", "add", "--name", "Zulaikha Anwar", "--phone", "0812-3456-7890", "--username", "zula_99", "--channel", "instagram",
      "--address", "Jl. Cendrawasih 7", "--note", "titip satpam Bejo", "--item", "Gamis @185000")
    try run("order", "add", "--name", "Dimas", "--phone", "0813-0000-1111", "--item", "Tas @98000")
    try run("snapshot", "create")
    try run("order", "edit", "1", "--name", "Zulaikha Annwar", "--address", "Jl. Rajawali 9")
    try run("order", "cancel", "1", "--reason", "vanished")
    try run("blacklist", "add", "0812-3456-7890", "--reason", "vanished", "--note", "rumah pagar hijau")
    try run("order", "add", "--username", "zula_99", "--channel", "instagram", "--name", "Zul", "--item", "Madu @150000")
    try run("queue", "add", "--name", "Zulaikha", "--phone", "081234567890", "--item", "Hoodie")
    try run("snapshot", "create")
    try run("order", "pay", "3")
    try run("order", "ship", "3", "--receipt", "JNE00077")
    try run("order", "done", "3")
  }

  private static let traces = [
    "Zulaikha", "Annwar", "Anwar", "Cendrawasih", "Rajawali", "81234567890", "3456-7890", "zula_99", "Zul", "satpam", "Bejo",
    "pagar hijau", "JNE00077",
  ]

  private func traces() throws -> [String] {
    let files = try #require(FileManager.default.enumerator(atPath: program.home))
    return try files.compactMap { $0 as? String }.flatMap { name -> [String] in
      var isDirectory: ObjCBool = false
      let path = program.home + "/" + name
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), !isDirectory.boolValue else { return [] }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      let spellings = Self.traces.flatMap { [$0, $0.lowercased(), $0.uppercased()] }
      return spellings.filter {
        bytes.range(of: Data($0.utf8)) != nil || bytes.range(of: $0.data(using: .utf16LittleEndian)!) != nil
      }
      .map { "\(name): \($0)" }
    }
  }

  @Test func showsEverythingAndTheTrail() throws {
    try fill()
    let shown = try run("person", "show", "0812 3456 7890", "--json")
    #expect(shown.status == 0)
    for part in [
      #""keys":["6281234567890","instagram:zula_99"]"#, #""names":["Zulaikha Annwar","Zul","Zulaikha"]"#,
      #"{"field":"address","before":"Jl. Cendrawasih 7","after":"Jl. Rajawali 9"}"#, #""internalNote":"rumah pagar hijau""#,
      #""receipt":"JNE00077""#, #""kind":"queued""#,
    ] { #expect(shown.output.contains(part), "\(part) in \(shown.output)") }
    #expect(!shown.output.contains("Dimas"))
    for key in ["@zula_99", "instagram:zula_99", "#3"] {
      #expect(try run("person", "show", key, "--json").output == shown.output)
    }
    let text = try run("person", "show", "#1").output
    for part in ["Zulaikha Annwar", "address: Jl. Cendrawasih 7 → Jl. Rajawali 9", "trail:", "queue:"] {
      #expect(text.contains(part), "\(part) in \(text)")
    }
    #expect(try run("person", "show", "0899-9999-9999", "--json").output.contains(#""code":"nothing-held""#))
    #expect(try run("person", "show", "nobody at all").status == 64)
  }

  @Test func erasesEveryByte() throws {
    try fill()
    #expect(try Set(traces().compactMap { $0.split(separator: " ").last }).count > 8, "the test looks where there is something")
    #expect(try run("person", "erase", "0812-3456-7890").status == 64, "nobody can be asked")
    let preview = try run("person", "erase", "0812-3456-7890", "--dry-run")
    #expect(preview.output.contains("2 orders") && preview.output.contains("cannot be undone"))
    #expect(try !traces().isEmpty)
    #expect(try run("--read-only", "person", "erase", "0812-3456-7890", "--yes").status == 1)
    let erased = try run("person", "erase", "0812-3456-7890", "--yes", "--json")
    #expect(erased.output == #"{"erased":true,"orders":2,"entries":1,"queued":1,"rows":9}"# + "\n", "\(erased)")
    #expect(try traces() == [])
    try proveTheRest()
  }

  /// The sums are there, the chain holds, others are as they were, and nothing brings the person back.
  private func proveTheRest() throws {
    let orders = try run("order", "list", "--state", "all", "--json").output
    #expect(orders.contains(#""id":1,"state":"cancelled","buyer":{"name":null,"phone":null"#))
    #expect(orders.contains(#""name":"Gamis""#) && orders.contains(#""total":150000"#) && orders.contains("Dimas"))
    #expect(try run("journal", "--json").status == 0)
    #expect(try run("snapshot", "verify").status == 0)
    #expect(try run("blacklist", "check", "0812-3456-7890", "--json").output.contains(#""entry":null"#))
    for row in ["1", "5"] { #expect(try run("undo", row).status == 1) }
    #expect(try run("undo", "--json").output.contains("erased-for-good"))
    let names = try run("snapshot", "list", "--json").output.components(separatedBy: #""name":""#).dropFirst()
    let oldest = try #require(names.last.map { String($0.prefix { $0 != "\"" }) })
    #expect(try run("snapshot", "restore", oldest).status == 0)
    #expect(try run("order", "show", "1", "--json").output.contains(#""name":null"#))
    #expect(try traces() == [])
    #expect(try run("person", "show", "0812-3456-7890").status == 1)
  }

  /// Banks name the payer: what waits, what was settled and what was put aside is shown with the person and forgotten with it.
  @Test func moneyOfBankStatementsIsThePersonsToo() throws {
    try fill()
    try run("order", "add", "--name", "Zul", "--phone", "0812-3456-7890", "--item", "Susu @70000")
    func payable(_ id: Int) throws -> Int {
      let order = try run("order", "show", "\(id)", "--json").output
      return try #require(order.firstMatch(of: /"payable":(\d+)/).flatMap { Int($0.1) })
    }
    // Of a cancelled order, once more of a paid one, of a waiting one but rounded, and somebody else's.
    let lines = try [payable(1), payable(3), 70_000, 55_555].enumerated().map { index, amount in
      let payer = index == 3 ? "BUDI HARTONO" : "ZULAIKHA ANWAR"
      return "20/11/26 10.5\(index).12,20/11/26,001,A\(index),TRANSFER DARI | \(payer) | 0821,,\(amount),\n"
    }
    let file = program.home + "/mutasi.csv"
    try ("Post Date,Value Date,Branch,Journal No.,Description,Debit,Credit,\n" + lines.joined()).write(
      toFile: file, atomically: true, encoding: .utf8)
    #expect(try run("bank", "import", file, "--account", "BNI").status == 0)
    try FileManager.default.removeItem(atPath: file)
    #expect(try run("bank", "dismiss", "1").status == 0)
    #expect(try run("snapshot", "create").status == 0)
    #expect(try run("bank", "settle", "3").status == 0)
    #expect(try run("order", "balance", "4", "--waive").status == 0)
    for verb in ["ship", "done"] { #expect(try run("order", verb, "4").status == 0) }

    let shown = try run("person", "show", "0812-3456-7890", "--json").output
    for (number, became) in [(1, "credit-dismissed"), (2, "credit-kept"), (3, "credit-settled")] {
      let money = try #require(shown.firstMatch(of: try Regex(#"\{"credit":\#(number),[^}]*\}"#)), "\(shown)").0
      #expect(money.contains("ZULAIKHA ANWAR") && money.contains(became))
    }
    #expect(!shown.contains("BUDI") && shown.components(separatedBy: #""kind":"credit-"#).count == 6)
    let text = try run("person", "show", "#4").output
    #expect(text.contains("money:") && text.contains("ZULAIKHA ANWAR"), "\(text)")

    #expect(try run("person", "erase", "0812-3456-7890", "--yes").status == 0)
    #expect(try traces() == [])
    let waiting = try run("bank", "list", "--json").output
    #expect(waiting.contains("BUDI HARTONO") && waiting.components(separatedBy: #""credit":"#).count == 2)
    #expect(try run("doctor").status == 0)
  }

  @Test func ordersThatAreNotOverKeepTheirBuyer() throws {
    try run("order", "add", "--name", "Zul", "--phone", "0812-3456-7890", "--item", "Madu @150000")
    let refused = try run("person", "erase", "0812-3456-7890", "--yes", "--json")
    #expect(refused.status == 1 && refused.output.contains("still-needed") && refused.errors.contains("#1"))
    #expect(try run("order", "show", "1").output.contains("Zul"))
  }

  /// A file that was set aside as damaged goes too; the marketplace's own number does not bring the person back.
  @Test func importsBringNothingBack() throws {
    let file = program.home + "/orders.csv"
    try run("order", "add", "--name", "Z", "--item", "Madu @150000")
    let csv = """
      id,created,name,phone,items,total,payable,state,reference
      7,2026-11-01T10:00:00+07:00,Zulaikha,0812-3456-7890,Madu,150000,150000,done,shopee:261101ABC

      """
    try csv.write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try run("import", file, "--as", "own", "--json").output.contains(#""added":1"#))
    #expect(try run("person", "erase", "0812-3456-7890", "--yes").status == 0)
    #expect(try run("import", file, "--as", "own", "--json").output.contains(#""added":0"#))
    try FileManager.default.removeItem(atPath: file)
    #expect(try traces() == [])
  }

  @Test func aTypoCorrectedToAnotherBuyerKeepsTheOther() throws {
    try run("order", "add", "--name", "Dimas", "--phone", "0812-3456-7890", "--item", "Tas @98000")
    try run("order", "edit", "1", "--phone", "0813-0000-1111")
    try run("order", "claim", "1")
    try run("order", "add", "--name", "Zul", "--phone", "0812-3456-7890", "--item", "Madu @150000")
    try run("order", "cancel", "2", "--reason", "forgot")
    #expect(try run("person", "erase", "0812-3456-7890", "--yes").status == 0)
    #expect(try run("order", "show", "1", "--json").output.contains(#""name":"Dimas","phone":"6281300001111""#))
    #expect(try traces() == [])
  }

  @Test func sweepsWhatIsOverForLong() throws {
    let configuration = program.home + "/.config/tenggat/config.toml"
    #expect(try run("person", "sweep", "--dry-run", "--json").output.contains("keep-not-set"))
    try fill()
    try run("queue", "remove", "1")
    try FileManager.default.createDirectory(
      atPath: program.home + "/.config/tenggat", withIntermediateDirectories: true)
    try "[privacy]\nkeep_buyers = \"30d\"\n".write(toFile: configuration, atomically: true, encoding: .utf8)
    let later = "2027-01-05T10:00:00+07:00"
    // The entry stands, so its buyer and the evidence stay; Dimas's order is not over.
    #expect(try run("person", "sweep", "--dry-run", now: later).output.contains("no buyer"))
    try run("blacklist", "remove", "0812-3456-7890", now: "2026-11-21T10:00:00+07:00")
    for early in ["2026-11-21T10:00:01+07:00", "2026-12-20T10:00:00+07:00"] {
      #expect(try run("person", "sweep", "--dry-run", "--json", now: early).output.contains(#""orders":0"#), "\(early)")
    }
    #expect(try run("person", "sweep", "--dry-run", "--json", now: later).output.contains(#""orders":2,"entries":1"#))
    #expect(try run("doctor", now: later).output.contains("\n→ tenggat person sweep"))
    #expect(try run("person", "sweep", "--yes", now: later).status == 0)
    #expect(try !run("doctor", now: later).output.contains("person sweep"))
    #expect(try traces() == [])
    #expect(try run("order", "show", "2", "--json").output.contains("Dimas"))
  }

  /// Who paid is in the statement's line alone, where the order has a name and no number, or the money was for no order at all.
  @Test func payersWithoutAnOrderAreForgottenToo() throws {
    try FileManager.default.createDirectory(
      atPath: program.home + "/.config/tenggat", withIntermediateDirectories: true)
    try "[privacy]\nkeep_buyers = \"30d\"\n[terms]\nunique_code = \"off\"\n".write(
      toFile: program.home + "/.config/tenggat/config.toml", atomically: true, encoding: .utf8)
    try run("order", "add", "--name", "Tamu", "--item", "Madu @150000")
    try run("order", "add", "--name", "Tamu lain", "--item", "Teh @90000")
    let lines = [("ZULAIKHA ANWAR", 777_001), ("ZULAIKHA ANNWAR", 150_000), ("BEJO ANWAR", 90_000), ("BUDI HARTONO", 777_002)]
      .enumerated().map { "20/11/26 10.5\($0).12,20/11/26,001,A\($0),TRANSFER DARI | \($1.0) | 0821,,\($1.1),\n" }
    let file = program.home + "/mutasi.csv"
    try ("Post Date,Value Date,Branch,Journal No.,Description,Debit,Credit,\n" + lines.joined()).write(
      toFile: file, atomically: true, encoding: .utf8)
    #expect(try run("bank", "import", file, "--account", "BNI", "--hold").status == 0)
    try FileManager.default.removeItem(atPath: file)
    #expect(try run("bank", "dismiss", "1").status == 0)
    for (credit, order) in [("2", "1"), ("3", "2")] {
      #expect(try run("bank", "settle", credit, order).status == 0)
      for verb in ["ship", "done"] { #expect(try run("order", verb, order).status == 0) }
    }

    #expect(try traces().contains { $0.hasSuffix("BEJO") })
    #expect(try run("person", "erase", "#2", "--yes").status == 0)
    #expect(try !traces().contains { $0.hasSuffix("BEJO") }, "the payer of an order without a number")
    #expect(try traces().contains { $0.hasSuffix("ZULAIKHA") })
    #expect(try run("person", "sweep", "--dry-run").output.contains("no buyer"), "not yet")
    let later = "2027-01-05T10:00:00+07:00"
    #expect(try run("person", "sweep", "--dry-run", now: later).output.contains("the payer of 2 incoming payments"))
    #expect(try run("person", "sweep", "--yes", now: later).status == 0)
    #expect(try traces() == [])
    #expect(try run("bank", "list", "--json").output.contains("BUDI HARTONO"), "nobody has decided on that yet")
    #expect(try run("person", "sweep", "--dry-run", now: later).output.contains("no buyer"))
    #expect(try run("doctor").status == 0)
  }
}
