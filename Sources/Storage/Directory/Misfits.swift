import Orders

/// Tails and snapshots that tell of rows which a journal that was begun anew does not have: left in place, they would be taken
/// for proof that it lost them.
struct Misfits {
  let directory: DataDirectory
  let data: Identifier
  let base: JournalPoint
  let rows: [JournalRow]

  /// Moves them to `place`, a directory for what was set aside.
  func setAside(in place: String) throws(StorageError) {
    if try !currentTailFits() {
      for name in try FileSystem.names(in: directory.path) where Tails.isTail(name) {
        try FileSystem.rename(directory.path + "/" + name, to: place + "/" + name)
      }
    }
    let snapshots = Snapshots(of: directory)
    for one in try snapshots.list() where one.damage == nil {
      let point = try snapshots.open(one.name).header.point
      if point.sequence < base.sequence || chain(at: point.sequence) == point.chain { continue }
      try FileSystem.rename(snapshots.path(one.name), to: place + "/" + FileSystem.split(snapshots.path(one.name)).name)
    }
    try FileSystem.syncDirectory(place)
    try FileSystem.syncDirectory(directory.path)
  }

  /// Whether the present tail ends just where the new journal does.
  private func currentTailFits() throws(StorageError) -> Bool {
    guard try FileSystem.status(directory.tailPath) != nil, let tail = try TailContents(directory.tailPath, of: data) else {
      return false
    }
    let end = rows.last?.point ?? base
    return tail.chain(at: end.sequence) == end.chain && tail.chain(at: end.sequence + 1) == nil
  }

  private func chain(at sequence: Int64) -> Checksum? {
    if sequence == base.sequence { return base.chain }
    let index = sequence - base.sequence - 1
    return rows.indices.contains(Int(index)) ? rows[Int(index)].chain : nil
  }
}
