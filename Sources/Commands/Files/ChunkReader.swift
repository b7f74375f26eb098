import Orders
import Storage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that somebody named, read piece by piece; `-` is standard input.
struct ChunkReader: ~Copyable {
  private let descriptor: Int32
  /// What errors and progress call it.
  let name: CleanText

  private static let size = 1 << 18

  init(_ path: String) throws(Failure) {
    name = path == "-" ? "standard input" : OutsideText(path).cleaned
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path) }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// The next bytes; none at the end.
  func next() throws(Failure) -> [UInt8] {
    var failed: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: Self.size) { buffer, count in
      var got = -1
      repeat { got = read(descriptor, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
      failed = got < 0 ? errno : 0
      count = max(0, got)
    }
    if failed == 0 { return chunk }
    errno = failed
    throw .unreadable(name.string)
  }
}
