extension SQLiteJournal {
  /// Begins a new tail after a snapshot's place; the old one is kept beside it. Nothing happens if the tail is as new already.
  ///
  /// Then removes kept tails that `oldest`, the place of the oldest snapshot to rebuild from, has no use for.
  package func startTail(at point: JournalPoint, dropBefore oldest: Int64) throws(StorageError) {
    let (database, tail) = try open()
    try tail.sync()
    try tail.locked { () throws(StorageError) in
      guard tail.header.base.sequence < point.sequence else { return }
      let old = directory.path + "/" + Tails.name(base: tail.header.base.sequence)
      try FileSystem.link(directory.tailPath, as: old)
      try tail.replace(by: TailHeader(data: origin.data, base: point)) { (after) throws(StorageError) in
        try database.rows(from: after + 1, through: .max, limit: 5000)
      }
    }
    try Tails(directory: directory.path, data: origin.data).drop(before: oldest)
  }
}
