import Orders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What was found when a journal was opened again after a failure.
package struct Recovery: Hashable, Sendable {
  /// The last row that is kept.
  package let newest: Int64
  /// The rows of the commit whose outcome was not known, or nil if there was none or it was not kept.
  package let keptInFlight: ClosedRange<Int64>?
}

extension SQLiteJournal {
  /// Whether an earlier write failed, so that nothing is accepted until `recover()` has succeeded.
  package var isSuspended: Bool { copies == nil }

  /// Whether the failed write may have been kept all the same; `recover()` tells. A command asks before it reports a failure.
  package var hasUnknownOutcome: Bool { inFlight != nil }

  /// Closes and opens both copies anew, compares them with each other and with what this process saw kept, and probes the disk by
  /// a scratch file. When it returns, appends are accepted again; when it throws, try later.
  package func recover() throws(StorageError) -> Recovery {
    copies = nil
    do throws(StorageError) {
      try DiskProbe(directory.path).run()
      let opened = try Reconciliation(directory, snapshot: nil).run()
      try writeThrough(opened.database)
      try compareWithSeen(opened.database)
      opened.findings.forEach(note)
      try rearmNews()
      return try resume(opened.database, opened.tail)
    } catch {
      suspension = error
      throw error
    }
  }

  private func resume(_ database: JournalDatabase, _ tail: Tail) throws(StorageError) -> Recovery {
    var kept: ClosedRange<Int64>?
    if let inFlight { kept = try database.range(ofCommit: inFlight) }
    seen = try database.newest()
    origin = database.origin
    copies = (database, tail)
    (inFlight, suspension) = (nil, nil)
    return Recovery(newest: seen.sequence, keptInFlight: kept)
  }

  /// Pages whose fsync failed may be clean in memory and absent on the disk; copying them into the main file and syncing that
  /// makes what is read now durable, or fails.
  private func writeThrough(_ database: JournalDatabase) throws(StorageError) {
    if try database.connection.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0 {
      throw StorageError(.busy, path: OutsideText(directory.journalPath).cleaned, cause: "a reader holds the log")
    }
  }

  private func compareWithSeen(_ database: JournalDatabase) throws(StorageError) {
    if database.origin.data == origin.data, seen.sequence < database.origin.base.sequence { return }
    guard database.origin.data == origin.data, try database.chain(at: seen.sequence) == seen.chain else {
      throw .damage(directory.journalPath, at: "row \(seen.sequence)", "it was kept, and is not there any more")
    }
  }
}

/// Whether a directory takes writes: a scratch file, written, fsynced and removed.
package struct DiskProbe {
  private let path: String

  package init(_ directory: String) { path = directory + "/probe" }

  /// Writes and fsyncs the scratch file and removes it; throws what the disk says.
  package func run() throws(StorageError) {
    try FileSystem.remove(path)
    let file = try OpenFile(path, O_RDWR | O_CREAT | O_EXCL)
    defer { try? FileSystem.remove(path) }
    let page = [UInt8](repeating: 0x2E, count: 65536)
    try page.withBytes { (bytes) throws(StorageError) in try file.write(bytes, at: 0) }
    try file.sync()
  }
}
