import Orders

/// The snapshots of a data directory. A file is named by the row it stands for and the moment it was made: `1234-1795000000`.
package struct Snapshots: Sendable {
  let directory: String

  /// Those of a directory that may have none; nothing is made.
  init(of data: DataDirectory) { directory = data.snapshotsPath }

  package init(in data: DataDirectory) throws(StorageError) {
    self.init(of: data)
    try FileSystem.makeDirectory(directory)
  }

  /// One snapshot as far as its name and header tell.
  package struct Listed: Hashable, Sendable {
    /// What `snapshot restore` is told.
    package let name: String
    package let sequence: Int64
    package let moment: Int64
    /// The size of the file.
    package let bytes: Int
    /// What is wrong with its header or first section; the others are proven by `verify`.
    package let damage: StorageError?
  }

  private static let suffix = ".snapshot"

  func path(_ name: String) -> String { directory + "/" + name + Self.suffix }

  /// All of them, the newest first, each opened to look at its header and first section.
  package func list() throws(StorageError) -> [Listed] {
    var list: [Listed] = []
    for (name, sequence, moment) in try names() {
      var damage: StorageError?
      do throws(StorageError) { _ = try SnapshotFile(path(name)) } catch { damage = error }
      let size = try FileSystem.status(path(name))?.size ?? 0
      list.append(Listed(name: name, sequence: sequence, moment: moment, bytes: size, damage: damage))
    }
    return list
  }

  private func names() throws(StorageError) -> [(name: String, sequence: Int64, moment: Int64)] {
    if try FileSystem.status(directory) == nil { return [] }
    let names = try FileSystem.names(in: directory).filter { $0.hasSuffix(Self.suffix) }.map { $0.dropLast(Self.suffix.count) }
    let found = names.compactMap { name -> (name: String, sequence: Int64, moment: Int64)? in
      guard let dash = name.firstIndex(of: "-"), let sequence = Int64(name[..<dash]),
        let moment = Int64(name[name.index(after: dash)...])
      else { return nil }
      return (String(name), sequence, moment)
    }
    return found.sorted { ($0.sequence, $0.moment) > ($1.sequence, $1.moment) }
  }

  /// The newest whose header and first section are sound, all of its sections if `whole`, and what is wrong with newer ones; a nil
  /// file if there is none.
  package func newestSound(whole: Bool = false) throws(StorageError) -> (file: SnapshotFile?, damaged: [StorageError]) {
    var damaged: [StorageError] = []
    for (name, _, _) in try names() {
      do throws(StorageError) {
        let file = try SnapshotFile(path(name))
        if whole { try file.verify() }
        return (file, damaged)
      } catch { damaged.append(error) }
    }
    return (nil, damaged)
  }

  /// The row that a snapshot's name says it stands for; nil for no such name.
  static func row(ofName name: String) -> Int64? { name.split(separator: "-").first.flatMap { Int64($0) } }

  /// Opens one by its name.
  package func open(_ name: String) throws(StorageError) -> SnapshotFile {
    guard try names().contains(where: { $0.name == name }) else {
      throw StorageError(.unknownSnapshot, path: OutsideText(directory).cleaned, cause: OutsideText(name).cleaned)
    }
    return try SnapshotFile(path(name))
  }

  /// Proves every section of one.
  package func verify(_ name: String) throws(StorageError) { try open(name).verify() }

  /// What only one process does at a time: making snapshots, and rewriting them.
  func makingLock() throws(StorageError) -> FileLock { try FileLock(directory + "/lock") }

  /// Makes one and returns its name; nil if another process is making one just now, or `isOutdated` once none can.
  package func create(
    _ header: SnapshotHeader, _ sections: [SnapshotSection], unless isOutdated: () throws(StorageError) -> Bool = { false }
  ) throws(StorageError) -> String? {
    let lock = try makingLock()
    guard try lock.take() else { return nil }
    defer { lock.release() }
    if try isOutdated() { return nil }
    try removeUnfinished()
    let name = "\(header.point.sequence)-\(header.moment)"
    try SnapshotFile.write(header, sections, to: path(name))
    return name
  }

  /// Removes what makers that were killed have left half written; call it locked.
  func removeUnfinished() throws(StorageError) {
    for name in try FileSystem.names(in: directory) where name.hasSuffix(Self.suffix + ".new") {
      try FileSystem.remove(directory + "/" + name)
    }
  }

  /// Removes those that no rule keeps: the newest three sound ones, one a day for 7 days, one a month for 12, and `keeping`.
  ///
  /// Days are those of the zone `offset` seconds east of UTC. Returns the removed names, and the row of the oldest of the newest
  /// three, back to which the tails are kept.
  package func rotate(
    now: Int64, offset: Int64, keeping: Set<String> = []
  ) throws(StorageError) -> (removed: [String], oldestToRebuild: Int64) {
    let listed = try list()
    let rotation = SnapshotRotation(listed.filter { $0.damage == nil }, now: now, offset: offset)
    let sound = Set(listed.filter { $0.damage == nil }.map(\.name))
    var removed: [String] = []
    for one in listed where !keeping.contains(one.name) && !rotation.kept.contains(one.name) {
      guard sound.contains(one.name) || one.sequence < rotation.oldestOfNewest else { continue }
      try FileSystem.remove(path(one.name))
      removed.append(one.name)
    }
    try FileSystem.syncDirectory(directory)
    return (removed, rotation.oldestOfNewest)
  }
}
