import Orders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A journal that was begun anew after damage.
package struct Rebuilt: Hashable, Sendable {
  /// Where the damaged files lie now.
  package let setAside: String
  /// The row that the new journal begins after: the snapshot's, or 0.
  package let base: Int64
  /// The rows that the tails had after it; nil if none.
  package let rows: ClosedRange<Int64>?
}

extension DataDirectory {
  /// Sets a damaged journal aside in `damaged-<moment>/` and begins a new one from a snapshot and all that the old journal and
  /// the tails prove after it; only on the user's word. Without a snapshot a tail from the first row on serves. Other processes
  /// find it when they write next.
  ///
  /// `path` is of a directory that could not be opened as it should. Snapshots and tails that do not follow from the new journal
  /// are set aside too. Nothing that is set aside is removed.
  package static func rebuild(
    _ path: String, from snapshot: SnapshotHeader?, at moment: Int64
  ) throws(StorageError) -> Rebuilt {
    let directory = DataDirectory(path: try FileSystem.canonical(path), created: false, noteFailure: nil)
    let lock = try FileLock(directory.path, isDirectory: true)
    try lock.wait()
    defer { lock.release() }
    let tails = try Tails.beginnings(in: directory.path)
    let whole = tails.first.flatMap { $0.base.sequence == 0 ? ($0.data, $0.base) : nil }
    guard let (data, base) = snapshot.map({ ($0.data, $0.point) }) ?? whole else {
      throw StorageError(
        .missing, path: OutsideText(directory.path).cleaned, cause: "neither a snapshot nor a whole tail is sound")
    }
    let rows = try directory.provenRows(of: data, after: base)
    let new = try directory.makeJournal(JournalOrigin(data: data, created: moment, base: base), rows)
    let setAside = try directory.setAside(at: moment)
    try Misfits(directory: directory, data: data, base: base, rows: rows).setAside(in: setAside)
    try FileSystem.rename(new, to: directory.journalPath)
    try FileSystem.syncDirectory(directory.path)
    return Rebuilt(
      setAside: setAside, base: base.sequence, rows: rows.last.map { base.sequence + 1...$0.sequence })
  }

  /// The rows after `base` that the damaged journal still proves, then those that only the tails have.
  private func provenRows(of data: Identifier, after base: JournalPoint) throws(StorageError) -> [JournalRow] {
    var rows: [JournalRow] = []
    if let database = try? JournalDatabase(journalPath), database.origin.data == data {
      var point = base
      while let row = try? database.rows(from: point.sequence + 1, through: point.sequence + 1).first,
        row.isSound(after: point.chain)
      {
        rows.append(row)
        point = row.point
      }
    }
    return rows + (try Tails(directory: path, data: data).rows(after: rows.last?.point ?? base))
  }

  /// A journal file beside the old one, whole and closed.
  private func makeJournal(_ origin: JournalOrigin, _ rows: [JournalRow]) throws(StorageError) -> String {
    let new = path + "/new.sqlite"
    for suffix in ["", "-wal", "-shm", "-journal"] { try FileSystem.remove(new + suffix) }
    try JournalSchema.create(new, origin: origin)
    let database = try JournalDatabase(new)
    try database.append(rows)
    try database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return new
  }

  /// The journal's log goes first, so that it is never taken for the new journal's; its main file stays until it is replaced.
  private func setAside(at moment: Int64) throws(StorageError) -> String {
    var place = path + "/damaged-\(moment)"
    while try FileSystem.status(place) != nil { place += "+" }
    try FileSystem.makeDirectory(place)
    if try FileSystem.status(journalPath) != nil { try FileSystem.link(journalPath, as: place + "/journal.sqlite") }
    for suffix in ["-wal", "-shm"] {
      guard try FileSystem.status(journalPath + suffix) != nil else { continue }
      try FileSystem.rename(journalPath + suffix, to: place + "/journal.sqlite" + suffix)
    }
    try FileSystem.syncDirectory(place)
    return place
  }
}

extension Tails {
  /// The headers of all readable tails of a directory, oldest first, whosever they are.
  static func beginnings(in directory: String) throws(StorageError) -> [TailHeader] {
    var headers: [TailHeader] = []
    for name in try FileSystem.names(in: directory) where isTail(name) {
      if let header = try TailHeader(try OpenFile(directory + "/" + name, O_RDONLY)) { headers.append(header) }
    }
    return headers.sorted { $0.base.sequence < $1.base.sequence }
  }
}
