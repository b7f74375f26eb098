/// What of a record can be searched for, read in place: no value is made of the rest.
package enum SearchField {
  /// An order's number.
  case number(Int64)
  /// A phone's key as `PhoneKey.packed`.
  case phone(packed: UInt64)
  /// A blacklist entry's key as it stands in the record, cleaned when it was written.
  case key(UnsafeRawBufferPointer)
  case username(UnsafeRawBufferPointer)
  /// The person's name: UTF-8 as it stands in the record.
  case name(UnsafeRawBufferPointer)
  /// An address, an item or a note: UTF-8 as it stands in the record.
  case text(UnsafeRawBufferPointer)
}

extension Order {
  /// Lends what can be searched for in a kept order, the number first, and answers when it was made; throws for damaged bytes.
  package static func searchFields(
    ofRecord record: UnsafeRawBufferPointer, _ body: (SearchField) -> Void
  ) throws(RecordError) -> Moment {
    var reader = RecordReader(record)
    var created = Moment(seconds: 0)
    while let (field, value) = try reader.next() {
      switch field {
      case 2: body(.number(try value.number()))
      case 3: created = Moment(seconds: try value.number())
      case 4: try Buyer.searchFields(ofRecord: try value.bytes(), body)
      case 5: try OrderItem.searchFields(ofRecord: try value.bytes(), body)
      case 23: body(.text(try value.bytes()))
      default: break
      }
    }
    return created
  }
}

extension Buyer {
  fileprivate static func searchFields(
    ofRecord record: UnsafeRawBufferPointer, _ body: (SearchField) -> Void
  ) throws(RecordError) {
    var reader = RecordReader(record)
    while let (field, value) = try reader.next() {
      switch field {
      case 1: body(.name(try value.bytes()))
      case 5: body(.text(try value.bytes()))
      case 2: body(.phone(packed: UInt64(bitPattern: try value.number())))
      case 3: body(.username(try value.bytes()))
      default: break
      }
    }
  }
}

extension OrderItem {
  fileprivate static func searchFields(
    ofRecord record: UnsafeRawBufferPointer, _ body: (SearchField) -> Void
  ) throws(RecordError) {
    var reader = RecordReader(record)
    while let (field, value) = try reader.next() {
      if field == 1 || field == 2 { body(.text(try value.bytes())) }
    }
  }
}

extension BlacklistEntry {
  /// Lends what can be searched for in a kept entry and answers how grave and how recent it is; throws for damaged bytes.
  package static func searchFields(
    ofRecord record: UnsafeRawBufferPointer, _ body: (SearchField) -> Void
  ) throws(RecordError) -> (level: BlacklistLevel, lastAt: Moment) {
    var reader = RecordReader(record)
    var answer = (level: BlacklistLevel.suspect, lastAt: Moment(seconds: 0))
    while let (field, value) = try reader.next() {
      switch field {
      case 1: if try value.number() == Int64(BlacklistLevel.blocked.rawValue) { answer.level = .blocked }
      case 2: answer.lastAt = Moment(seconds: try value.number())
      case 3: body(.key(try value.bytes()))
      case 4: body(.phone(packed: UInt64(bitPattern: try value.number())))
      case 5: body(.username(try value.bytes()))
      case 7: body(.name(try value.bytes()))
      case 8: body(.text(try value.bytes()))
      default: break
      }
    }
    return answer
  }
}
