import ChildPrograms
import Foundation
import Orders
import Testing

@testable import Storage

/// Other processes on the same data: at once, killed, and out of room.
@Suite(.serialized) struct ProcessTests {
  let scratch = Scratch()

  @Test func twoProcessesOverwriteNothing() throws {
    let children = try ["one", "two", "three"].map { try scratch.child($0, count: 60) }
    let said = children.flatMap { $0.restOfLines().lines }
    let journal = try scratch.journal()
    let kept = try journal.texts()
    #expect(kept.count == 180 && Set(kept).count == 180)
    #expect(Set(said) == Set(zip(1..., kept).map { "\($0) \($1)" }))
    #expect(journal.findings.isEmpty)
  }

  /// shown ⊆ kept ⊆ shown + the one commit in flight
  @Test func killedAtAnyMomentLosesNothing() throws {
    var shown: [String] = []
    for round in 0..<8 {
      let child = try scratch.child("r\(round)", count: 1_000_000)
      for _ in 0..<(3 + round * 2) { shown.append(try #require(child.nextLine())) }
      kill(child.process, SIGKILL)
      shown += child.restOfLines().lines
      let kept = zip(1..., try scratch.journal().texts()).map { "\($0) \($1)" }
      #expect(Array(kept.prefix(shown.count)) == shown)
      #expect(kept.count <= shown.count + 1)
      shown = kept
    }
  }

  @Test func killedAndItsLogLostLosesNothing() throws {
    let child = try scratch.child("a", count: 1_000_000)
    var shown = (0..<20).compactMap { _ in child.nextLine() }
    kill(child.process, SIGKILL)
    shown += child.restOfLines().lines
    try scratch.remove("journal.sqlite-wal")
    try scratch.remove("journal.sqlite-shm")
    let journal = try scratch.journal()
    let kept = zip(1..., try journal.texts()).map { "\($0) \($1)" }
    #expect(Array(kept.prefix(shown.count)) == shown)
    #expect(journal.findings.contains { if case .restored = $0 { true } else { false } })
  }

  @Test(arguments: [3000, 9000, 36000, 70000])
  func noRoomIsSaidAndSurvived(limit: Int) throws {
    let child = try scratch.child("full", count: 60, limit: limit)
    let (lines, end) = child.restOfLines()
    #expect(end == .exited(0))
    #expect(lines.contains("failed quota-exceeded"))
    let shown = lines.filter { !$0.hasPrefix("failed") }
    let kept = zip(1..., try scratch.journal().texts()).map { "\($0) \($1)" }
    #expect(kept == shown && kept.count == 60)
  }
}

extension Scratch {
  /// A process that appends rows to this data, saying each when it is kept.
  fileprivate func child(_ seat: String, count: Int, limit: Int? = nil) throws -> ChildProgram {
    try ChildProgram(
      "StorageChild", [data, root + "/state/tenggat", seat, "\(count)"] + (limit.map { ["\($0)"] } ?? []))
  }
}

extension ChildProgram {
  fileprivate func restOfLines() -> (lines: [String], end: End) {
    let (end, output, _) = finish()
    return (output.split(separator: "\n").map(String.init), end)
  }
}
