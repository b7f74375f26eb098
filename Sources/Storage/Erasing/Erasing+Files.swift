import Orders

extension Erasing {
  /// Files that others have no use for and that may hold the person: what was set aside as damaged, and what starts and writes
  /// that were killed have left.
  func removeLeftovers() throws(StorageError) {
    for name in try FileSystem.names(in: directory.path) {
      let path = directory.path + "/" + name
      if name.hasPrefix("damaged-") { try Self.removeTree(path) }
      let isUnfinished = name.hasPrefix("new.sqlite") || name.hasPrefix("tail-") && name.hasSuffix(".new")
      if isUnfinished || name == "probe" { try FileSystem.remove(path) }
    }
    try snapshots.removeUnfinished()
    try FileSystem.syncDirectory(directory.path)
  }

  /// Our own directories are two deep.
  private static func removeTree(_ path: String) throws(StorageError) {
    guard let status = try FileSystem.status(path) else { return }
    guard status.isDirectory else { return try FileSystem.remove(path) }
    for name in try FileSystem.names(in: path) { try removeTree(path + "/" + name) }
    try FileSystem.removeDirectory(path)
  }

  /// Writes every snapshot anew without the person, under its name; one that cannot be read holds nothing that is of use.
  func rewriteSnapshots() throws(StorageError) {
    for one in try snapshots.list() {
      do throws(StorageError) {
        let file = try snapshots.open(one.name)
        try file.verify()
        var book = try BookSections.book(in: file)
        let version = book.version
        book.forget(note.person, at: note.moment)
        guard book.version != version else { continue }
        let header = SnapshotHeader(data: file.header.data, point: file.header.point, moment: file.header.moment)
        try SnapshotFile.write(header, BookSections.sections(of: book), to: snapshots.path(one.name))
      } catch let error where error.kind == .damaged {
        try FileSystem.remove(snapshots.path(one.name))
      }
    }
    try FileSystem.syncDirectory(snapshots.directory)
  }

  /// Writes every tail anew with those rows blank that are blank in the journal.
  func rewriteTails() throws(StorageError) {
    try journal.rewritePresentTail()
    for name in try FileSystem.names(in: directory.path) where Tails.isTail(name) && name != Tails.current {
      let path = directory.path + "/" + name
      guard let tail = try TailContents(path, of: journal.origin.data) else {
        try FileSystem.remove(path)
        continue
      }
      let base = max(tail.header.base.sequence, journal.origin.base.sequence)
      let blank = Set(try journal.read(after: base, limit: .max).filter { $0.body == nil }.map(\.sequence))
      try tail.rewrite { blank.contains($0.sequence) || isOlder($0) && tells($0) ? $0.blank : $0 }
    }
    try FileSystem.syncDirectory(directory.path)
  }

  /// Whether a row is from before the journal, which was begun anew from a snapshot.
  private func isOlder(_ row: JournalRow) -> Bool { row.sequence <= journal.origin.base.sequence }

  /// Whether a row tells of the person. A body that cannot be read is damaged or of a newer program.
  private func tells(_ row: JournalRow) -> Bool {
    guard let change = try? row.change(in: "tail") else { return false }
    return note.person.concerns(change)
  }

  /// Finishes what a process that was killed has begun; nothing happens while one is alive.
  static func finishBrokenOff(in directory: DataDirectory) throws(StorageError) {
    guard try FileSystem.status(directory.erasingPath) != nil, let file = try ErasingFile(directory), try file.isInPlace()
    else { return }
    if let note = try file.read() {
      let snapshots = try Snapshots(in: directory)
      let journal = try SQLiteJournal(in: directory, snapshot: try snapshots.newestSound(whole: true).file?.header.point)
      let erasing = Erasing(directory: directory, journal: journal, snapshots: snapshots, note: note, seat: "erasing")
      do throws(CommitError) { _ = try erasing.run() } catch {
        if case .storage(let failure) = error { throw failure }
        // Nothing refuses what has begun.
      }
    }
    try file.remove()
  }
}
