import Orders

/// The references of an export that were read and let go: whether one of them comes again, in the same memory for any number.
///
/// A Bloom filter: a reference that was let go is always known again; of a million others some hundred are taken for such, which
/// are then held longer than they need be.
struct PastReferences: Sendable {
  /// Those that were found to come again when the file was read before.
  let scattered: Set<CleanText>
  /// Those that came again now.
  private(set) var returned: Set<CleanText> = []
  /// Made with the first that is let go, since most files are short.
  private var bits: [UInt64] = []

  /// 2 MB.
  private static let bitCount: UInt64 = 1 << 24
  private static let marks: UInt64 = 4

  init(scattered: Set<CleanText>) { self.scattered = scattered }

  /// Lets a reference go.
  mutating func add(_ reference: CleanText) {
    if bits.isEmpty { bits = Array(repeating: 0, count: Int(Self.bitCount / 64)) }
    for bit in Self.places(of: reference) { bits[Int(bit / 64)] |= 1 << (bit % 64) }
  }

  /// Takes note if a reference that begins now was let go before.
  mutating func begin(_ reference: CleanText) {
    guard !bits.isEmpty, Self.places(of: reference).allSatisfy({ bits[Int($0 / 64)] & 1 << ($0 % 64) != 0 }) else { return }
    returned.insert(reference)
  }

  private static func places(of reference: CleanText) -> some Sequence<UInt64> {
    let hash = ExportIdentity.digest(of: reference.string)
    // Another hash of the same bits, odd so that the places differ.
    let step = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<marks).lazy.map { ((hash &+ $0 &* step) ^ (hash >> 29)) % bitCount }
  }
}
