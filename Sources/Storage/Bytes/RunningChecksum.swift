import CSQLite

/// A checksum over bytes that come in pieces.
struct RunningChecksum: ~Copyable {
  private let state: UnsafeMutableRawPointer

  init() {
    state = .allocate(byteCount: crypto_generichash_statebytes(), alignment: 64)
    begin()
  }

  deinit { state.deallocate() }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    crypto_generichash_update(OpaquePointer(state), start.assumingMemoryBound(to: UInt8.self), UInt64(bytes.count))
  }

  private func begin() { crypto_generichash_init(OpaquePointer(state), nil, 0, Checksum.count) }

  /// The checksum of all that was added; it begins anew.
  mutating func finish() -> Checksum {
    defer { begin() }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Checksum.count) { output in
      _ = crypto_generichash_final(OpaquePointer(state), output.baseAddress!, output.count)
      return Checksum(stored: UnsafeRawBufferPointer(output))!
    }
  }
}
