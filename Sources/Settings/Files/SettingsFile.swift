import Orders
import Words

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files of the configuration directory, read whole and written so that there is always a whole one.
package enum SettingsFile {
  /// The most bytes that are read.
  package static let sizeLimit = 1 << 20

  /// The bytes of a file; nil if there is none. Follows symbolic links; a pipe is refused, since it could keep us waiting.
  package static func read(_ path: String) throws(Complaint.Unreadable) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    if file < 0, errno == ENOENT || errno == ENOTDIR { return nil }
    guard file >= 0 else { throw .current }
    defer { close(file) }
    try refuseOddFile(file)
    return try contents(of: file)
  }

  private static func refuseOddFile(_ file: Int32) throws(Complaint.Unreadable) {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .current }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .directory
    // A device such as /dev/null is read as far as the limit goes.
    case S_IFREG, S_IFCHR: return
    default: throw .notAFile
    }
  }

  private static func contents(of file: Int32) throws(Complaint.Unreadable) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = chunk.withUnsafeMutableBytes { readSome(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .current }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      if bytes.count > sizeLimit { throw .tooLarge }
    }
  }
}

// Inside the type, `read` would be our own.
private let readSome = read(_:_:_:)

extension Complaint.Unreadable {
  /// What the last failed system call says.
  static var current: Complaint.Unreadable {
    switch errno {
    case EACCES, EPERM: .notPermitted
    case EISDIR: .directory
    case EFBIG: .tooLarge
    case ENOSPC, EDQUOT: .diskFull
    case EROFS: .readOnly
    default: .system(errno)
    }
  }
}
