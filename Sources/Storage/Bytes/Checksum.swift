import CSQLite

/// A BLAKE2b-256 value: 32 bytes that stand for what they were made from.
package struct Checksum: Hashable, Sendable {
  /// Its length in bytes.
  package static let count = 32

  private var words: (UInt64, UInt64, UInt64, UInt64)

  /// 32 zero bytes.
  package init() { words = (0, 0, 0, 0) }

  /// The checksum of `bytes` (libsodium's `crypto_generichash`, no key).
  package init(of bytes: UnsafeRawBufferPointer) {
    self.init()
    withUnsafeMutableBytes(of: &words) { output in
      let input = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
      _ = crypto_generichash(
        output.baseAddress!.assumingMemoryBound(to: UInt8.self), output.count, input, UInt64(bytes.count), nil, 0)
    }
  }

  /// Takes 32 bytes as they were stored; nil if they are not 32.
  package init?(stored bytes: UnsafeRawBufferPointer) {
    guard bytes.count == Self.count else { return nil }
    self.init()
    withUnsafeMutableBytes(of: &words) { $0.copyMemory(from: bytes) }
  }

  /// Reads its 32 bytes.
  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withUnsafeBytes(of: words, body)
  }

  package static func == (left: Checksum, right: Checksum) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) { withBytes { hasher.combine(bytes: $0) } }
}
