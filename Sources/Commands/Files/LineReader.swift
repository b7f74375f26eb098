import Orders
import Storage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads lines from a descriptor as they come, one at a time.
package final class LineReader {
  private let descriptor: Int32
  private let name: CleanText
  private var buffer: [UInt8] = []
  private var next = 0
  private var isAtEnd = false
  private var isOwn = false

  /// The most bytes of a line; a longer one is handed out in pieces of that size.
  static let longest = 1 << 20

  /// Reads from an open descriptor, which stays open; `name` is what errors call it.
  package init(descriptor: Int32, name: CleanText) { (self.descriptor, self.name) = (descriptor, name) }

  /// Reads from standard input.
  package static func standardInput() -> LineReader { LineReader(descriptor: 0, name: "standard input") }

  /// Reads a file, closed when the reader goes.
  package convenience init(path: String) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path) }
    self.init(descriptor: descriptor, name: OutsideText(path).cleaned)
    isOwn = true
  }

  deinit { if isOwn { close(descriptor) } }

  /// The next line without its end; nil at the end of the input.
  package func line() throws(Failure) -> String? {
    while true {
      if let end = buffer[next...].firstIndex(of: UInt8(ascii: "\n")) { return take(through: end, skipping: 1) }
      if isAtEnd { return next < buffer.count ? take(through: buffer.count, skipping: 0) : nil }
      if buffer.count - next >= Self.longest { return take(through: buffer.count, skipping: 0) }
      try fill()
    }
  }

  private func take(through end: Int, skipping count: Int) -> String {
    defer { next = end + count }
    return String(decoding: buffer[next..<end], as: UTF8.self)
  }

  private func fill() throws(Failure) {
    buffer.removeFirst(next)
    next = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .storage(StorageError(system: errno, "read", path: name.string)) }
      isAtEnd = count == 0
      buffer += chunk[..<count]
      return
    }
  }
}
