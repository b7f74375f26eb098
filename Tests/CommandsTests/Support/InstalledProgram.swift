import Foundation

/// The built program with a home of its own, its clock set.
struct InstalledProgram {
  let home = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString)").path

  func run(_ words: [String], input: String = "", environment: [String: String] = [:]) throws -> (
    status: Int32, output: String, errors: String
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("tenggat")
    process.arguments = words
    process.environment = ["HOME": home, "TENGGAT_NOW": "2026-11-20T10:42:00+07:00"].merging(environment) { $1 }
    // Files, not pipes: a full pipe that nobody reads yet would stop the program for good.
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-streams-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let (stdin, stdout, stderr) = (
      directory.appendingPathComponent("in"), directory.appendingPathComponent("out"), directory.appendingPathComponent("errors")
    )
    for file in [stdin, stdout, stderr] { try Data(file == stdin ? input.utf8 : "".utf8).write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: stdin)
    process.standardOutput = try FileHandle(forWritingTo: stdout)
    process.standardError = try FileHandle(forWritingTo: stderr)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: try Data(contentsOf: stdout), as: UTF8.self),
      String(decoding: try Data(contentsOf: stderr), as: UTF8.self)
    )
  }

  var data: String { home + "/.local/share/tenggat" }
}
