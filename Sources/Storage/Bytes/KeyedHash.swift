import CSQLite

/// Turns a buyer's key into a fingerprint that only matches with the same secret: BLAKE2b-128, keyed.
package struct KeyedHash: Sendable {
  private let secret: [UInt8]

  /// The shortest secret that is taken: a shorter one could be guessed.
  package static let leastSecret = 32

  /// Takes the whole content of a secret file, blanks at its ends left out; nil where that is too short.
  package init?(secret bytes: [UInt8]) {
    let trimmed = bytes.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
    guard trimmed.count >= Self.leastSecret else { return nil }
    // A key is at most 64 bytes: a longer secret counts by its checksum.
    secret = Array(trimmed).withUnsafeBytes { bytes in Checksum(of: bytes).withBytes { Array($0) } }
  }

  /// 32 hexadecimal digits.
  package func fingerprint(of text: String) -> String {
    var output = [UInt8](repeating: 0, count: 16)
    let input = Array(text.utf8)
    _ = crypto_generichash(&output, output.count, input, UInt64(input.count), secret, secret.count)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: output.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
