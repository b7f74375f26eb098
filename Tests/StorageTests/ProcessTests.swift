import Foundation
import Orders
import Testing

@testable import Storage

/// Other processes on the same data: at once, killed, and out of room.
@Suite(.serialized) struct ProcessTests {
  let scratch = Scratch()

  @Test func twoProcessesOverwriteNothing() throws {
    let children = try ["one", "two", "three"].map { try Child(scratch, $0, count: 60) }
    let said = children.flatMap { $0.restOfLines() }
    children.forEach { $0.process.waitUntilExit() }
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
      let child = try Child(scratch, "r\(round)", count: 1_000_000)
      for _ in 0..<(3 + round * 2) { shown.append(try #require(child.nextLine())) }
      kill(child.process.processIdentifier, SIGKILL)
      shown += child.restOfLines()
      child.process.waitUntilExit()
      let kept = zip(1..., try scratch.journal().texts()).map { "\($0) \($1)" }
      #expect(Array(kept.prefix(shown.count)) == shown)
      #expect(kept.count <= shown.count + 1)
      shown = kept
    }
  }

  @Test func killedAndItsLogLostLosesNothing() throws {
    let child = try Child(scratch, "a", count: 1_000_000)
    var shown = (0..<20).compactMap { _ in child.nextLine() }
    kill(child.process.processIdentifier, SIGKILL)
    shown += child.restOfLines()
    child.process.waitUntilExit()
    try scratch.remove("journal.sqlite-wal")
    try scratch.remove("journal.sqlite-shm")
    let journal = try scratch.journal()
    let kept = zip(1..., try journal.texts()).map { "\($0) \($1)" }
    #expect(Array(kept.prefix(shown.count)) == shown)
    #expect(journal.findings.contains { if case .restored = $0 { true } else { false } })
  }

  @Test(arguments: [3000, 9000, 36000, 70000])
  func noRoomIsSaidAndSurvived(limit: Int) throws {
    let child = try Child(scratch, "full", count: 60, limit: limit)
    let lines = child.restOfLines()
    child.process.waitUntilExit()
    #expect(child.process.terminationStatus == 0)
    #expect(lines.contains("failed quota-exceeded"))
    let shown = lines.filter { !$0.hasPrefix("failed") }
    let kept = zip(1..., try scratch.journal().texts()).map { "\($0) \($1)" }
    #expect(kept == shown && kept.count == 60)
  }
}

/// A child process whose lines are read one by one.
private final class Child {
  let process = Process()
  private let output = Pipe()
  private var received: [UInt8] = []

  init(_ scratch: Scratch, _ seat: String, count: Int, limit: Int? = nil) throws {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    process.executableURL = URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("StorageChild")
    process.arguments = [scratch.data, scratch.root + "/state/tenggat", seat, "\(count)"] + (limit.map { ["\($0)"] } ?? [])
    process.standardOutput = output
    try process.run()
  }

  func nextLine() -> String? {
    while true {
      if let end = received.firstIndex(of: 0x0A) {
        defer { received.removeFirst(end + 1) }
        return String(decoding: received[..<end], as: UTF8.self)
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      received += more
    }
  }

  func restOfLines() -> [String] {
    var lines: [String] = []
    while let line = nextLine() { lines.append(line) }
    return lines
  }
}
