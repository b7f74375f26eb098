import Foundation
import Orders

@testable import Storage

/// A data directory of a test's own, removed at its end. In memory where there is such a place: a killed process leaves what it
/// wrote to the kernel, so that the medium makes no difference to it.
final class Shop: Sendable {
  let root: String
  var data: String { root + "/shop/data" }
  var state: String { root + "/shop/state" }

  /// What is watched: data and state, not the input and the report beside them.
  var watched: String { root + "/shop" }

  init() {
    let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : FileManager.default.temporaryDirectory.path
    var template = Array("\(parent)/tenggat-crash-XXXXXX".utf8CString)
    root = String(cString: mkdtemp(&template))
    try? FileManager.default.createDirectory(atPath: root + "/shop", withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// The same shop as it lies there now; nobody may have it open.
  func copy() throws -> Shop {
    let other = Shop()
    try FileManager.default.removeItem(atPath: other.watched)
    try FileManager.default.copyItem(atPath: watched, toPath: other.watched)
    return other
  }

  /// Starts a `CrashWriter` on it.
  func writer(_ steps: [Step], seat: String = "a", _ faults: Faults = Faults()) throws -> Program {
    try Program(
      "CrashWriter", [data, state, seat], input: steps.map(\.line), at: "\(root)/\(seat).input",
      environment: faults.environment(under: watched))
  }

  /// The counted calls of a whole run without faults, one a line.
  func report(of steps: [Step]) throws -> String {
    let report = root + "/report"
    let (lines, end) = try writer(steps, Faults(report: report)).finish()
    guard end == .exited(0), lines.count == steps.count else { throw Unexpected(lines.last ?? "no answer") }
    return try String(contentsOfFile: report, encoding: .utf8)
  }
}

/// A run without faults that did not do what it was told.
struct Unexpected: Error {
  let answer: String
  init(_ answer: String) { self.answer = answer }
}

/// The rows that a program's answers name, `kept 17` each.
func acknowledged(_ lines: [String]) -> [Int64] {
  lines.compactMap { $0.hasPrefix("kept ") ? Int64($0.dropFirst(5)) : nil }
}
