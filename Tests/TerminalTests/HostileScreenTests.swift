import ChildPrograms
import Foundation
import Testing

/// Strangers' text on the real screen: of all bytes that the program sends to its terminal, title, clipboard and notifications
/// included, those that a terminal acts on are the program's own.
@Suite(.serialized) struct HostileScreenTests {
  private static let names = [
    "\u{1B}[2J\u{1B}]0;PWNED\u{7}", "\u{1B}]8;;http://PWNED\u{1B}\\x\u{1B}]8;;\u{1B}\\", "\u{1B}]52;c;UFdORUQ=\u{7}",
    "\u{9B}31mPWNED",
    "\u{90}q\u{9C}", "\u{202E}gnp.exe", "\u{2066}a\u{2069}", "a\u{200B}b\u{200D}c\u{FEFF}d", "a\rb\u{8}\u{8}c\td\u{7F}",
    "a\u{2028}b\u{85}d", "x" + String(repeating: "\u{301}", count: 40), "\u{0378}\u{FFFF}\u{E000}", "\u{E0041}\u{115F}\u{2800}",
    "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{5D0}\u{5D1} \u{645}\u{631}", "\u{1B}",
  ]

  private let home: URL
  private let record: String

  init() throws {
    home = try TerminalProgram.makeHome(
      configuration: "[shop]\nname = \"Toko \\u001B]0;PWNED\\u0007\"\n[display]\nnotify = \"osc\"\nbell = true\n")
    record = home.path + "/record"
    let lines = Self.names.map { name in
      let word = "'" + name.replacing("'", with: "'\\''") + "'"
      return
        "order add --name=\(word) --address=\(word) --note=\(word) --item=\(word)' @1000' --username=\(word) --channel=shopee --terms 45m"
    }
    let first = "blacklist add 0812-3456-7890 --reason=vanished --name='\(Self.names[0])' --note='\(Self.names[2])'"
    let batch = ([first] + lines).joined(separator: "\n")
    let variables = ["HOME": home.path, "TENGGAT_NOW": "2026-11-23T10:00:00+07:00"]
    let answers = try ChildProgram.run(TerminalProgram.path, ["batch", "-"], environment: variables, input: batch).output
    #expect(answers.components(separatedBy: #"{"ok":true"#).count > Self.names.count / 2, "\(answers)")
  }

  @Test func nothingOfTheirsActs() throws {
    let faults = URL(filePath: TerminalProgram.path).deletingLastPathComponent().appending(path: "libFaults.so").path
    // Some seconds before the first orders ask for a decision; a terminal that is known to show notifications.
    let environment = [
      "LD_PRELOAD": faults, "FAULTS_UNDER": "/nowhere", "FAULTS_RECORD": record, "TENGGAT_NOW": "2026-11-23T11:44:56+07:00",
      "KITTY_WINDOW_ID": "1",
    ]
    let program = try TerminalProgram(rows: 40, columns: 120, environment: environment, home: home)
    try program.wait(for: "gnp.exe")
    // Lists, details, copying, a search, dialogs, the paste of a chat, messages; then without the focus.
    for keys in [
      "\r", "\u{1B}", "y", "G", "y", "/gnp", "\r", "y", "\u{1B}\u{1B}", "x", "\u{1B}", "E", "\u{1B}", "r", "\u{1B}", "3", "\r",
      "\u{1B}", "1", "T",
      "\u{1B}", "S", "\u{1B}", ":messages\r", "\u{1B}", "N", "\u{1B}[200~Nama: \(Self.names[0])\nHP: 0812\u{1B}[201~",
      "\u{1B}\u{1B}",
      "\u{1B}[O", "\u{1B}[I",
    ] {
      program.send(keys)
      program.settle(quiet: 60)
    }
    for (rows, columns) in [(24, 80), (12, 40), (5, 20), (40, 120)] {
      program.resize(rows: rows, columns: columns)
      program.settle(quiet: 60)
    }
    try program.wait(for: "the call") { $0.title.contains("perlu diputuskan") }
    #expect(!program.title.contains("PWNED"))
    program.send("\u{3}")
    #expect(try program.end() == 0)

    let sent = try Self.sent(Data(contentsOf: URL(filePath: record)))
    #expect(sent.count > 10_000, "the record has what was sent")
    let found = Sequences(of: String(decoding: sent, as: UTF8.self))
    let copied = found.commands.filter { $0.hasPrefix("]52;") }.compactMap(Sequences.decoded)
    #expect(copied.contains { $0.contains("gnp.exe") }, "something of theirs was copied: \(copied)")
    #expect(copied.flatMap { Sequences.hidden(in: $0.replacing("\n", with: "")) } == [])
    #expect(found.commands.contains { $0.hasPrefix("]777;") }, "a notification was sent")
    for command in found.commands {
      // A notification names the buyer, as clean text.
      let isTheirs = command.contains("PWNED") && !command.hasPrefix("]777;notify;Tenggat;")
      #expect(!isTheirs && !command.contains("UFdORUQ="), "\(command.debugDescription)")
      #expect(Sequences.hidden(in: command) == [], "\(command.debugDescription)")
    }
    #expect(Sequences.hidden(in: found.text) == [])
    print(
      "hostile names on the screen: \(Self.names.count), bytes sent: \(sent.count), acting: \(Sequences.hidden(in: found.text).count)"
    )
  }

  /// What a library says on standard error meanwhile is held back and shown after the end, and acts no more than anything else.
  @Test(arguments: [nil, SIGSEGV]) func whatWasHeldBackActsNoMore(number: Int32?) throws {
    let program = try TerminalProgram(home: home)
    try program.wait(for: "gnp.exe")
    let errors = try FileHandle(forWritingTo: URL(filePath: "/proc/\(program.process)/fd/2"))
    try errors.write(contentsOf: Data("library says\u{1B}]0;PWNED\u{7}\u{1B}[2J\u{9B}2J\n".utf8))
    if let number { program.signal(number) } else { program.send("q") }
    _ = try program.end(within: 5000)
    #expect(!program.title.contains("PWNED"))
    #expect(program.screen.contains("library says") && program.screen.contains("[2J"), "\(program.screen)")
  }

  /// What was answered on standard output, in order, of a record of libFaults.
  private static func sent(_ record: Data) throws -> Data {
    var (sent, rest) = (Data(), record[...])
    while let end = rest.firstIndex(of: 0x0A) {
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ", maxSplits: 3)
      let count = try #require(words.count == 4 ? Int(words[2]) : nil)
      let bytes = rest[(end + 1)..<(end + 1 + count)]
      if words[0] == "A" { sent += bytes }
      rest = rest[(end + 1 + count)...]
    }
    return sent
  }
}

/// What was sent to a terminal, taken apart as a terminal does: what it acts on, and what it shows.
private struct Sequences {
  /// Commands to the terminal itself, without their ESC and end: `]0;title`, `]52;c;…`.
  private(set) var commands: [String] = []
  private(set) var text = ""

  init(of bytes: String) {
    var rest = Array(bytes.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}" else {
        // How curses moves the cursor, and the bell.
        if !["\r", "\n", "\u{8}", "\t", "\u{7}", "\u{F}", "\u{E}"].contains(scalar) { text.unicodeScalars.append(scalar) }
        continue
      }
      switch rest.popFirst() {
      case "[": while let next = rest.popFirst(), !(0x40...0x7E).contains(next.value) {}
      case "]": takeCommand(&rest)
      case "(", ")": _ = rest.popFirst()
      case "P", "X", "^", "_": commands.append("PWNED: no string of these kinds is ours")
      default: break
      }
    }
  }

  private mutating func takeCommand(_ rest: inout ArraySlice<Unicode.Scalar>) {
    var command = "]"
    while let next = rest.popFirst(), next != "\u{7}" {
      if next == "\u{1B}" {
        _ = rest.popFirst()
        break
      }
      command.unicodeScalars.append(next)
    }
    commands.append(command)
  }

  /// What a command to the clipboard puts there.
  static func decoded(_ command: String) -> String? {
    let encoded = command.split(separator: ";").last.map(String.init) ?? ""
    return Data(base64Encoded: encoded).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Controls, formats, separators of lines, private and unassigned ones; joiners within an emoji may be.
  static func hidden(in text: String) -> [String] {
    text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
      default: false
      }
    }.map { "U+\(String($0.value, radix: 16))" }
  }
}
