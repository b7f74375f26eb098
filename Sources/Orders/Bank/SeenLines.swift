/// The checksums of all lines that were ever imported: sorted ones lent by a snapshot, and what came since.
package struct SeenLines: Sendable {
  private let base: ByteRegion
  private var added: Set<LineChecksum> = []
  /// Of the base, what an undo took back.
  private var removed: Set<LineChecksum> = []

  /// `base` is what `sorted` gave, as bytes: two little-endian words for each.
  package init(base: ByteRegion = .empty) { self.base = base }

  package var count: Int { baseCount - removed.count + added.count }

  package func contains(_ line: LineChecksum) -> Bool { added.contains(line) || !removed.contains(line) && isInBase(line) }

  mutating func insert(_ line: LineChecksum) {
    removed.remove(line)
    if !isInBase(line) { added.insert(line) }
  }

  mutating func remove(_ line: LineChecksum) {
    added.remove(line)
    if isInBase(line) { removed.insert(line) }
  }

  /// All of them in their order.
  package var sorted: [LineChecksum] {
    let kept = (0..<baseCount).lazy.map(at).filter { [removed] in !removed.contains($0) }
    return (Array(kept) + added).sorted()
  }

  private var baseCount: Int { base.bytes.count / LineChecksum.byteCount }

  private func at(_ index: Int) -> LineChecksum { LineChecksum(bytes: base.bytes, at: index * LineChecksum.byteCount) }

  private func isInBase(_ line: LineChecksum) -> Bool {
    var (low, high) = (0, baseCount)
    while low < high {
      let middle = (low + high) / 2
      if at(middle) < line { low = middle + 1 } else { high = middle }
    }
    return low < baseCount && at(low) == line
  }
}

extension LineChecksum {
  /// Reads its 16 bytes at an offset, which must be within `bytes`.
  init(bytes: UnsafeRawBufferPointer, at offset: Int) {
    high = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    low = bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self).littleEndian
  }

  /// Its 16 bytes, the words little-endian.
  package var bytes: [UInt8] {
    [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) } }
  }
}
