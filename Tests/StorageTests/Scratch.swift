import Foundation
import Orders
import Testing

@testable import Storage

/// A directory of a test's own, in `$TMPDIR` or `/tmp`, removed at its end.
final class Scratch {
  let root: String

  init() {
    let place = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(place)/tenggat-test-XXXXXX".utf8CString)
    root = String(cString: mkdtemp(&template))
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  var data: String { root + "/data" }
  var known: KnownDirectories { KnownDirectories(in: root + "/state/tenggat") }

  func directory() throws -> DataDirectory { try DataDirectory.open(data, known: known, at: 1000) }

  func journal(snapshot: JournalPoint? = nil) throws -> SQLiteJournal {
    try SQLiteJournal(in: try directory(), snapshot: snapshot)
  }

  /// Copies the data directory as it lies there now, as if the machine had stopped.
  func copy() throws -> Scratch {
    let other = Scratch()
    try FileManager.default.copyItem(atPath: data, toPath: other.data)
    return other
  }

  func bytes(_ name: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: URL(fileURLWithPath: data + "/" + name))) }

  /// Writes over a file in place, so that it keeps its mode.
  func put(_ bytes: [UInt8], in name: String) throws {
    let file = try #require(FileHandle(forWritingAtPath: data + "/" + name))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: data + "/" + name) }
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: data + "/" + name) }
}

func entry(_ text: String) -> JournalEntry { JournalEntry(kind: 7, body: Array(text.utf8)) }

extension SQLiteJournal {
  /// Appends one row after the newest.
  @discardableResult
  func add(_ text: String) throws -> Appended {
    try append([entry(text)], commit: .timeOrdered(), at: 5, seat: "test:1:tests", after: try newest())
  }

  func texts() throws -> [String] {
    try read(after: 0, limit: .max).map { String(decoding: $0.body ?? [], as: UTF8.self) }
  }
}

/// The error of our own that `body` throws.
func failure(_ body: () throws -> Void) -> StorageError? {
  do { try body() } catch { return error as? StorageError }
  return nil
}
