import Orders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A lock that a process holds until it lets go or dies (`flock`).
final class FileLock {
  private let file: OpenFile

  /// Opens the lock file, making it if it is not there; a directory can serve as well.
  init(_ path: String, isDirectory: Bool = false) throws(StorageError) {
    file = try OpenFile(path, isDirectory ? O_RDONLY | O_DIRECTORY : O_RDWR | O_CREAT)
  }

  /// Takes the lock if nobody has it.
  func take() throws(StorageError) -> Bool {
    while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      if errno != EINTR { throw StorageError(system: errno, "flock", path: file.path) }
    }
    return true
  }

  /// Takes the lock, waiting for at most five seconds, then fails as busy.
  func wait() throws(StorageError) {
    var pause = 50_000
    var waited = 0
    while !(try take()) {
      guard waited < 5_000_000_000 else { throw StorageError(system: EAGAIN, "flock", path: file.path) }
      var interval = timespec(tv_sec: 0, tv_nsec: pause)
      nanosleep(&interval, nil)
      waited += pause
      pause = min(pause * 2, 5_000_000)
    }
  }

  func release() { flock(file.descriptor, LOCK_UN) }
}
