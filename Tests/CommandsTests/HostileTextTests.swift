import ChildPrograms
import Foundation
import Testing

/// What strangers may send, tried on every way in and looked for on every way out: no control, no hidden and no reordering character
/// leaves the program, and no cell of a CSV is a formula.
@Suite struct HostileTextTests {
  private let program = InstalledProgram()

  static let texts: [String] = [
    "\u{1B}[2J\u{1B}]0;PWNED\u{7}", "\u{1B}]8;;http://evil\u{1B}\\x\u{1B}]8;;\u{1B}\\", "\u{1B}]52;c;UFdORUQ=\u{7}", "\u{9B}31m",
    "\u{90}q\u{9C}", "\u{202E}gnp.exe", "\u{2066}a\u{2069}", "a\u{200B}b\u{200D}c\u{FEFF}d", "a\u{AD}b\u{E0041}c",
    "a\rb\u{8}\u{8}c\td",
    "a\u{2028}b\u{2029}c\u{85}d", "x" + String(repeating: "\u{301}", count: 40), "\u{0378}\u{FFFF}\u{E000}",
    "\u{115F}\u{3164}\u{2800}",
    "=HYPERLINK(\"http://evil\")", "+1+1", "-2+3", "@SUM(A1)", "'=1", "\t=1", "$(touch /tmp/pwned)`id`; rm -rf x | cat",
    "%s%n%1$s",
    "' OR 1=1 --", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{5D0}\u{5D1}\u{5D2} \u{645}\u{631}", "\u{1B}",
  ]

  /// Scalars that must never leave: every control but the line's end, formats, separators of lines, private and unassigned ones, and
  /// letters that draw nothing. Joiners within an emoji may.
  private static func hidden(in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.compactMap { index in
      let scalar = scalars[index]
      if scalar == "\n" { return nil }
      let joins = scalar.value == 0x200D && index > 0 && scalars[index - 1].value > 0x1F000
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
        return joins ? nil : "U+\(String(scalar.value, radix: 16))"
      default:
        return scalar.properties.isDefaultIgnorableCodePoint && scalar.value != 0xFE0F
          ? "U+\(String(scalar.value, radix: 16))" : nil
      }
    }
  }

  @discardableResult
  private func run(_ words: [String], input: String = "") throws -> (status: Int32, output: String, errors: String) {
    let answer = try program.run(words, input: input)
    for (text, way) in [(answer.output, "output"), (answer.errors, "errors")] {
      #expect(Self.hidden(in: text) == [], "\(words) on \(way)")
    }
    #expect(answer.status < 128, "\(words) crashed")
    if words.contains("--json") || words.first == "batch" { expectJSON(answer.output, words) }
    return answer
  }

  /// Every line is one value: no text ends its string and goes on as something else.
  private func expectJSON(_ output: String, _ words: [String]) {
    for line in output.split(separator: "\n") {
      let value = try? JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed)
      #expect(value != nil, "\(words) answer no JSON: \(line.prefix(300))")
    }
  }

  /// By every option of every command that takes text, each text; then everything is read.
  @Test func noWayInLeadsOut() throws {
    var lines: [String] = []
    for text in Self.texts {
      let word = "'" + text.replacing("'", with: "'\\''").replacing("\n", with: " ") + "'"
      lines += [
        "order add --name=\(word) --address=\(word) --note=\(word) --item=\(word)' @1000' --account=\(word)",
        "order add --username=\(word) --channel=shopee --item='B @1000'", "queue add --name=\(word) --item=\(word)",
        "blacklist add 0812-3456-7890 --reason=vanished --name=\(word) --address=\(word) --note=\(word)",
        "blacklist appeal 0812-3456-7890 --note=\(word)", "order answer 1 --note=\(word)", "order message 1 --template=\(word)",
      ]
      for field in ["name", "address", "note", "username", "item", "phone"] { lines.append("order edit 1 --\(field)=\(word)") }
      lines += ["order cancel 1 --reason=\(word)", "order list --search=\(word)", "blacklist search \(word)", word]
    }
    let first = "order add --name=A --phone=0812-3456-7890 --item='B @1000'"
    let answers = try run(["batch", "-"], input: ([first] + lines).joined(separator: "\n")).output
    #expect(answers.split(separator: "\n").count > lines.count)
    #expect(answers.components(separatedBy: #"{"ok":true"#).count > lines.count / 2, "most of it is taken")
    print("hostile strings: \(Self.texts.count) by \(lines.count) commands tried")
    try readEverything()
  }

  /// What is refused is refused without an echo that acts: all texts in one word.
  @Test(arguments: [
    ["order", "show"], ["blacklist", "check"], ["blacklist", "search"], ["person", "show"], ["undo"], ["snapshot", "restore"],
    ["order", "list", "--search"], ["order", "list", "--state"], ["--theme"], ["--language"], ["queue", "list", "--item"],
    ["nonsense"],
    ["import"], ["export"], ["deadline", "--terms", "1x24", "--at"], ["batch"], ["order", "pay", "1", "--amount"],
    ["order", "extend", "1"],
  ])
  func noRefusalEchoesWhatActs(words: [String]) throws {
    try run(words + [Self.texts.joined()])
    try run(["--json"] + words + [Self.texts.joined()])
  }

  /// Every listing, in text and JSON, and everything that is exported.
  private func readEverything() throws {
    let listings = [
      ["order", "list", "--state", "all"], ["order", "show", "1"], ["order", "show", "2"], ["order", "remind", "2", "--text"],
      ["order", "message", "2", "--template", "order-card", "--text"], ["blacklist", "show", "0812-3456-7890"],
      ["blacklist", "search", "8"],
      ["queue", "list"], ["journal"], ["person", "show", "0812-3456-7890"], ["person", "show", "#1"], ["doctor"], ["dashboard"],
      ["snapshot", "list"],
    ]
    for words in listings {
      try run(words)
      try run(words + ["--json"])
    }
    let out = program.home + "/out"
    try run(["export", out])
    for name in try FileManager.default.contentsOfDirectory(atPath: out) {
      let text = try String(contentsOfFile: out + "/" + name, encoding: .utf8).replacing("\r\n", with: "\n")
      #expect(Self.hidden(in: text) == [], "\(name)")
      guard name.hasSuffix(".csv") else { continue }
      for cell in text.matches(of: /(?:^|[,\n])"?([=+\-@\t\r])/) { Issue.record("a formula in \(name): \(cell.output.0)") }
    }
  }

  /// Raw bytes that are no text at all.
  @Test func aFileOfHostileBytes() throws {
    let file = program.home + "/hostile.csv"
    try run(["order", "add", "--name", "A", "--item", "B @1000"])
    var bytes = Data("id,created,name,address,items,total\n".utf8)
    for (index, name) in Self.texts.enumerated() {
      bytes += Data("\(index + 10),2026-11-01T10:00:00+07:00,\"\(name.replacing("\"", with: "\"\""))\",\"".utf8)
      bytes += Data([0x1B, 0x5B, 0x9B, 0xFF, 0xC0, 0x80, 0x00, 0xED, 0xA0, 0x80]) + Data("\",B @1000,1000\n".utf8)
    }
    try bytes.write(to: URL(fileURLWithPath: file))
    for words in [
      ["import", file, "--as", "own", "--dry-run"], ["import", file, "--as", "own"], ["blacklist", "import", file],
    ] {
      try run(words)
      try run(words + ["--json"])
    }
    try readEverything()
  }

  @Test func aHostileConfigurationNamesItsLineAndNoMore() throws {
    let file = program.home + "/config.toml"
    try FileManager.default.createDirectory(atPath: program.home, withIntermediateDirectories: true)
    let names = Self.texts.enumerated().map { index, text in
      "\(index)"
        + text.unicodeScalars.map { "\\U" + String(String(UInt64($0.value) + 0x1_0000_0000, radix: 16).dropFirst()) }.joined()
    }
    let all = names.joined()
    let keys = names.map { "\"\($0)\" = \"\($0)\"\n" }.joined()
    try "[shop]\nname = \"\(all)\"\naccounts = [\"\(all)\"]\n\(keys)[keys]\n\(keys)[display]\n\(keys)[\"\(all)\"]\n"
      .write(toFile: file, atomically: true, encoding: .utf8)
    for words in [["order", "list"], ["doctor"], ["dashboard"]] {
      let answer = try run(["--config", file] + words)
      #expect((answer.output + answer.errors).contains("4"), "a line is named")
    }
  }

  /// Values that point where nothing should be read or written, or that are no values.
  @Test(arguments: [
    "TENGGAT_DATA", "TENGGAT_CONFIG", "TENGGAT_NOW", "TERM", "LANG", "HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "USER", "EDITOR",
    "NO_COLOR",
  ])
  func aHostileEnvironmentIsRefusedOrHarmless(variable: String) throws {
    let values = [
      "", " ", "/", "/dev/null", "/dev/zero", "/dev/full", "/proc/self/mem", "/etc/shadow", "../../../../tmp", ".",
      "a\nb\u{1B}[2J", "$(id)",
      "; rm -rf /", String(repeating: "x", count: 100_000), String(repeating: "../", count: 3000), "\u{202E}x", "-1",
      "9999999999999",
      "2026-13-99T99:99:99+99:99", "con:\\nul",
    ]
    let commands = [["order", "list", "--read-only"], ["doctor", "--read-only"], ["dashboard", "--read-only"]]
    for (index, value) in values.enumerated() {
      do {
        let words = commands[index % commands.count]
        let answer = try program.run(words, environment: [variable: value])
        #expect([0, 1, 64, 65, 74, 75].contains(answer.status), "\(variable)=\(value.prefix(40)) \(words): \(answer.status)")
        #expect(Self.hidden(in: answer.output) == [] && Self.hidden(in: answer.errors) == [], "\(variable)=\(value.prefix(40))")
        #expect(!answer.errors.isEmpty || answer.status == 0 || answer.status == 74)
      }
    }
  }

  /// Whatever umask the program is started under, its files are its owner's alone; and it leaves no core.
  @Test func filesAndCrashesAreForNobodyElse() throws {
    try FileManager.default.createDirectory(atPath: program.home, withIntermediateDirectories: true)
    let batch = try ChildProgram(
      "/bin/sh", ["-c", "umask 000; exec \"$0\" batch -", ChildProgram.directory + "/tenggat"],
      environment: ["HOME": program.home, "PATH": "/usr/bin:/bin", "TENGGAT_NOW": "2026-11-20T10:42:00+07:00"], input: nil)
    for line in ["order add --name A --item 'B @1000'", "snapshot create", "export \(program.home)/out"] {
      batch.send(line + "\n")
      #expect(batch.nextLine() != nil)
    }
    let limits = try String(contentsOfFile: "/proc/\(batch.process)/limits", encoding: .utf8)
    let core = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
    #expect(core.split(separator: " ").suffix(3).prefix(2) == ["0", "0"], "\(core)")
    // Each file is made with its mode; this is for those that a library may make.
    #expect(try String(contentsOfFile: "/proc/\(batch.process)/status", encoding: .utf8).contains("Umask:\t0077"))
    #expect(batch.finish().end == .exited(0))
    for case let name as String in try #require(FileManager.default.enumerator(atPath: program.home)) {
      let attributes = try FileManager.default.attributesOfItem(atPath: program.home + "/" + name)
      let mode = try #require(attributes[.posixPermissions] as? Int)
      #expect(mode & 0o077 == 0, "\(name) has mode \(String(mode, radix: 8))")
    }
  }
}
