/// Goes through the records of a tail file from one to the next by their lengths, and stops where there is no whole one.
struct TailWalk {
  /// How many bytes of the walk's are whole records.
  private(set) var offset: Int
  private let bytes: UnsafeRawBufferPointer
  private var expected: Int64

  /// Begins at `offset`, where the record of the row after `sequence` is due.
  init(_ bytes: UnsafeRawBufferPointer, from offset: Int = 0, after sequence: Int64) {
    self.bytes = bytes
    self.offset = offset
    expected = sequence + 1
  }

  /// The next record; nil at the end, at a torn record, and at one that is not the row that is due.
  mutating func next() -> TailRecord? {
    var reader = ByteReader(UnsafeRawBufferPointer(rebasing: bytes.dropFirst(offset)))
    guard let length = reader.number(UInt32.self), let inverted = reader.number(UInt32.self), length == ~inverted,
      reader.left >= Int(length), let record = TailRecord(record(Int(length))), record.sequence == expected
    else { return nil }
    offset += TailRecord.prefix + Int(length)
    expected += 1
    return record
  }

  private func record(_ length: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + TailRecord.prefix + length])
  }
}
