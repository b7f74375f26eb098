import Orders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One open file: whole reads and writes in spite of interruptions and short answers, errors with the path.
final class OpenFile {
  let path: String
  let descriptor: Int32

  /// Opens a plain file or a directory, a link at the end of the path not followed; what it makes has mode 0600. Anything else is
  /// refused: a pipe that somebody left there would be waited for without end.
  init(_ path: String, _ flags: Int32) throws(StorageError) {
    self.path = path
    descriptor = try retrying("open", path) { open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600) }
    let status = try status()
    guard status.isPlainFile || status.isDirectory else { throw .special(path) }
  }

  deinit { close(descriptor) }

  func status() throws(StorageError) -> FileStatus {
    var answer = stat()
    try retrying("fstat", path) { fstat(descriptor, &answer) }
    return FileStatus(answer)
  }

  /// Writes all of `bytes` at `offset`.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(StorageError) {
    var done = 0
    while done < bytes.count {
      let left = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let written = try retrying("write", path) { pwrite(descriptor, left.baseAddress!, left.count, off_t(offset + done)) }
      guard written > 0 else { throw StorageError(system: ENOSPC, "write", path: path) }
      done += written
    }
  }

  /// The bytes from `offset` on, `count` of them or fewer if the file ends before.
  func read(_ count: Int, at offset: Int) throws(StorageError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    var done = 0
    while done < count {
      let got = try retrying("read", path) {
        bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress! + done, count - done, off_t(offset + done)) }
      }
      if got == 0 { break }
      done += got
    }
    bytes.removeLast(bytes.count - done)
    return bytes
  }

  func truncate(to size: Int) throws(StorageError) {
    try retrying("ftruncate", path) { ftruncate(descriptor, off_t(size)) }
  }

  /// Waits until all that was written is on the disk. A failure must not be tried again: the pages may be gone.
  func sync() throws(StorageError) {
    #if canImport(Darwin)
      let answer = fcntl(descriptor, F_FULLFSYNC)
    #else
      let answer = fsync(descriptor)
    #endif
    if answer != 0 { throw StorageError(system: errno, "fsync", path: path) }
  }
}

/// Calls again while interrupted; any other failure is thrown.
@discardableResult
func retrying<Answer: SignedInteger>(
  _ operation: CleanText, _ path: String, _ call: () -> Answer
) throws(StorageError) -> Answer {
  while true {
    let answer = call()
    if answer >= 0 { return answer }
    if errno != EINTR { throw StorageError(system: errno, operation, path: path) }
  }
}
