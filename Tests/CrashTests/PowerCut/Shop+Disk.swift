import Foundation
import Testing

extension Shop {
  /// All that a run of `CrashWriter` does to its files here, and what it answers.
  func deeds(of steps: [Step]) throws -> [Deed] {
    let record = root + "/record"
    let (lines, end) = try writer(steps, Faults(record: record)).lines()
    guard end == .exited(0), lines.count == steps.count else { throw Unexpected(answer: lines.last ?? "none") }
    return Deed.all(in: try Data(contentsOf: URL(filePath: record)), root: watched)
  }

  /// Lays down what a disk has when the power comes back. SQLite's index of its log is made anew in any case.
  func lay(_ state: (directories: [String], files: [String: [UInt8]])) throws {
    for directory in state.directories where directory.count > 1 {
      try FileManager.default.createDirectory(
        atPath: watched + directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    for (path, bytes) in state.files where !path.hasSuffix("-shm") {
      let isMade = FileManager.default.createFile(
        atPath: watched + path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
      #expect(isMade)
    }
  }
}
