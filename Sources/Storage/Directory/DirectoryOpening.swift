import Orders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Checks a directory that exists, and makes the journal in it if this is a first start; one process at a time.
struct DirectoryOpening {
  let path: String
  let isKnown: Bool
  let moment: Int64

  func run(noting known: KnownDirectories) throws(StorageError) -> DataDirectory {
    try checkOwner(path)
    let lock = try FileLock(path, isDirectory: true)
    try lock.wait()
    defer { lock.release() }
    let names = try FileSystem.names(in: path)
    try checkMode(isEmpty: names.allSatisfy(DataDirectory.isNegligible))
    try checkWritable()
    for name in names where DataDirectory.isOurs(name) { try checkEntry(path + "/" + name) }
    let isNew = try isFirstStart(names)
    if isNew { try makeJournal() }
    return DataDirectory(
      path: path, created: isNew, noteFailure: isKnown ? nil : failure { () throws(StorageError) in try known.note(path) })
  }

  private func failure(_ body: () throws(StorageError) -> Void) -> StorageError? {
    do throws(StorageError) { try body() } catch { return error }
    return nil
  }

  private func isFirstStart(_ names: [String]) throws(StorageError) -> Bool {
    if names.contains("journal.sqlite") { return false }
    if isKnown || names.contains(where: DataDirectory.isOurs) { throw DataDirectory.gone(path + "/journal.sqlite") }
    guard names.allSatisfy(DataDirectory.isNegligible) else {
      throw StorageError(.notOurs, path: OutsideText(path).cleaned, cause: "it holds other files and no journal")
    }
    return true
  }

  /// The journal appears whole or not at all, so that a start that was killed is a first start again.
  private func makeJournal() throws(StorageError) {
    let new = path + "/new.sqlite"
    for suffix in ["", "-wal", "-shm", "-journal"] { try FileSystem.remove(new + suffix) }
    try JournalSchema.create(new, origin: JournalOrigin(created: moment))
    try FileSystem.rename(new, to: path + "/journal.sqlite")
    try FileSystem.syncDirectory(path)
  }

  private func checkOwner(_ path: String) throws(StorageError) {
    guard let status = try FileSystem.status(path) else { throw DataDirectory.gone(path) }
    guard status.owner == geteuid() else { throw .foreign(path, owner: status.owner) }
  }

  private func checkMode(isEmpty: Bool) throws(StorageError) {
    guard try FileSystem.status(path)?.isLoose == true else { return }
    guard isEmpty else { throw .loose(path, mode: "700") }
    try retrying("chmod", path) { chmod(path, 0o700) }
  }

  private func checkWritable() throws(StorageError) { try retrying("access", path) { access(path, W_OK | X_OK | R_OK) } }

  private func checkEntry(_ entry: String) throws(StorageError) {
    guard let status = try FileSystem.status(entry) else { return }
    guard status.isPlainFile || status.isDirectory else { throw .special(entry) }
    try checkOwner(entry)
    if status.isLoose { throw .loose(entry, mode: status.isDirectory ? "700" : "600") }
  }
}
