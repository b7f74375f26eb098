import Orders

/// The journal as an SQLite file with the tail file beside it; one connection, for one thread at a time.
package final class SQLiteJournal: Journal {
  package let directory: DataDirectory
  /// Whose data it is and where the journal begins.
  package internal(set) var origin: JournalOrigin
  /// What was found wrong and mended since the journal was opened.
  package private(set) var findings: [JournalFinding] = []

  /// Both copies while they are in order; nil from a failed write until `recover()` has succeeded.
  var copies: (database: JournalDatabase, tail: Tail)?
  /// The failure that closed the copies.
  var suspension: StorageError?
  /// The newest row of which this process was told that it is kept.
  var seen: JournalPoint
  /// The commit whose outcome is not known.
  var inFlight: CommitID?
  /// Nil until somebody waits for news: a command never does, and letting go of a watch takes the kernel milliseconds.
  private var watch: FileWatch?

  /// Opens a data directory's journal: compares it with its tail, mends what the other copy proves, checks the newest rows.
  ///
  /// `snapshot` is the newest sound snapshot's place; a journal that is behind it or has another row there is damaged.
  package init(in directory: DataDirectory, snapshot: JournalPoint? = nil) throws(StorageError) {
    self.directory = directory
    let opened = try Reconciliation(directory, snapshot: snapshot).run()
    copies = (opened.database, opened.tail)
    origin = opened.database.origin
    seen = try opened.database.newest()
    findings = opened.findings
  }

  package var news: Int32 { watch?.descriptor ?? -1 }

  package func drainNews() throws(StorageError) {
    if let watch { try watch.drain() } else { watch = try FileWatch(Tails.current, in: directory.path) }
  }

  package func newest() throws(StorageError) -> Int64 { try open().database.newest().sequence }

  /// Makes the tail file durable as far as it goes; for an idle moment.
  package func syncTail() throws(StorageError) { try open().tail.sync() }

  /// Both copies, or the failure that closed them.
  func open() throws(StorageError) -> (database: JournalDatabase, tail: Tail) {
    if let copies { return copies }
    throw StorageError(
      .suspended, path: suspension?.path ?? OutsideText(directory.path).cleaned, cause: suspension?.cause ?? .empty)
  }

  func rearmNews() throws(StorageError) { try watch?.rearm() }

  func note(_ finding: JournalFinding) { findings.append(finding) }
}

/// Damage that was found and mended from the other copy.
package enum JournalFinding: Hashable, Sendable {
  /// The journal had lost these rows; the tail had them.
  case restored(rows: ClosedRange<Int64>)
  /// The journal had this row damaged; a tail had it whole.
  case mended(row: Int64)
  /// The tail lacked these rows; after a kill nothing unusual.
  case tailCaughtUp(rows: ClosedRange<Int64>)
  /// The tail ended in this many bytes that are no whole row; after a kill nothing unusual.
  case tailCut(bytes: Int)
  /// The tail was gone or damaged and was written anew from the journal.
  case tailRewritten(why: CleanText)
}
