/// What is wrong with bytes that should have been a record.
package enum RecordError: Error, Equatable {
  /// The bytes end inside a field, or a length or number is impossible.
  case broken
  /// A field that this kind of record cannot do without is absent.
  case missing(field: Int)
  /// A value that only a newer program can know.
  case unknownValue(field: Int)
}

/// Reads a record's fields one after another: see `RecordWriter` for the format.
package struct RecordReader {
  /// A field's value as it stands in the bytes.
  package enum Value {
    case number(Int64)
    case bytes(UnsafeRawBufferPointer)
  }

  private let buffer: UnsafeRawBufferPointer
  private var position = 0

  /// The bytes must outlive the reader and every `.bytes` value that it gave.
  package init(_ buffer: UnsafeRawBufferPointer) { self.buffer = buffer }

  /// The next field, or nil at the end.
  package mutating func next() throws(RecordError) -> (field: Int, value: Value)? {
    guard position < buffer.count else { return nil }
    let tag = try varint()
    guard tag >> 1 <= UInt64(Int32.max) else { throw .broken }
    let number = try varint()
    if tag & 1 == 0 { return (Int(tag >> 1), .number(Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1))) }
    guard number <= UInt64(buffer.count - position) else { throw .broken }
    defer { position += Int(number) }
    return (Int(tag >> 1), .bytes(UnsafeRawBufferPointer(rebasing: buffer[position..<position + Int(number)])))
  }

  private mutating func varint() throws(RecordError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < buffer.count, shift < 64 {
      let byte = buffer[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw .broken
  }
}

extension RecordReader.Value {
  /// The value as a number; broken if it is bytes.
  package func number() throws(RecordError) -> Int64 {
    guard case .number(let value) = self else { throw .broken }
    return value
  }

  /// The value as bytes, which live as long as the record; broken if it is a number.
  package func bytes() throws(RecordError) -> UnsafeRawBufferPointer {
    guard case .bytes(let value) = self else { throw .broken }
    return value
  }

  /// Text from disk is cleaned again: a file may have been written by anybody.
  package func text() throws(RecordError) -> CleanText { try outsideText().cleaned }

  /// Text from disk for a type that cleans it itself.
  package func outsideText() throws(RecordError) -> OutsideText { OutsideText(utf8: try bytes()) }
}
