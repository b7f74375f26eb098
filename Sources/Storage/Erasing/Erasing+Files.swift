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

  /// Writes every tail anew with the rows blank.
  func rewriteTails() throws(StorageError) {
    try journal.rewritePresentTail { $0.blankIf(concerning: note.person) }
    for name in try FileSystem.names(in: directory.path) where Tails.isTail(name) && name != Tails.current {
      let path = directory.path + "/" + name
      guard let tail = try TailContents(path, of: journal.origin.data) else {
        try FileSystem.remove(path)
        continue
      }
      try tail.rewrite { $0.blankIf(concerning: note.person) }
    }
    try FileSystem.syncDirectory(directory.path)
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
        // An order of the person's came up since: it was refused, as it would have been then.
      }
    }
    try file.remove()
  }
}

extension JournalRow {
  /// The row without body and salt if it tells of the person; its checksums hold.
  fileprivate func blankIf(concerning person: PersonData) -> JournalRow {
    // A body that cannot be read is damaged or of a newer program: only the journal's own rows decide about it.
    guard body != nil, let change = try? change(in: "tail"), person.concerns(change) else { return self }
    return blank
  }
}
