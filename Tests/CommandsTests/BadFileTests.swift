import Foundation
import Orders
import Testing
import Words

@testable import Commands

/// What people really hand over instead of our CSV: each is named, with its line and what to do, in both languages; nothing of it
/// is kept unasked, and the program lives on.
@Suite struct BadFileTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var bytes: [UInt8]
    /// What is said in English and Indonesian, after the file's name.
    var english: String
    var indonesian: String
    var testDescription: String { name }
  }

  private static let header = "id,created,name,phone,username,level,reason,strikes,first_at,total,items,terms\n"
  private static let good = "1,2026-11-20T10:00:00+07:00,Rani,081234567890,,suspect,vanished,1,2026-11-20T10:00:00+07:00,5000,,\n"

  private static func row(_ second: [UInt8]) -> [UInt8] { Array((header + good).utf8) + second }

  private static func utf16(_ text: String, mark: Bool, bigEndian: Bool) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap {
      bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
  }

  static let cases: [Case] = [
    Case(name: "empty", bytes: [], english: "the file is empty", indonesian: "berkasnya kosong"),
    Case(name: "blank lines", bytes: Array("\r\n\n\n".utf8), english: "the file is empty", indonesian: "berkasnya kosong"),
    Case(
      name: "UTF-16 with a mark", bytes: utf16(header + good, mark: true, bigEndian: false),
      english: "line 1: this file is UTF-16; save it again",
      indonesian: "baris 1: berkas ini UTF-16; simpan lagi"),
    Case(
      name: "UTF-16 without one", bytes: utf16(header + good, mark: false, bigEndian: true),
      english: "line 1: this file is UTF-16; save it again",
      indonesian: "baris 1: berkas ini UTF-16; simpan lagi"),
    Case(
      name: "a web page", bytes: Array("<html>\n<body><table><tr><td>1</td></tr></table>\n".utf8), english: "a web page or XML",
      indonesian: "halaman web"),
    Case(
      name: "another table", bytes: Array("Kolom,Lain\n1,2\n".utf8), english: "line 1: no ", indonesian: "baris 1: bukan "),
    Case(
      name: "Latin-1", bytes: row(Array("2,,caf".utf8) + [0xE9] + Array(",081234567891,,,,,,1,,\n".utf8)),
      english: "line 3, name: letters that are no UTF-8", indonesian: "baris 3, name: hurufnya bukan UTF-8"),
    Case(
      name: "NUL", bytes: row(Array("2,,A\u{0}B,081234567891,,,,,,1,,\n".utf8)), english: "line 3, name: a zero byte",
      indonesian: "baris 3, name: ada bita nol"),
    Case(
      name: "an open quote", bytes: row(Array("2,,\"A,081234567891,,,,,,1,,\n".utf8)),
      english: "line 3, name: a quote is never closed",
      indonesian: "baris 3, name: tanda kutip tidak ditutup"),
    Case(
      name: "a million columns", bytes: row(Array(repeating: UInt8(ascii: ","), count: 1_000_000) + [10]),
      english: "line 3: more than 20,000 columns", indonesian: "baris 3: lebih dari 20.000 kolom"),
    Case(
      name: "a cell of 1 MB",
      bytes: row(Array("2,,".utf8) + Array(repeating: 0x41, count: 1 << 20) + Array("A,08123456789,,,,,,1,,\n".utf8)),
      english: "line 3, name: a cell of more than 1 MB", indonesian: "baris 3, name: sel lebih besar dari 1 MB"),
    Case(
      name: "more cells than columns", bytes: row(Array("2,,A,081234567891,,,,,,1,,,Jl. Melati, Bekasi\n".utf8)),
      english: "line 3: more cells than the header has names", indonesian: "baris 3: lebih banyak sel daripada judul kolom"),
  ]

  private func write(_ bytes: [UInt8]) throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString).csv").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func said(_ shop: Shop, _ path: String, asList: Bool) throws -> [String] {
    do throws(Failure) {
      let answer =
        asList ? try shop.session.importEntries(path) : try shop.session.importOrders(path, as: "own", isRehearsal: false)
      #expect(answer.status == .badInput)
      return answer.complaints.map(\.string)
    } catch {
      #expect(error.status == .badInput)
      return [error.message(in: shop.session.words).string]
    }
  }

  @Test(arguments: cases, [false, true]) func isNamedAndNothingIsKept(_ bad: Case, asList: Bool) throws {
    // A table that nobody knows yet can be taught: see below.
    if asList, bad.name == "another table" { return }
    let path = try write(bad.bytes)
    defer { try? FileManager.default.removeItem(atPath: path) }
    for (language, expected) in [(Language.english, bad.english), (.indonesian, bad.indonesian)] {
      let shop = try Shop(language: language)
      let lines = try said(shop, path, asList: asList)
      let isNamed = lines.contains { $0.contains("\(path): ") && $0.contains(expected) }
      #expect(isNamed, "\(bad.name): \(lines)")
      #expect(try shop.session.book().orderCount == 0 && shop.session.book().blacklist.count == 0)
    }
  }

  /// Of those with a good row, it is kept by the user's word.
  @Test(arguments: cases.filter { $0.bytes.starts(with: Array(header.utf8)) }, [false, true])
  func theGoodRowIsKeptByTheUsersWord(_ bad: Case, asList: Bool) throws {
    let path = try write(bad.bytes)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let shop = try Shop()
    let answer =
      asList
      ? try shop.session.importEntries(path, skipsBad: true)
      : try shop.session.importOrders(path, as: "own", isRehearsal: false, skipsBad: true)
    #expect(answer.status == .badInput && answer.jsonText.hasPrefix(#"{"rows":2,"added":1,"#))
    #expect(try shop.session.book().orderCount + shop.session.book().blacklist.count == 1)
  }

  @Test func aHeaderAloneIsNoMistake() throws {
    let shop = try Shop()
    let path = try write(Array(Self.header.utf8))
    #expect(try shop.session.importOrders(path, as: "own", isRehearsal: false).status == .done)
    #expect(try shop.session.importEntries(path).jsonText.hasPrefix(#"{"rows":0,"added":0,"#))
  }

  @Test func marksAndLineEndsOfAnySystemAreRead() throws {
    for text in ["\u{FEFF}" + Self.header + Self.good, (Self.header + Self.good).replacingOccurrences(of: "\n", with: "\r\n")] {
      let shop = try Shop()
      #expect(try shop.session.importOrders(write(Array(text.utf8)), as: "own", isRehearsal: false).status == .done)
      #expect(try shop.session.importEntries(write(Array(text.utf8))).status == .done)
    }
  }

  @Test(arguments: [
    (2, "9999999999999999", "total"), (3, "2026-02-30T10:00:00+07:00", "created"), (4, "99999999999999999999", "id"),
  ])
  func whatCannotBeIsNamed(line: Int, text: String, column: String) throws {
    let cells = [
      "id": column == "id" ? text : "1", "created": column == "created" ? text : "", "total": column == "total" ? text : "1",
    ]
    let rows = String(repeating: "\n", count: line - 2)
    let path = try write(Array("id,created,total,name\n\(rows)\(cells["id"]!),\(cells["created"]!),\(cells["total"]!),A\n".utf8))
    let shop = try Shop()
    let lines = try said(shop, path, asList: false)
    #expect(lines.contains { $0.contains("line \(line), \(column): must be ") }, "\(lines)")
  }
}

/// What is no file, as the program meets it.
@Suite struct NoFileTests {
  private let program = InstalledProgram()
  private let directory = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString)").path

  init() throws { try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true) }

  private func said(_ words: [String]) throws -> (status: Int32, output: String, errors: String) { try program.run(words) }

  @Test(arguments: [["import"], ["blacklist", "import"]]) func directoriesAndAbsentFilesAreNamed(verb: [String]) throws {
    for (path, english, indonesian) in [
      (directory, "this is a directory; name a file in it", "ini folder; sebut berkas di dalamnya"),
      (directory + "/none.csv", "there is no such file", "berkas ini tidak ada"),
      ("/dev/zero", "this is not a file", "ini bukan berkas"),
    ] {
      let answers = (try said(verb + [path, "--language", "en"]), try said(verb + [path, "--language", "id", "--json"]))
      #expect(answers.0.status == 65 && answers.0.errors.contains("\(path): \(english)"))
      #expect(answers.1.status == 65 && answers.1.errors.contains("\(path): \(indonesian)"))
      #expect(answers.1.output.hasPrefix(#"{"error":{"code":"unreadable-file""#))
    }
  }

  @Test(.enabled(if: getuid() != 0)) func aFileThatMayNotBeReadIsNamed() throws {
    let path = directory + "/mine.csv"
    try "id\n".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let answer = try said(["import", path, "--language", "en"])
    #expect(answer.status == 65 && answer.errors.contains("this file may not be read"))
  }

  /// A pipe can be read only once, and is looked through before anything is kept all the same.
  @Test func aPipeIsReadAsAFileIs() throws {
    let rows = (1...12_000).map { "08123\(1_000_000 + $0)" }.joined(separator: "\n")
    let answer = try program.run(["blacklist", "import", "-", "--reason", "vanished", "--json"], input: rows + "\n*12\n")
    #expect(answer.status == 65 && answer.output.contains(#""added":0"#) && answer.errors.contains("baris 12001"))
    let kept = try program.run(
      ["blacklist", "import", "-", "--reason", "vanished", "--json", "--skip-bad"], input: rows + "\n*12\n")
    #expect(kept.output.contains(#""added":12000"#) && !kept.errors.contains("\r") && !kept.errors.contains("memeriksa"))
    // Nothing is left of it but the data.
    let left = try FileManager.default.contentsOfDirectory(atPath: program.data)
    #expect(!left.contains { $0.hasPrefix(".import") })
    // A command that leaves over 10,000 rows behind makes a snapshot.
    let snapshots = try FileManager.default.contentsOfDirectory(atPath: program.data + "/snapshots")
    #expect(snapshots.count { $0.hasSuffix(".snapshot") } == 1)
  }
}
