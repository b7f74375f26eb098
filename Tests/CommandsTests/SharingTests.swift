import Foundation
import Testing

/// `blacklist share`: off until asked for, and then nobody's name or number.
@Suite struct SharingTests {
  private let program = InstalledProgram()
  private var out: String { program.home + "/shared" }

  private func configure(secret: String, mode: Int = 0o600) throws {
    let directory = program.home + "/.config/tenggat"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try "[privacy]\nshare_key = \"secret\"\n".write(toFile: directory + "/config.toml", atomically: true, encoding: .utf8)
    try secret.write(toFile: directory + "/secret", atomically: true, encoding: .utf8)
    chmod(directory + "/secret", mode_t(mode))
  }

  private func fill() throws {
    for (phone, level, reason) in [
      ("0812-0000-0001", "blocked", "vanished"), ("0812-0000-0002", "suspect", "vanished"),
      ("0812-0000-0003", "blocked", "refused-parcel"),
      ("0812-0000-0004", "blocked", "other"),
    ] {
      _ = try program.run([
        "blacklist", "add", phone, "--reason", reason, "--level", level, "--name", "Rani", "--note", "pagar hijau",
      ])
    }
  }

  @Test func nothingIsSharedUntilItIsAskedFor() throws {
    try fill()
    let refused = try program.run(["blacklist", "share", out, "--json"])
    #expect(refused.status == 64 && refused.output.contains("sharing-off"))
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  @Test func onlyFingerprintsWhyAndUntilWhenLeave() throws {
    try fill()
    try configure(secret: String(repeating: "k", count: 40))
    let answer = try program.run(["--language", "en", "blacklist", "share", out])
    #expect(answer.status == 0 && answer.output.contains("2 entries") && answer.output.contains("try numbers one by one"))
    let text = try String(contentsOfFile: out, encoding: .utf8)
    let lines = text.split(separator: "\n")
    #expect(lines.first == "tenggat shared 1" && lines.count == 3)
    #expect(lines.dropFirst().allSatisfy { $0.wholeMatch(of: /[0-9a-f]{32} (unpaid|parcel) 2027-05-19/) != nil }, "\(text)")
    #expect(!text.contains("812") || !text.contains("0000000"))
    _ = try program.run(["blacklist", "share", out])
    #expect(try String(contentsOfFile: out, encoding: .utf8) == text, "the same secret gives the same list")
    try configure(secret: String(repeating: "q", count: 40))
    _ = try program.run(["blacklist", "share", out])
    let other = try String(contentsOfFile: out, encoding: .utf8)
    #expect(Set(other.split(separator: "\n").map { $0.prefix(32) }).isDisjoint(with: lines.dropFirst().map { $0.prefix(32) }))
  }

  @Test func whatIsNoLongerInForceStays() throws {
    try fill()
    try configure(secret: String(repeating: "k", count: 40))
    let later = ["TENGGAT_NOW": "2027-05-20T10:42:00+07:00"]
    #expect(try program.run(["blacklist", "share", out], environment: later).status == 0)
    #expect(try String(contentsOfFile: out, encoding: .utf8) == "tenggat shared 1\n")
  }

  @Test func aSecretThatIsNoneIsRefused() throws {
    try fill()
    try configure(secret: "short")
    #expect(try program.run(["blacklist", "share", out, "--json"]).output.contains("secret-too-short"))
    try configure(secret: String(repeating: "k", count: 40), mode: 0o644)
    #expect(try program.run(["blacklist", "share", out, "--json"]).output.contains("loose-permissions"))
    #expect(!FileManager.default.fileExists(atPath: out))
  }
}
