import Orders

/// A data directory whose journal is damaged or gone: what can be looked at without it, and the way back.
package struct DamagedDirectory: Sendable {
  /// Why the data could not be opened.
  package let damage: StorageError
  private let directory: DataDirectory

  /// What `snapshot restore` is told to begin anew from the tail alone, where there is no snapshot.
  package static let tail = "tail"

  /// The directory at `path` that `damage` kept from being opened; nil where no snapshot would help: another kind of failure, or
  /// the directory itself is not there.
  package init?(_ path: String, damage: StorageError) {
    guard damage.kind == .damaged || damage.kind == .missing, let path = try? FileSystem.canonical(path),
      (try? FileSystem.status(path))??.isDirectory == true
    else { return nil }
    self.damage = damage
    directory = DataDirectory(path: path, created: false, noteFailure: nil)
  }

  /// The snapshots in it; nothing is made.
  package var snapshots: Snapshots { Snapshots(of: directory) }

  /// Sets the journal aside and begins a new one from a sound snapshot and what is proven after it, or from `tail`; only on the
  /// user's word.
  package func rebuild(from name: String, at moment: Moment) throws(StorageError) -> Rebuilt {
    let listed = try snapshots.list().contains { $0.name == name }
    if !listed, name == Self.tail { return try DataDirectory.rebuild(directory.path, from: nil, at: moment.seconds) }
    let file = try snapshots.open(name)
    try file.verify()
    return try DataDirectory.rebuild(directory.path, from: file.header, at: moment.seconds)
  }
}
