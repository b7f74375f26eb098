import ChildPrograms
import Foundation
import Orders

@testable import Storage

/// A data directory of a test's own, removed at its end. In memory where there is such a place: a killed process leaves what it
/// wrote to the kernel, so that the medium makes no difference to it.
final class Shop: Sendable {
  let root: String
  var data: String { root + "/shop/data" }
  var state: String { root + "/shop/state/tenggat" }

  /// What is watched: data and state, not the input and the report beside them.
  var watched: String { root + "/shop" }

  init() {
    let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : FileManager.default.temporaryDirectory.path
    var template = Array("\(parent)/tenggat-crash-XXXXXX".utf8CString)
    root = String(cString: mkdtemp(&template))
    try? FileManager.default.createDirectory(atPath: root + "/shop", withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Starts a `CrashWriter` on it.
  func writer(_ steps: [Step], seat: String = "a", _ faults: Faults = Faults()) throws -> ChildProgram {
    try ChildProgram(
      "CrashWriter", [data, state, seat], environment: faults.environment(under: watched),
      input: steps.map { $0.line + "\n" }.joined())
  }

  /// The places at which a run of `CrashWriter` can be killed, as a whole run without faults meets them here.
  func points(of steps: [Step]) throws -> [CrashPoint] { try points(of: steps) { try writer(steps, $0) } }

  /// The same of any program that answers each step with one line.
  func points(of steps: [Step], start: (Faults) throws -> ChildProgram) throws -> [CrashPoint] {
    let report = root + "/report"
    let (lines, end) = try start(Faults(report: report)).lines()
    guard end == .exited(0), lines.count == steps.count else { throw Unexpected(answer: lines.last ?? "none") }
    return CrashPoint.all(of: try String(contentsOfFile: report, encoding: .utf8).replacingOccurrences(of: root, with: ""))
  }
}

/// A run without faults that did not do what it was told.
struct Unexpected: Error {
  let answer: String
}

/// The rows that a program's answers name, `kept 17` each.
func acknowledged(_ lines: [String]) -> [Int64] {
  lines.compactMap { $0.hasPrefix("kept ") ? Int64($0.dropFirst(5)) : nil }
}
