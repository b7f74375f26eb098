import Orders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension OpenFile {
  /// What the system knows of it, if it is a plain file of this user's that nobody else can open; refused if not.
  func privateStatus() throws(StorageError) -> FileStatus {
    let status = try status()
    guard status.isPlainFile else { throw .special(path) }
    guard status.owner == geteuid() else { throw .foreign(path, owner: status.owner) }
    if status.isLoose { throw .loose(path, mode: "600") }
    return status
  }
}

extension StorageError {
  /// Neither a plain file nor a directory lies at `path`, or not what should.
  static func special(_ path: String) -> StorageError {
    StorageError(.unexpectedFile, path: OutsideText(path).cleaned, cause: "a link or special file")
  }

  /// What lies at `path` is another user's, who can change it at will.
  static func foreign(_ path: String, owner: UInt32) -> StorageError {
    StorageError(.foreignOwner, path: OutsideText(path).cleaned, cause: "it belongs to user \(Int(owner))")
  }

  /// Others can open what lies at `path`; `mode` is what it should have.
  static func loose(_ path: String, mode: CleanText) -> StorageError {
    let quoted = "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    let remedy: CleanText = "chmod \(mode) \(OutsideText(quoted).cleaned)"
    return StorageError(.loosePermissions, path: OutsideText(path).cleaned, cause: "others can open it", remedy: remedy)
  }
}
