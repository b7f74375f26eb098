import Orders

/// Opens both copies of a journal, compares them, and mends each from the other.
///
/// What the tail has and the journal lacks was lost by the journal; what it lacks itself it gets.
final class Reconciliation {
  private let directory: DataDirectory
  private let snapshot: JournalPoint?
  private let database: JournalDatabase
  private let tails: Tails
  private let lock: FileLock
  private(set) var findings: [JournalFinding] = []

  /// How many of the newest rows are proven at each opening.
  private static let checkedRows: Int64 = 256

  init(_ directory: DataDirectory, snapshot: JournalPoint?) throws(StorageError) {
    self.directory = directory
    self.snapshot = snapshot
    database = try JournalDatabase(directory.journalPath)
    tails = Tails(directory: directory.path, data: database.origin.data)
    lock = try FileLock(directory.path + "/tail.lock")
  }

  /// Nobody else appends to the tail meanwhile.
  func run() throws(StorageError) -> (database: JournalDatabase, tail: Tail, findings: [JournalFinding]) {
    try lock.wait()
    defer { lock.release() }
    try proveNewestRows()
    let tail = try openTail()
    try tail.refresh()
    try restoreRows(from: tail)
    try prove(tail)
    try catchUp(tail)
    try compareWithSnapshot()
    return (database, tail, findings)
  }

  private func proveNewestRows() throws(StorageError) {
    let newest = try database.newest().sequence
    try prove(after: max(database.origin.base.sequence, newest - Self.checkedRows))
  }

  private func prove(after start: Int64) throws(StorageError) {
    func proven() throws(StorageError) {
      _ = try database.proven(try database.rows(from: start + 1, through: .max), after: start)
    }
    do throws(StorageError) {
      try proven()
    } catch let error where error.kind == .damaged {
      findings += try JournalRepair(database, tails: tails).mend(after: start).map(JournalFinding.mended)
      try proven()
    }
  }

  private func openTail() throws(StorageError) -> Tail {
    let isThere = try FileSystem.status(directory.tailPath) != nil
    if isThere, let tail = try Tail(directory.tailPath, data: database.origin.data, lock: lock) { return tail }
    let isNew = try database.newest() == database.origin.base
    if isThere || !isNew { findings.append(.tailRewritten(why: isThere ? "its header was damaged" : "it was gone")) }
    return try beginTail()
  }

  /// An empty tail from the snapshot on, or from the journal's first row.
  private func beginTail() throws(StorageError) -> Tail {
    var base = database.origin.base
    if let snapshot, try database.chain(at: snapshot.sequence) == snapshot.chain { base = snapshot }
    return try Tail.begin(directory.tailPath, TailHeader(data: database.origin.data, base: base), lock: lock)
  }

  private func restoreRows(from tail: Tail) throws(StorageError) {
    let newest = try database.newest()
    guard tail.end.sequence > newest.sequence else { return }
    let rows = try tails.rows(after: newest)
    guard let last = rows.last, last.sequence >= tail.header.base.sequence else {
      let cause: CleanText = "the tail's rows up to \(tail.end.sequence) do not follow it"
      throw .damage(directory.journalPath, at: "row \(newest.sequence)", cause)
    }
    try database.append(rows)
    findings.append(.restored(rows: newest.sequence + 1...last.sequence))
  }

  /// Writes the tail anew if it does not agree with the journal, which is proven first from there on.
  private func prove(_ tail: Tail) throws(StorageError) {
    let (base, end) = (tail.header.base, tail.end)
    if try database.chain(at: base.sequence) == base.chain, try database.chain(at: end.sequence) == end.chain { return }
    try prove(after: max(database.origin.base.sequence, min(base.sequence, end.sequence) - 1))
    if try database.chain(at: base.sequence) == base.chain, try database.chain(at: end.sequence) == end.chain { return }
    findings.append(.tailRewritten(why: "row \(end.sequence) was not the journal's"))
    _ = try beginTail()
    try tail.refresh()
  }

  private func catchUp(_ tail: Tail) throws(StorageError) {
    let excess = try tail.excess()
    if excess > 0 {
      try tail.cut()
      findings.append(.tailCut(bytes: excess))
    }
    let (first, newest) = (tail.end.sequence + 1, try database.newest().sequence)
    guard first <= newest else { return }
    while tail.end.sequence < newest {
      try tail.write(try database.rows(from: tail.end.sequence + 1, through: newest, limit: 5000))
    }
    findings.append(.tailCaughtUp(rows: first...newest))
  }

  private func compareWithSnapshot() throws(StorageError) {
    guard let snapshot else { return }
    guard let chain = try database.chain(at: snapshot.sequence) else {
      throw .damage(directory.journalPath, at: "row \(snapshot.sequence)", "the journal ends before the newest snapshot")
    }
    guard chain == snapshot.chain else {
      throw .damage(directory.journalPath, at: "row \(snapshot.sequence)", "it is not the row that the snapshot stands for")
    }
  }
}
