import CSQLite

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Sixteen bytes that name one thing: a shop's data, or one commit.
package struct Identifier: Hashable, Sendable {
  private var words: (UInt64, UInt64)

  /// Its length in bytes.
  package static let count = 16

  /// Takes 16 bytes as they were stored; nil if they are not 16.
  package init?(stored bytes: UnsafeRawBufferPointer) {
    guard bytes.count == Self.count else { return nil }
    words = (0, 0)
    withUnsafeMutableBytes(of: &words) { $0.copyMemory(from: bytes) }
  }

  /// Sixteen random bytes of the system's generator.
  package static func random() -> Identifier { Identifier() }

  /// So many of them, by one question to the system.
  static func random(count: Int) -> [Identifier] {
    var bytes = [UInt8](repeating: 0, count: count * Self.count)
    bytes.withUnsafeMutableBytes { if let start = $0.baseAddress { randombytes_buf(start, $0.count) } }
    return bytes.withUnsafeBytes { bytes in
      (0..<count).compactMap {
        Identifier(stored: UnsafeRawBufferPointer(rebasing: bytes[$0 * Self.count..<($0 + 1) * Self.count]))
      }
    }
  }

  /// A new name that sorts after the earlier ones: 48 bits of the system clock in milliseconds, then 80 random bits, so that
  /// an index on it grows at its end.
  package static func timeOrdered() -> Identifier {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let milliseconds = UInt64(max(0, now.tv_sec)) * 1000 + UInt64(now.tv_nsec) / 1_000_000
    var identifier = Identifier()
    let low = UInt64(bigEndian: identifier.words.0) & 0xFFFF
    identifier.words.0 = (milliseconds << 16 | low).bigEndian
    return identifier
  }

  private init() {
    words = (0, 0)
    withUnsafeMutableBytes(of: &words) { randombytes_buf($0.baseAddress!, $0.count) }
  }

  /// Reads its 16 bytes.
  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withUnsafeBytes(of: words, body)
  }

  package static func == (left: Identifier, right: Identifier) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) { withBytes { hasher.combine(bytes: $0) } }
}

/// The name of one commit, unique in a journal: all of its rows carry it, so that after an unknown outcome one can ask.
package typealias CommitID = Identifier
