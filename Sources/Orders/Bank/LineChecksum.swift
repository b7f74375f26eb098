/// What is kept of a statement's line once it is dealt with: a keyed checksum of it, from which nobody reads a payer.
package struct LineChecksum: Hashable, Comparable, Sendable {
  package let high: UInt64
  package let low: UInt64

  /// Its length in bytes.
  package static let byteCount = 16

  package init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  /// 32 hexadecimal digits.
  package var text: String { [high, low].map { Self.padded(String($0, radix: 16)) }.joined() }

  /// Reads what `text` gave; nil for anything else.
  package init?(text: String) {
    guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16), let low = UInt64(text.suffix(16), radix: 16)
    else {
      return nil
    }
    self.init(high: high, low: low)
  }

  private static func padded(_ digits: String) -> String { String(repeating: "0", count: 16 - digits.utf8.count) + digits }

  package static func < (left: LineChecksum, right: LineChecksum) -> Bool { (left.high, left.low) < (right.high, right.low) }
}

/// The key of a shop's line checksums: made once at random, kept in the book. It keeps a list of likely transfers from being
/// tried against the checksums of another's copy, and two shops' from being compared.
package struct StatementKey: Hashable, Sendable {
  package let words: LineChecksum

  package init(_ words: LineChecksum) { self.words = words }

  /// A new one.
  package static func random() -> StatementKey {
    var generator = SystemRandomNumberGenerator()
    return StatementKey(LineChecksum(high: generator.next(), low: generator.next()))
  }
}

/// Tells the lines of one statement apart: by account, moment, amount, description, reference, balance where there are such, and
/// the n-th of equals (interface.md). Ask in the file's order.
struct LineIdentities {
  private let key: StatementKey
  private let account: CleanText
  private var counts: [LineChecksum: Int64] = [:]

  init(key: StatementKey, account: CleanText) { (self.key, self.account) = (key, account) }

  mutating func next(_ line: StatementLine) -> LineChecksum {
    let fields = checksum { hash in
      add(account, to: &hash)
      for number in [line.date.map { Int64($0.daysSinceEpoch) }, line.second.map(Int64.init), line.balance?.amount] {
        hash.add(number == nil ? 0 : 1)
        hash.add(number ?? 0)
      }
      hash.add(line.amount.amount)
      add(line.description, to: &hash)
      add(line.reference ?? .empty, to: &hash)
    }
    defer { counts[fields, default: 0] += 1 }
    guard let nth = counts[fields] else { return fields }
    return checksum { hash in
      hash.add(Int64(bitPattern: fields.high))
      hash.add(Int64(bitPattern: fields.low))
      hash.add(nth)
    }
  }

  /// Spaces make no other line: one bank's files differ in them.
  private func add(_ text: CleanText, to hash: inout SipHash) {
    for word in text.string.utf8.split(separator: 0x20) {
      hash.add(word)
      hash.add(CollectionOfOne(0x20))
    }
    hash.add(CollectionOfOne(0))
  }

  private func checksum(_ body: (inout SipHash) -> Void) -> LineChecksum {
    var hash = SipHash(key: (key.words.high, key.words.low))
    body(&hash)
    let (high, low) = hash.finish()
    return LineChecksum(high: high, low: low)
  }
}
