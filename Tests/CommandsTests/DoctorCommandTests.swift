import ChildPrograms
import Foundation
import Testing

/// `doctor`: what it looks at, what it finds where something is wrong, how it ends.
@Suite struct DoctorCommandTests {
  private let program = InstalledProgram()

  private func doctor(_ environment: [String: String] = [:]) throws -> (
    status: Int32, findings: [String: (state: String, says: String)]
  ) {
    let answer = try program.run(
      ["--language", "en", "doctor", "--json"],
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8"].merging(environment) { $1 })
    struct Report: Decodable {
      struct Finding: Decodable { let check, state, says: String }
      let state: String
      let findings: [Finding]
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(answer.output.utf8))
    return (answer.status, Dictionary(report.findings.map { ($0.check, ($0.state, $0.says)) }) { $1.state == "sound" ? $0 : $1 })
  }

  private func fill() throws {
    for name in ["Rani", "Dimas", "Sari"] {
      _ = try program.run(["order", "add", "--name", name, "--phone", "0812-3456-789\(name.count)", "--item", "B @1000"])
    }
    _ = try program.run(["order", "cancel", "1", "--reason", "vanished"])
    _ = try program.run(["blacklist", "add", "0812-3456-7894", "--reason", "vanished"])
    _ = try program.run(["snapshot", "create"])
    _ = try program.run(["order", "pay", "2"])
  }

  private func overwrite(_ name: String, _ change: (inout Data) -> Void) throws {
    let url = URL(fileURLWithPath: program.data + "/" + name)
    var bytes = try Data(contentsOf: url)
    change(&bytes)
    let file = try FileHandle(forWritingTo: url)
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: bytes)
    try file.close()
  }

  @Test func everythingSoundEndsWithNothing() throws {
    try fill()
    let (status, findings) = try doctor()
    #expect(status == 0)
    #expect(
      Set(findings.keys).isSuperset(of: [
        "terminal", "locale", "configuration", "directory", "permissions", "journal", "snapshots", "disk", "clock", "zone",
        "last-verified",
      ]))
    #expect(findings.allSatisfy { $0.value.state == "sound" || $0.key == "clock" }, "\(findings)")
    #expect(findings["journal"]?.says.contains("6 rows") == true)
    #expect(findings["snapshots"]?.says.contains("3 orders and 1 blacklist entries") == true)
    let text = try program.run(["doctor"], environment: ["TERM": "dumb"])
    #expect(text.status == 0 && text.output.contains("→"))
  }

  @Test func withoutAShopItMakesNone() throws {
    #expect(try doctor().status == 0)
    #expect(!FileManager.default.fileExists(atPath: program.data))
  }

  @Test func damageIsFoundAndTheWayOutIsSaid() throws {
    try fill()
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: program.data + "/snapshots").first { $0.hasSuffix("shot") })
    try overwrite("snapshots/" + name) { $0[$0.count - 3] ^= 1 }
    let (status, findings) = try doctor()
    #expect(status == 74 && findings["snapshots"]?.state == "failed" && findings["journal"]?.state == "sound", "\(findings)")
    #expect(findings["last-verified"] == nil)
    #expect(try program.run(["doctor"]).output.contains("\n→ tenggat snapshot create"))
    try overwrite("journal.sqlite") { $0 = $0.prefix(100) }
    #expect(try doctor().findings["journal"]?.state == "failed")
    #expect(try program.run(["doctor"]).output.contains("\n→ tenggat snapshot list"))
  }

  /// A row made blank by no erasing is a change of what is read, although every checksum holds.
  @Test func aRowThatNoErasingBlankedIsDamage() throws {
    try fill()
    #expect(try sqlite("UPDATE journal SET body = NULL, salt = NULL WHERE sequence = 2") == 0)
    let (status, findings) = try doctor()
    #expect(status == 74 && findings["journal"]?.says.contains("blank") == true, "\(findings)")
  }

  @Test func looseFilesAreNamedWithTheirRemedy() throws {
    try fill()
    chmod(program.data + "/tail", 0o644)
    let answer = try program.run(["--language", "en", "doctor"])
    #expect(answer.status == 74 && answer.output.contains("chmod 600"), "\(answer)")
  }

  @Test func aClockThatWentBackIsSaid() throws {
    try fill()
    let earlier = try doctor(["TENGGAT_NOW": "2026-11-01T10:00:00+07:00"])
    #expect(earlier.findings["clock"]?.says.contains("went back") == true, "\(earlier)")
    let badConfiguration = program.home + "/bad.toml"
    try "[shop]\nnmae = 1\n".write(toFile: badConfiguration, atomically: true, encoding: .utf8)
    let answer = try doctor(["TENGGAT_CONFIG": badConfiguration, "TERM": "no-such"])
    #expect(answer.findings["configuration"]?.says.contains("line 2") == true && answer.findings["terminal"]?.state == "warning")
  }

  private func sqlite(_ statement: String) throws -> Int32 {
    let words = ["python3", "-c", "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()"]
    return try ChildProgram.run("/usr/bin/env", words + [program.data + "/journal.sqlite", statement]).status
  }
}
