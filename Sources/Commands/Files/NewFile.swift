import Orders
import Storage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that appears whole or not at all: written beside its place, made durable, then moved there; mode 0600.
struct NewFile: ~Copyable {
  private let path: String
  private let draft: String
  private let descriptor: Int32

  /// Begins a file at a path; what is there stays until `finish`.
  init(_ path: String) throws(Failure) {
    (self.path, draft) = (path, "\(path).\(getpid()).tmp")
    // Left by a process of the same number that was killed.
    unlink(draft)
    descriptor = Self.mayTakePlace(path) ? open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600) : -1
    guard descriptor >= 0 else { throw Self.failure("open", path) }
  }

  deinit { close(descriptor) }

  /// Only a plain file is replaced: no directory, and no link or device whose name would then stand for a file. Sets `errno`.
  private static func mayTakePlace(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { return true }
    errno = status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EEXIST
    return false
  }

  /// Writes its content by `body`, and puts it in its place if nothing failed.
  consuming func write(_ body: (Output) -> Void) throws(Failure) {
    let output = Output(descriptor: descriptor)
    body(output)
    output.flush()
    if let number = output.failure { throw abandoned(StorageError(system: number, "write", path: path)) }
    guard fsync(descriptor) == 0 else { throw abandoned(StorageError(system: errno, "fsync", path: path)) }
    guard rename(draft, path) == 0 else { throw abandoned(StorageError(system: errno, "rename", path: path)) }
  }

  private func abandoned(_ error: StorageError) -> Failure {
    unlink(draft)
    return .storage(error)
  }

  private static func failure(_ operation: CleanText, _ path: String) -> Failure {
    .storage(StorageError(system: errno, operation, path: path))
  }
}
