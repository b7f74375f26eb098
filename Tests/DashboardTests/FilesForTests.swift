import Foundation

/// A directory of a test's own, gone with it.
final class FilesForTests {
  private let directory = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString)")

  init() { try? FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: directory) }

  func path(_ name: String) -> String { directory.appendingPathComponent(name).path }

  func write(_ text: String, to name: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path(name))) }

  /// Puts a file in the place of another.
  func move(_ name: String, to other: String) throws {
    guard rename(path(name), path(other)) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }

  /// Adds to a file in place, as a program does that goes on writing.
  func append(_ text: String, to name: String) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path(name)))
    defer { try? file.close() }
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
  }
}
