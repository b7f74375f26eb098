#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where answers go: collects bytes and hands them on in large pieces, until the reader is gone.
package final class Output {
  private let sink: (UnsafeRawBufferPointer) -> Int32
  private var pending: [UInt8] = []
  /// The system's error number of the first write that failed; what is written after it is dropped.
  package private(set) var failure: Int32?

  /// Writes by `sink`, which answers 0 or the system's error number.
  package init(_ sink: @escaping (UnsafeRawBufferPointer) -> Int32) { self.sink = sink }

  /// Writes to a file descriptor.
  package convenience init(descriptor: Int32) { self.init { writeAll($0, to: descriptor) } }

  /// Whether nobody reads any more: then one ends quietly.
  package var isClosed: Bool { failure == EPIPE }

  /// Adds bytes to what the next `flush` writes.
  package func write(_ bytes: some Sequence<UInt8>) {
    guard failure == nil else { return }
    pending.append(contentsOf: bytes)
    if pending.count >= 1 << 16 { flush() }
  }

  /// Hands on what was collected.
  package func flush() {
    guard failure == nil, !pending.isEmpty else { return }
    let error = pending.withUnsafeBytes(sink)
    if error != 0 { failure = error }
    pending.removeAll(keepingCapacity: true)
  }
}

/// Writes all bytes, however often the system takes only some or is interrupted; 0 or its error number.
private func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    if written >= 0 {
      rest = rest.dropFirst(written)
    } else if errno == EAGAIN {
      var descriptors = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = poll(&descriptors, 1, -1)
    } else if errno != EINTR {
      return errno
    }
  }
  return 0
}
