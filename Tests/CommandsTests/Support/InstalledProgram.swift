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
    let streams = try Streams(input: input)
    (process.standardInput, process.standardOutput, process.standardError) = try streams.handles()
    try process.run()
    process.waitUntilExit()
    let (output, errors) = try streams.take()
    return (process.terminationStatus, output, errors)
  }

  var data: String { home + "/.local/share/tenggat" }
}

/// A process's three streams as files: a pipe that is full while nobody reads it would hold up both sides for ever.
private struct Streams {
  private let directory = FileManager.default.temporaryDirectory.appendingPathComponent("streams-\(UUID().uuidString)")
  private var files: [URL] { ["in", "out", "err"].map(directory.appendingPathComponent) }

  init(input: String) throws {
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
    for file in files { try Data().write(to: file) }
    try Data(input.utf8).write(to: files[0])
  }

  func handles() throws -> (FileHandle, FileHandle, FileHandle) {
    (try FileHandle(forReadingFrom: files[0]), try FileHandle(forWritingTo: files[1]), try FileHandle(forWritingTo: files[2]))
  }

  /// What was written, once; the files go.
  func take() throws -> (output: String, errors: String) {
    defer { try? FileManager.default.removeItem(at: directory) }
    let texts = try files.dropFirst().map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return (texts[0], texts[1])
  }
}
