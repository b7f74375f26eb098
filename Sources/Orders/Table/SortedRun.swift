/// Memory that somebody keeps alive: a mapped file's section, or an array's copy in a test.
package struct ByteRegion: @unchecked Sendable {
  package let bytes: UnsafeRawBufferPointer
  private let owner: AnyObject?

  /// `bytes` must stay readable and unchanged as long as `owner` lives.
  package init(_ bytes: UnsafeRawBufferPointer, owner: AnyObject?) { (self.bytes, self.owner) = (bytes, owner) }

  package static let empty = ByteRegion(UnsafeRawBufferPointer(start: nil, count: 0), owner: nil)
}

/// Records in the order of their keys, as a snapshot keeps them: read in place, never changed.
///
/// Two regions: `offsets`, little-endian `UInt32` for each record and one for the end; `records`, for each a length byte,
/// that many bytes of key, then the record. Damaged offsets read as empty records, never outside the region.
package struct SortedRun: Sendable {
  package let offsets: ByteRegion
  package let records: ByteRegion
  /// Indexes as little-endian `UInt32`, the most recent record first; empty where nobody asks for that order.
  package let recency: ByteRegion
  package let count: Int

  package init(offsets: ByteRegion, records: ByteRegion, recency: ByteRegion = .empty) {
    (self.offsets, self.records, self.recency) = (offsets, records, recency)
    count = max(0, offsets.bytes.count / 4 - 1)
  }

  package static let empty = SortedRun(offsets: .empty, records: .empty)

  /// The key's and the record's bytes; `index` in `0..<count`.
  package func at(_ index: Int) -> (key: UnsafeRawBufferPointer, record: UnsafeRawBufferPointer) {
    let start = Int(offsets.bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self).littleEndian)
    let end = Int(offsets.bytes.loadUnaligned(fromByteOffset: index * 4 + 4, as: UInt32.self).littleEndian)
    let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
    guard start < end, end <= records.bytes.count else { return (nothing, nothing) }
    let keyEnd = start + 1 + Int(records.bytes[start])
    guard keyEnd <= end else { return (nothing, nothing) }
    return (slice(start + 1, keyEnd), slice(keyEnd, end))
  }

  /// The index of the record that is `place`-th by recency; nil past the end or where damaged.
  package func recent(_ place: Int) -> Int? {
    guard place * 4 + 4 <= recency.bytes.count else { return nil }
    let index = Int(recency.bytes.loadUnaligned(fromByteOffset: place * 4, as: UInt32.self).littleEndian)
    return index < count ? index : nil
  }

  /// The first index whose key is not before `key`.
  package func lowerBound(of key: UnsafeRawBufferPointer) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if compareBytes(at(middle).key, key) < 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where `key` stands, if it does.
  package func find(_ key: UnsafeRawBufferPointer) -> Int? {
    let index = lowerBound(of: key)
    return index < count && compareBytes(at(index).key, key) == 0 ? index : nil
  }

  private func slice(_ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: records.bytes[start..<end])
  }
}

/// Negative, zero or positive as `left` stands before, at or after `right`, byte by byte.
func compareBytes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
  for index in 0..<min(left.count, right.count) where left[index] != right[index] {
    return Int(left[index]) - Int(right[index])
  }
  return left.count - right.count
}
