#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is for its owner's eyes alone.
package enum SecretFile {
  /// Its bytes, at most 64 KiB; refused where it is a link, another's, or open to others.
  package static func read(_ path: String) throws(StorageError) -> [UInt8] {
    let file = try OpenFile(path, O_RDONLY)
    let status = try file.privateStatus()
    return try file.read(min(status.size, 65_536), at: 0)
  }
}
