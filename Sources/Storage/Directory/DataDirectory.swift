import Orders

/// The directory with one shop's data: `journal.sqlite`, `tail…`, `snapshots/`, and `damaged-…/` for what was set aside.
package struct DataDirectory: Hashable, Sendable {
  /// Absolute, without links.
  package let path: String
  /// Whether this was a first start, so that the journal was made just now.
  package let created: Bool
  /// Why the directory could not be noted as known, if so: its loss would go unnoticed.
  package let noteFailure: StorageError?

  /// The journal's SQLite file; SQLite keeps `-wal` and `-shm` beside it.
  package var journalPath: String { path + "/journal.sqlite" }
  /// The present tail file.
  package var tailPath: String { path + "/tail" }
  /// The directory of snapshot files.
  package var snapshotsPath: String { path + "/snapshots" }
  /// The note of an erasing that goes on, or was broken off.
  var erasingPath: String { path + "/erasing" }

  /// Opens the data directory at `path`, or makes it at a first start.
  ///
  /// Absent or empty is a first start: it is made with mode 0700 and an empty journal, and noted in `known`. Noted before and now
  /// absent or empty, or holding some of our files without the journal, is `.missing`, never a new shop. Links, foreign owners and
  /// anything open to others are refused; only an empty directory of our own is tightened. `moment` is the time of creation.
  package static func open(
    _ path: String, known: KnownDirectories, at moment: Int64
  ) throws(StorageError) -> DataDirectory {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    if let status = try FileSystem.status(path), !status.isDirectory {
      throw StorageError(.unexpectedFile, path: OutsideText(path).cleaned, cause: "not a directory of its own")
    }
    let canonical = try FileSystem.canonical(path)
    let isKnown = known.contains(canonical)
    if try FileSystem.status(canonical) == nil {
      if isKnown { throw gone(canonical) }
      try makeDirectories(canonical)
    }
    return try DirectoryOpening(path: canonical, isKnown: isKnown, moment: moment).run(noting: known)
  }

  /// Whether there is no directory at `path` and none is noted: a first start, of which nothing need be made to look at it.
  package static func isAbsent(_ path: String, known: KnownDirectories) throws(StorageError) -> Bool {
    let canonical = try FileSystem.canonical(path)
    return try FileSystem.status(canonical) == nil && !known.contains(canonical)
  }

  static func gone(_ path: String) -> StorageError {
    StorageError(.missing, path: OutsideText(path).cleaned, cause: "there was data here before")
  }

  private static func makeDirectories(_ path: String) throws(StorageError) {
    let parent = FileSystem.split(path).parent
    if try FileSystem.status(parent) == nil { try makeDirectories(parent) }
    try FileSystem.makeDirectory(path)
    try FileSystem.syncDirectory(parent)
  }

  /// Whether a name in the directory is one that this program gives.
  static func isOurs(_ name: String) -> Bool {
    name == "journal.sqlite" || name.hasPrefix("journal.sqlite-") || name == "snapshots" || Tails.isTail(name)
      || name.hasPrefix("damaged-") || name == "erasing"
  }

  /// Whether a name is of something that may be left over from a start that was killed, or is none of the user's doing.
  static func isNegligible(_ name: String) -> Bool {
    name.hasPrefix(".") || name == "lost+found" || name == "tail.lock" || name == "probe" || name == "tail.new"
      || name == "tail.next" || name == "tail.next.new" || name.hasPrefix("new.sqlite")
  }
}
