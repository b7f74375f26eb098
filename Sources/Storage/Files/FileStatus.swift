#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the system knows of a file.
struct FileStatus: Hashable {
  let device: UInt64
  let inode: UInt64
  let size: Int
  let owner: UInt32
  private let mode: UInt32

  init(_ answer: stat) {
    device = UInt64(truncatingIfNeeded: answer.st_dev)
    inode = UInt64(answer.st_ino)
    size = Int(answer.st_size)
    owner = UInt32(answer.st_uid)
    mode = UInt32(answer.st_mode)
  }

  var isDirectory: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFDIR) }
  var isPlainFile: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFREG) }
  /// Whether group or others can do anything with it.
  var isLoose: Bool { mode & 0o077 != 0 }

  func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}
