import ChildPrograms
import Testing

/// What libFaults is told to do to a program; see Tests/CFaults/include/CFaults.h.
struct Faults: Sendable {
  enum Deed: String, Sendable, CaseIterable {
    case killBefore = "kill-before"
    case killWithin = "kill-within"
    case killAfter = "kill-after"
  }

  /// The counted call that something happens to, from 1 on.
  var call: Int?
  var deed = Deed.killBefore
  /// Microseconds from the first counted call to the kill.
  var lifetime: Int?
  /// Where each counted call is noted.
  var report: String?
  /// Where everything that is done is recorded, with its bytes.
  var record: String?
  /// What the calls fail with from `call` on, `times` of them, in place of the deed.
  var failure: (errno: Int32, times: Int)?

  /// The variables for a program whose files in `directory` are watched.
  func environment(under directory: String) -> [String: String] {
    var variables = ["LD_PRELOAD": "\(ChildProgram.directory)/libFaults.so", "FAULTS_UNDER": directory]
    if let call {
      variables["FAULTS_AT"] = "\(call)"
      variables["FAULTS_DEED"] = failure.map { $0.errno == 0 ? "short" : "fail:\($0.errno)" } ?? deed.rawValue
      variables["FAULTS_TIMES"] = failure.map { "\($0.times)" }
    }
    variables["FAULTS_RECORD"] = record
    variables["FAULTS_LIFETIME"] = lifetime.map { "\($0)" }
    variables["FAULTS_REPORT"] = report
    return variables
  }
}

/// A place in a program's run at which it is killed.
struct CrashPoint: Sendable, CustomTestStringConvertible {
  /// The number of the call, from 1 on.
  let call: Int
  /// The call and the file, its path from the test's own directory on.
  let name: String
  let deed: Faults.Deed

  var testDescription: String { "\(deed.rawValue) \(call) \(name)" }

  /// Whether it is in taking or leaving a lock.
  var isLock: Bool { name.hasPrefix("fcntl ") || name.hasPrefix("flock ") }

  /// Every counted call of a run: killed before it, within it if it can be half done, and after it unless it is a lock, which ends
  /// with the process and leaves the files as they were.
  static func all(of report: String) -> [CrashPoint] {
    report.split(separator: "\n").flatMap { line in
      let words = line.split(separator: " ", maxSplits: 1)
      let points = Faults.Deed.allCases.map { CrashPoint(call: Int(words[0])!, name: String(words[1]), deed: $0) }
      return points.filter { $0.deed == .killBefore || !$0.isLock && ($0.deed == .killAfter || $0.name.contains("write ")) }
    }
  }
}
