/// Writes a record: fields of a number and a value, in any order, absent when empty.
///
/// The format of everything that is kept for good. A field is a varint tag `number << 1 | kind` and, by kind, 0: a zigzag
/// varint; 1: a varint length and that many bytes. A reader passes over numbers that it does not know, so that fields can be
/// added but never change their meaning. Varints are little-endian groups of seven bits, the high bit set on all but the last.
package struct RecordWriter {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 256) { bytes.reserveCapacity(capacity) }

  /// Writes a number.
  package mutating func write(_ field: Int, _ value: Int64) {
    writeVarint(UInt64(field) << 1)
    writeVarint(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }

  /// Nothing is written for nil.
  package mutating func write(_ field: Int, _ value: Int64?) {
    if let value { write(field, value) }
  }

  /// Writes bytes, none too.
  package mutating func write(_ field: Int, bytes value: some Collection<UInt8>) {
    writeVarint(UInt64(field) << 1 | 1)
    writeVarint(UInt64(value.count))
    bytes.append(contentsOf: value)
  }

  /// Nothing is written for nil; an empty text is kept apart from none.
  package mutating func write(_ field: Int, _ text: CleanText?) {
    if let text { write(field, bytes: text.string.utf8) }
  }

  /// Writes an inner record, in place: most are shorter than 128 bytes and have a length of one; the others move to make room.
  package mutating func write(_ field: Int, record: (inout RecordWriter) -> Void) {
    writeVarint(UInt64(field) << 1 | 1)
    let start = bytes.count
    bytes.append(0)
    record(&self)
    let count = bytes.count - start - 1
    guard count >= 0x80 else { return bytes[start] = UInt8(count) }
    var length = RecordWriter(capacity: 10)
    length.writeVarint(UInt64(count))
    bytes.replaceSubrange(start...start, with: length.bytes)
  }

  private mutating func writeVarint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
