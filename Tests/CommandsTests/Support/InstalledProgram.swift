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
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    let errors = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self), String(decoding: errors, as: UTF8.self))
  }

  var data: String { home + "/.local/share/tenggat" }
}
