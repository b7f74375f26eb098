#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How much the file system of a directory still takes.
struct DiskRoom {
  /// Bytes that an ordinary user may still write.
  let free: Int

  /// Below this a shop that goes on for a week may find the disk full.
  static let enough = 200 << 20

  /// Nil where the system does not tell.
  init?(_ path: String) {
    var answer = statvfs()
    guard statvfs(path, &answer) == 0 else { return nil }
    free = Int(clamping: UInt64(answer.f_bavail)).multipliedReportingOverflow(by: Int(answer.f_frsize)).partialValue
  }
}
