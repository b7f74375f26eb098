import Foundation
import Testing

@testable import Storage

/// A program's calls on files fail in turn, each with each of these errors, once or from then on; it says so or goes on, nothing that
/// it acknowledged is lost, and the next program works.
///
/// `TENGGAT_EVERY_FAULT=1` goes through every call, else through every fifth.
@Suite struct FailingCallTests {
  /// 0 stands for a write of half its bytes.
  static let errors: [Int32] = [ENOSPC, EIO, EDQUOT, EINTR, 0]

  struct Case: Sendable, CustomTestStringConvertible {
    let point: CrashPoint
    let errno: Int32
    /// 0 for all from there on.
    let times: Int

    /// Whether it is no failure at all: a call that was interrupted is made again, and what is left of a write is written. A
    /// sync is never made again, and names are not waited for.
    var isHarmless: Bool {
      let waits = ["write", "pwrite", "ftruncate", "open", "flock"].contains { point.name.hasPrefix($0 + " ") }
      return times == 1 && waits && (errno == EINTR || errno == 0)
    }

    /// The snapshot that would have been, had its bytes come to the disk for certain.
    var unsyncedSnapshot: String? {
      let beginning = "fsync /shop/data/"
      guard point.name.hasPrefix(beginning), point.name.hasSuffix(".snapshot.new") else { return nil }
      return String(point.name.dropFirst(beginning.count).dropLast(".new".count))
    }

    var testDescription: String {
      "\(point.call) \(point.name), \(errno == 0 ? "short" : String(cString: strerror(errno))), \(times == 0 ? "for ever" : "once")"
    }
  }

  private static let cases = Result { try allCases() }

  private static func allCases() throws -> [Case] {
    let step = ProcessInfo.processInfo.environment["TENGGAT_EVERY_FAULT"] == "1" ? 1 : 5
    let points = try Shop().points(of: .busyMorning).filter { $0.deed == .killBefore }
    var cases: [Case] = []
    for point in points {
      for errno in errors {
        if errno == 0, !point.name.contains("write") { continue }
        // A lock that is not to be had is waited for, five seconds long; one error of the disk stands for all.
        if point.isLock, errno != EINTR, errno != EIO { continue }
        cases.append(Case(point: point, errno: errno, times: 1))
        // Interrupted for ever is no state of a system.
        if errno != EINTR, !point.isLock { cases.append(Case(point: point, errno: errno, times: 0)) }
      }
    }
    return cases.enumerated().filter { $0.offset % step == 0 }.map(\.element).counted(as: "faults injected")
  }

  @Test(arguments: try cases.get()) func losesNothing(case one: Case) throws {
    let shop = Shop()
    var faults = Faults(call: one.point.call)
    faults.failure = (one.errno, one.times)
    let (lines, end) = try shop.writer(.busyMorning, faults).lines()
    #expect(end == .exited(0) || end == .exited(74), "it says so, and does not crash or hang")
    if let snapshot = one.unsyncedSnapshot {
      #expect(!FileManager.default.fileExists(atPath: shop.data + "/" + snapshot), "what may not be on the disk is put in place")
    }
    if one.isHarmless { #expect(end == .exited(0), "it goes on as if nothing had been") }
    if end == .exited(0) { #expect(lines.count == [Step].busyMorning.count) }
    let aftermath = try Aftermath(shop, mayHaveMended: true)
    aftermath.expect(acknowledged(lines), of: .busyMorning, by: "a", inBothCopies: false)
    try aftermath.goesOn(in: shop)
  }
}
