import Foundation
import Orders
import Testing

@testable import Commands

/// Blacklists in files: plain numbers, what a merge would come to, masked exports.
@Suite struct BlacklistFileTests {
  private let directory: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    directory = url.path
  }

  private func write(_ text: String, _ name: String = "list.txt") throws -> String {
    try text.write(toFile: directory + "/" + name, atomically: true, encoding: .utf8)
    return directory + "/" + name
  }

  private func fields(_ reason: OutsideText?, level: OutsideText? = nil, channel: OutsideText? = nil) -> ListFields {
    var fields = ListFields()
    (fields.reason, fields.level, fields.channel) = (reason, level, channel)
    return fields
  }

  private let list = "# kabur\n0812-3456-7890\n+62 813 1111 2222 Rani\n@dewi.r\n"

  @Test func aPlainListIsTakenIn() throws {
    let shop = try Shop()
    let file = try write(list)
    let answer = try shop.session.importEntries(file, list: fields("vanished", level: "blocked", channel: "instagram"))
    #expect(answer.status == .done && answer.jsonText.contains(#""added":3"#))
    let found = try shop.session.checkEntries(["081311112222", "instagram:dewi.r"]).jsonText
    #expect(found.contains(#""level":"blocked","strikes":1,"reasons":["vanished"],"firstAt":"2026-11-20T10:42:00+07:00""#))
    #expect(found.contains(#""internalNote":"Rani""#) && found.contains(#""key":"instagram:dewi.r""#))
    // The day after, nothing is new in it.
    let later = try shop.another(at: "2026-11-21T10:42:00+07:00")
    let again = try later.session.importEntries(file, list: fields("vanished", level: "blocked", channel: "instagram"))
    #expect(again.jsonText.contains(#""added":0,"updated":0,"unchanged":3"#))
  }

  @Test func aPlainListNeedsAReason() throws {
    let shop = try Shop(language: .indonesian)
    let file = try write(list)
    let failed = #expect(throws: Failure.self) { try shop.session.importEntries(file) }
    #expect(failed?.message(in: shop.session.words).string.contains("--reason vanished") == true)
    #expect(failure { try shop.session.importEntries(file, list: fields("bosan")) }! == ("bad-reason", .usage))
  }

  @Test func maskedNumbersAreRefusedByTheirLine() throws {
    let shop = try Shop()
    let file = try write("0812-3456-7890\n0812-****-7890\n")
    let held = try shop.session.importEntries(file, list: fields("vanished"))
    #expect(
      held.status == .badInput
        && held.complaints[0].string.hasSuffix("list.txt: line 2: this number is masked; write the whole number"))
    #expect(try shop.session.book().blacklist.count == 0)
  }

  /// Another tool's table: shown once with the command that teaches it, then read by its columns; other words than ours for a
  /// reason stay as a note.
  @Test func anotherToolsTableIsTaught() throws {
    let shop = try Shop()
    let file = try write(
      """
      Daftar pelanggan bermasalah
      Nomor HP;Pelanggan;Status;Alasan;Sejak
      0812-3456-7890;Rani;diblokir;tidak bayar;05/01/2026
      0812-****-7891;Budi;waspada;vanished;
      0813-1111-2222;Dewi;waspada;refused-parcel;31/02/2026
      0813-1111-3333;Sari;waspada;refused-parcel;28/02/2026

      """, "lain.csv")
    #expect(failure { try shop.session.importEntries(file) }! == ("unknown-layout", .badInput))
    var fields = LayoutFields()
    fields.name = "Toko Lain"
    fields.columns = ["phone=Nomor HP", "name=Pelanggan", "level=Status", "reason=Alasan", "first_at=Sejak"]
    let answer = try shop.session.importEntries(file, layout: fields, isRehearsal: true)
    #expect(answer.jsonText.contains(#""added":2,"updated":0,"unchanged":0"#) && answer.jsonText.contains(#""bad":2"#))
    let complaints = answer.complaints.map { String($0.string.dropFirst(file.count)) }
    #expect(complaints[0].hasPrefix(": line 4, Nomor HP: this number is masked"))
    #expect(complaints[1].hasPrefix(": line 5, Sejak: must be a moment"))
    let preview = #""after":{"level":"blocked","strikes":0,"firstAt":"2026-01-05T00:00:00+07:00""#
    #expect(answer.jsonText.contains(preview))
  }

  @Test func aRehearsalShowsWhatAMergeComesTo() throws {
    let shop = try Shop()
    _ = try shop.session.addEntry(EntryFields(who: "081234567890", reason: "vanished"))
    let file = try write(
      """
      phone,level,strikes,first_at,last_at,reason
      081234567890,blocked,3,2025-01-05T00:00:00+07:00,2025-02-05T00:00:00+07:00,vanished
      081299998888,suspect,1,2025-01-05T00:00:00+07:00,2025-01-05T00:00:00+07:00,vanished
      081299998888,suspect,1,2025-01-05T00:00:00+07:00,2025-01-05T00:00:00+07:00,vanished

      """, "b.csv")
    let answer = try shop.session.importEntries(file, isRehearsal: true)
    #expect(answer.jsonText.contains(#""added":1,"updated":1,"unchanged":1"#))
    let before = #"{"level":"suspect","strikes":1,"firstAt":"2026-11-20T10:42:00+07:00","lastAt":"2026-11-20T10:42:00+07:00"}"#
    let after = #"{"level":"blocked","strikes":3,"firstAt":"2025-01-05T00:00:00+07:00","lastAt":"2026-11-20T10:42:00+07:00"}"#
    #expect(answer.jsonText.contains(#""preview":[{"key":"6281234567890","before":\#(before),"after":\#(after)},"#))
    #expect(
      answer.lines == [
        "would be imported: 1 new, 1 updated, 1 unchanged, 0 wrong; nothing is kept yet",
        "0812-3456-7890: suspect, 1 strike, 2026-11-20 – 2026-11-20 → blocked, 3 strikes, 2025-01-05 – 2026-11-20",
        "0812-9999-8888: new → suspect, 1 strike, 2025-01-05 – 2025-01-05",
      ])
    #expect(try shop.session.book().blacklist.count == 1)
    // What is then kept is what was shown.
    #expect(try shop.session.importEntries(file).jsonText.contains(#""added":1,"updated":1,"unchanged":1"#))
    #expect(try shop.session.checkEntries(["081234567890"]).jsonText.contains(#""level":"blocked","strikes":3"#))
  }

  @Test func aMaskedExportSaysWhatButNotWho() throws {
    let shop = try Shop()
    var fields = EntryFields(who: "081234567890", reason: "vanished")
    (fields.name, fields.address, fields.note) = ("=Rani Puspita", "Jl. Melati 5", "kakak Budi")
    _ = try shop.session.addEntry(fields)
    let path = directory + "/masked.csv"
    _ = try shop.session.exportEntries(to: path, isMasked: true)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      text.hasSuffix(
        "\n0812-••••-7890,'=••• P•••,,suspect,vanished,1,2026-11-20T10:42:00+07:00,2026-11-20T10:42:00+07:00,,,,,,whatsapp,\n"))
    for secret in ["1234567", "3456", "Rani", "uspita", "Melati", "Budi"] { #expect(!text.contains(secret)) }
    #expect((try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) == 0o600)
    #expect(failure { try shop.session.importEntries(path) }! == ("bad-input", .badInput))
  }

  @Test func onlyAPlainFileIsReplaced() throws {
    let shop = try Shop()
    _ = try shop.session.exportEntries(to: directory + "/a.csv")
    _ = try shop.session.exportEntries(to: directory + "/a.csv")
    try FileManager.default.createSymbolicLink(atPath: directory + "/link", withDestinationPath: directory + "/a.csv")
    #expect(failure { try shop.session.exportEntries(to: directory + "/link") }?.status == .system)
    #expect(failure { try shop.session.exportEntries(to: directory) }?.status == .system)
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory).sorted() == ["a.csv", "link"])
  }
}
