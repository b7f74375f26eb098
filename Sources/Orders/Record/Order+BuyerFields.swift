extension Order {
  /// By what the buyer of a kept order is known again, as it stands in the record; reads no further than the buyer.
  static func buyerFields(
    ofRecord record: UnsafeRawBufferPointer
  ) throws(RecordError) -> (phone: UInt64?, username: UnsafeRawBufferPointer?, channel: Int64) {
    var found: (phone: UInt64?, username: UnsafeRawBufferPointer?, channel: Int64) = (nil, nil, Channel.whatsapp.number)
    var reader = RecordReader(record)
    while let (field, value) = try reader.next() {
      guard field == 4 else { continue }
      var inner = RecordReader(try value.bytes())
      while let (field, value) = try inner.next() {
        switch field {
        case 2: found.phone = UInt64(bitPattern: try value.number())
        case 3: found.username = try value.bytes()
        case 4: found.channel = try value.number()
        default: break
        }
      }
      break
    }
    return found
  }

  /// The number of a kept order without reading the rest of it; nil for damaged bytes.
  static func number(ofRecord record: UnsafeRawBufferPointer) -> Int64? {
    var reader = RecordReader(record)
    guard (try? reader.next()) != nil, let second = try? reader.next(), second.field == 2 else { return nil }
    return try? second.value.number()
  }
}
