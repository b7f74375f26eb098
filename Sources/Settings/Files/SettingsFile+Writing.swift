import Orders
import Words

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SettingsFile {
  /// Writes a file whole or not at all: beside it, made durable, then renamed over the old one, which is kept as `….bak`.
  ///
  /// Directories that are missing are made with mode 0700; the file has 0600. A symbolic link stays one: what it points to is
  /// replaced. Only the newest replaced file is kept.
  package static func write(_ bytes: [UInt8], to path: String) throws(Complaint.Unreadable) {
    let path = resolved(path)
    let directory = directory(of: path)
    try makeDirectories(directory)
    if let old = try read(path), old != bytes { try replace(path + ".bak", with: old) }
    try replace(path, with: bytes)
    try sync(directory: directory)
  }

  /// The directory of a path; `.` for a bare name.
  static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func makeDirectories(_ directory: String) throws(Complaint.Unreadable) {
    if mkdir(directory, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, directory != ".", directory != "/" else { throw .current }
    try makeDirectories(self.directory(of: directory))
    guard mkdir(directory, 0o700) == 0 || errno == EEXIST else { throw .current }
  }

  private static func replace(_ path: String, with bytes: [UInt8]) throws(Complaint.Unreadable) {
    let draft = "\(path).\(getpid()).tmp"
    // Left by a process of the same number that was killed.
    unlink(draft)
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .current }
    do throws(Complaint.Unreadable) {
      defer { close(file) }
      try put(bytes, into: file)
      guard fsync(file) == 0 else { throw .current }
    } catch {
      unlink(draft)
      throw error
    }
    guard rename(draft, path) == 0 else {
      let error = Complaint.Unreadable.current
      unlink(draft)
      throw error
    }
  }

  private static func put(_ bytes: [UInt8], into file: Int32) throws(Complaint.Unreadable) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { writeSome(file, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .current }
      done += count
    }
  }

  private static func sync(directory: String) throws(Complaint.Unreadable) {
    let file = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw .current }
    defer { close(file) }
    guard fsync(file) == 0 else { throw .current }
  }
}

// Inside the type, `write` would be our own.
private let writeSome = write(_:_:_:)
