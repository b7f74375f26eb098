/// How an entry's history is kept: field numbers are for good (`RecordWriter`).
extension EntryEvent {
  func write(to writer: inout RecordWriter) {
    writer.write(1, at.seconds)
    writer.write(2, Int64(kind.rawValue))
    writer.write(3, level.map { Int64($0.rawValue) })
    writer.write(4, order.map { Int64($0.number) })
    writer.write(5, reason.map { Int64($0.rawValue) })
    writer.write(6, strikes.map(Int64.init))
    writer.write(7, note)
  }

  init(record: UnsafeRawBufferPointer) throws(RecordError) {
    self.init(at: Moment(seconds: 0), kind: .listed)
    var reader = RecordReader(record)
    while let (field, value) = try reader.next() {
      switch field {
      case 1: at = Moment(seconds: try value.number())
      case 2: kind = try ChangeKind.stored(try value.number(), field: 2)
      case 3: level = try BlacklistLevel.stored(try value.number(), field: 3)
      case 4: order = OrderID(Int(clamping: try value.number()))
      case 5: reason = try CancelReason.stored(try value.number(), field: 5)
      case 6: strikes = Int(clamping: try value.number())
      case 7: note = try value.text()
      default: break
      }
    }
  }
}

extension BlacklistLevel {
  static func stored(_ number: Int64, field: Int) throws(RecordError) -> BlacklistLevel {
    guard let level = UInt8(exactly: number).flatMap(BlacklistLevel.init(rawValue:)) else { throw .unknownValue(field: field) }
    return level
  }
}
