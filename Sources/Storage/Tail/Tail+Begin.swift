#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Tail {
  /// Puts a new tail without rows in the place of the present one; nothing else may append meanwhile.
  static func begin(_ path: String, _ header: TailHeader, lock: FileLock) throws(StorageError) -> Tail {
    let new = path + ".new"
    try FileSystem.remove(new)
    let file = try OpenFile(new, O_RDWR | O_CREAT | O_EXCL)
    try header.bytes.withBytes { (bytes) throws(StorageError) in try file.write(bytes, at: 0) }
    try file.sync()
    try FileSystem.rename(new, to: path)
    try FileSystem.syncDirectory(FileSystem.split(path).parent)
    guard let tail = try Tail(path, data: header.data, lock: lock) else { throw .damage(path, at: "byte 0", "not its header") }
    return tail
  }

  /// Puts a new tail in the place of this one, with all rows after its base; call it locked.
  func replace(
    by header: TailHeader, rows: (_ after: Int64) throws(StorageError) -> [JournalRow]
  ) throws(StorageError) {
    let through = end.sequence
    let new = try Tail.begin(path + ".next", header, lock: lock)
    while new.end.sequence < through { try new.write(try rows(new.end.sequence)) }
    try new.sync()
    try FileSystem.rename(new.path, to: path)
    try FileSystem.syncDirectory(FileSystem.split(path).parent)
    try refresh()
  }
}
