import Orders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A journal that keeps nothing beyond its process: for the demonstration and for tests of the loop.
package final class MemoryJournal: Journal {
  private var rows: [JournalRow] = []
  /// What the next append throws instead of keeping anything; taken once.
  package var failure: StorageError?
  /// Whether what fails is kept all the same, so that `recover()` alone can tell.
  package var keepsWhatFails = false
  private var inFlight: ClosedRange<Int64>?
  /// How many of the next recoveries fail, with the disk still in its failure.
  package var failingRecoveries = 0
  /// Readable after an append; a pipe, so that a loop can wait for it as for a file.
  package let news: Int32
  private let ring: Int32

  package init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
    (news, ring) = (ends[0], ends[1])
  }

  deinit {
    close(news)
    close(ring)
  }

  package func append(
    _ entries: [JournalEntry], commit: CommitID, at moment: Int64, seat: CleanText, after: Int64
  ) throws(StorageError) -> Appended {
    if let failure {
      self.failure = nil
      if keepsWhatFails { inFlight = keep(entries, commit, moment, seat) }
      throw failure
    }
    guard after == Int64(rows.count) else { return .behind(newest: Int64(rows.count)) }
    return .kept(through: keep(entries, commit, moment, seat).upperBound)
  }

  private func keep(_ entries: [JournalEntry], _ commit: CommitID, _ moment: Int64, _ seat: CleanText) -> ClosedRange<Int64> {
    let first = Int64(rows.count) + 1
    for (part, entry) in entries.enumerated() {
      rows.append(
        JournalRow(
          sequence: Int64(rows.count) + 1, commit: commit, part: part, parts: entries.count, moment: moment, seat: seat,
          kind: entry.kind, body: entry.body, salt: nil, digest: Checksum(), chain: Checksum()))
    }
    var byte: UInt8 = 1
    _ = write(ring, &byte, 1)
    return first...Int64(rows.count)
  }

  package func read(after: Int64, limit: Int) throws(StorageError) -> [JournalRow] {
    Array(rows.dropFirst(Int(max(0, after))).prefix(limit))
  }

  package func rows(from first: Int64, through last: Int64) throws(StorageError) -> [JournalRow] {
    rows.filter { $0.sequence >= first && $0.sequence <= last }
  }

  package func rows(ofCommit commit: CommitID) throws(StorageError) -> [JournalRow] { rows.filter { $0.commit == commit } }

  package func newest() throws(StorageError) -> Int64 { Int64(rows.count) }

  package func drainNews() throws(StorageError) {
    empty(news)
  }

  package func recover() throws(StorageError) -> Recovery {
    if failingRecoveries > 0 {
      failingRecoveries -= 1
      throw StorageError(.other, path: "memory", cause: "still failing")
    }
    defer { inFlight = nil }
    return Recovery(newest: Int64(rows.count), keptInFlight: inFlight)
  }
}

/// Outside of the class, whose own `read` would hide the system's.
private func empty(_ pipe: Int32) {
  var bytes = (UInt64(0), UInt64(0))
  while read(pipe, &bytes, 16) > 0 {}
}
