import Orders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is for its owner's eyes alone.
package enum SecretFile {
  /// Its bytes, at most 64 KiB; refused where it is a link, another's, or open to others.
  package static func read(_ path: String) throws(StorageError) -> [UInt8] {
    let clean = OutsideText(path).cleaned
    let file = try OpenFile(path, O_RDONLY | O_NONBLOCK)
    let status = try file.status()
    guard status.isPlainFile else { throw StorageError(.unexpectedFile, path: clean, cause: "not a plain file") }
    guard status.owner == geteuid() else { throw StorageError(.foreignOwner, path: clean) }
    guard !status.isLoose else {
      throw StorageError(.loosePermissions, path: clean, cause: "others can open it", remedy: "chmod 600")
    }
    return try file.read(min(status.size, 65_536), at: 0)
  }
}
