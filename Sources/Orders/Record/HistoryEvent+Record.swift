/// How an order's history is kept: field numbers are for good (`RecordWriter`).
extension HistoryEvent {
  func write(to writer: inout RecordWriter, since start: Moment) {
    writer.write(1, at - start)
    writer.write(2, Int64(kind.rawValue))
    writer.write(3, amount?.amount)
    writer.write(4, until.map { $0 - start })
    writer.write(5, reason.map { Int64($0.rawValue) })
    writer.write(6, undone.map { Int64($0.rawValue) })
    writer.write(7, note)
  }

  init(record: UnsafeRawBufferPointer, since start: Moment) throws(RecordError) {
    self.init(at: start, kind: .edited)
    var reader = RecordReader(record)
    while let (field, value) = try reader.next() {
      switch field {
      case 1: at = start + (try value.number())
      case 2: kind = try ChangeKind.stored(try value.number(), field: 2)
      case 3: amount = Rupiah(try value.number())
      case 4: until = start + (try value.number())
      case 5: reason = try CancelReason.stored(try value.number(), field: 5)
      case 6: undone = try ChangeKind.stored(try value.number(), field: 6)
      case 7: note = try value.text()
      default: break
      }
    }
  }
}
