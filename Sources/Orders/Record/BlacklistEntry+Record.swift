/// How a blacklist entry is kept: field numbers are for good (`RecordWriter`). Level and `lastAt` stand first.
extension BlacklistEntry {
  package var record: [UInt8] {
    var writer = RecordWriter(capacity: 192)
    write(to: &writer)
    return writer.bytes
  }

  func write(to writer: inout RecordWriter) {
    writer.write(1, Int64(level.rawValue))
    writer.write(2, lastAt.seconds)
    writer.write(3, key.text)
    // Nearly always the key is the phone's: then it is not written twice.
    if let phone, .phone(phone) != key { writer.write(4, Int64(bitPattern: phone.packed)) }
    writer.write(5, username?.text)
    writer.write(6, channel?.number)
    writer.write(7, name)
    writer.write(8, address)
    writer.write(9, Int64(strikes))
    for reason in reasons { writer.write(10, Int64(reason.rawValue)) }
    writer.write(11, lastAt - firstAt)
    writer.write(12, expiresAt?.seconds)
    for order in orders { writer.write(13, Int64(order.number)) }
    writer.write(14, internalNote)
    writer.write(15, outwardText)
    writer.write(16, addedBy)
    for event in history { writer.write(17, record: event.write) }
    writer.write(18, removedAt?.seconds)
  }

  /// Throws where bytes are damaged or hold a value that only a newer program knows.
  package init(record: UnsafeRawBufferPointer) throws(RecordError) {
    var fields: [(Int, RecordReader.Value)] = []
    var reader = RecordReader(record)
    while let field = try reader.next() { fields.append(field) }
    guard let keyField = fields.first(where: { $0.0 == 3 }) else { throw .missing(field: 3) }
    guard let key = BuyerKey(key: try keyField.1.text().string) else { throw .unknownValue(field: 3) }
    let nothing = Moment(seconds: 0)
    self.init(key: key, phone: key.ownPhone, level: .suspect, strikes: 0, reasons: [], firstAt: nothing, lastAt: nothing)
    for (field, value) in fields { try read(field, value) }
  }

  private mutating func read(_ field: Int, _ value: RecordReader.Value) throws(RecordError) {
    switch field {
    case 1: level = try BlacklistLevel.stored(try value.number(), field: 1)
    case 2: lastAt = Moment(seconds: try value.number())
    case 4: phone = PhoneKey(packed: UInt64(bitPattern: try value.number())) ?? phone
    case 5: username = Username(try value.outsideText())
    case 6: channel = Channel(number: try value.number())
    case 7: name = try value.text()
    case 8: address = try value.text()
    case 9: strikes = Int(try value.number())
    case 10: reasons.append(try CancelReason.stored(try value.number(), field: 10))
    case 11: firstAt = lastAt - (try value.number())
    case 12: expiresAt = Moment(seconds: try value.number())
    case 13: orders.append(OrderID(Int(try value.number())))
    case 14: internalNote = try value.text()
    case 15: outwardText = try value.text()
    case 16: addedBy = try value.text()
    case 17: history.append(try EntryEvent(record: try value.bytes()))
    case 18: removedAt = Moment(seconds: try value.number())
    default: break
    }
  }

  /// When the entry last grew, without reading the rest of it; nil for damaged bytes.
  package static func lastAt(ofRecord record: UnsafeRawBufferPointer) -> Moment? {
    var reader = RecordReader(record)
    guard (try? reader.next()) != nil, let second = try? reader.next(), second.field == 2 else { return nil }
    return (try? second.value.number()).map { Moment(seconds: $0) }
  }

  /// The key of an entry, without reading the rest of it; nil for damaged bytes.
  package static func key(ofRecord record: UnsafeRawBufferPointer) -> BuyerKey? {
    var reader = RecordReader(record)
    while let (field, value) = try? reader.next() {
      if field == 3 { return (try? value.text()).flatMap { BuyerKey(key: $0.string) } }
    }
    return nil
  }
}
