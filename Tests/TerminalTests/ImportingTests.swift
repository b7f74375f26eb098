import Foundation
import Testing

/// A long import on a terminal says how far it is, and a signal stops it at once: it says how many rows are kept. That it then
/// goes on where it was is shown in `LongImportTests`.
@Suite(.serialized) struct ImportingTests {
  private static let rows = 60_000

  private func orders() throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString).csv").path
    let lines = (1...Self.rows).map { "\($0),2026-11-20T10:00:00+07:00,Rani \($0),5000\n" }
    try ("id,created,name,total\n" + lines.joined()).write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)]) func aSignalStopsIt(number: Int32, status: Int) throws {
    let file = try orders()
    defer { try? FileManager.default.removeItem(atPath: file) }
    let program = try TerminalProgram(["import", file])
    try program.wait(for: "memeriksa")
    // One line, however long the file's name is.
    #expect(program.rows.count { $0.contains("memeriksa") } == 1)
    // Ctrl-C as the terminal makes it of the key; the other signal as a shutdown sends it.
    if number == SIGINT { program.send("\u{3}") } else { program.signal(number) }
    #expect(try program.end() == status)
    #expect(program.screen.contains("dihentikan") && !program.screen.contains("memeriksa"))
  }

  /// While nobody writes into a pipe there is nothing to read, and nothing that a signal would have to wait for.
  @Test func aSignalEndsTheWaitingForAPipe() throws {
    let pipe = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString)").path
    try #require(mkfifo(pipe, 0o600) == 0)
    defer { try? FileManager.default.removeItem(atPath: pipe) }
    let program = try TerminalProgram(["import", pipe])
    try program.wait(for: "toko baru")
    program.send("\u{3}")
    #expect(try program.end() == 130)
    #expect(program.screen.contains("dihentikan; 0 baris"))
  }

  /// Bad rows are shown, and the user asked; anything but yes keeps nothing.
  @Test(arguments: [("t\r", "belum ada yang disimpan", 65), ("y\r", "diimpor: 1 baru", 65)])
  func theUserIsAskedAboutBadRows(answer: String, said: String, status: Int) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString).csv").path
    try "id,name,total\n1,Rani,5000\n2,,5000\n".write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let program = try TerminalProgram(["import", path])
    try program.wait(for: "1 baris salah. Simpan 1 baris lainnya? [y/T]")
    program.send(answer)
    #expect(try program.end() == status)
    #expect(program.screen.contains(said))
  }
}
