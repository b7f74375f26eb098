/// SipHash-2-4 with 128 bits of output (Aumasson and Bernstein, 2012): a keyed checksum that is the same everywhere and for
/// good, unlike `Hasher`. Without the key nobody can try likely lines against a checksum.
struct SipHash {
  private var v0, v1, v2, v3: UInt64
  private var tail: UInt64 = 0
  private var count = 0

  init(key: (UInt64, UInt64)) {
    v0 = key.0 ^ 0x736F_6D65_7073_6575
    v1 = key.1 ^ 0x646F_7261_6E64_6F6D ^ 0xEE
    v2 = key.0 ^ 0x6C79_6765_6E65_7261
    v3 = key.1 ^ 0x7465_6462_7974_6573
  }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      tail |= UInt64(byte) << UInt64(count % 8 * 8)
      count += 1
      if count % 8 == 0 { compress() }
    }
  }

  /// Adds a number as eight bytes, little-endian.
  mutating func add(_ number: Int64) {
    let bits = UInt64(bitPattern: number)
    add((0..<8).lazy.map { UInt8(truncatingIfNeeded: bits >> UInt64($0 * 8)) })
  }

  consuming func finish() -> (UInt64, UInt64) {
    tail |= UInt64(truncatingIfNeeded: count) << 56
    compress()
    v2 ^= 0xEE
    for _ in 0..<4 { round() }
    let first = v0 ^ v1 ^ v2 ^ v3
    v1 ^= 0xDD
    for _ in 0..<4 { round() }
    return (first, v0 ^ v1 ^ v2 ^ v3)
  }

  private mutating func compress() {
    v3 ^= tail
    round()
    round()
    v0 ^= tail
    tail = 0
  }

  private mutating func round() {
    v0 = v0 &+ v1
    v1 = rotated(v1, 13) ^ v0
    v0 = rotated(v0, 32)
    v2 = v2 &+ v3
    v3 = rotated(v3, 16) ^ v2
    v0 = v0 &+ v3
    v3 = rotated(v3, 21) ^ v0
    v2 = v2 &+ v1
    v1 = rotated(v1, 17) ^ v2
    v2 = rotated(v2, 32)
  }

  private func rotated(_ word: UInt64, _ bits: UInt64) -> UInt64 { word << bits | word >> (64 - bits) }
}
