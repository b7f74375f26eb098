/// How a buyer in the queue is kept: field numbers are for good (`RecordWriter`).
extension QueuedBuyer {
  package var record: [UInt8] {
    var writer = RecordWriter(capacity: 128)
    writer.write(1, Int64(number))
    writer.write(2, record: buyer.write)
    writer.write(3, record: item.write)
    writer.write(4, since.seconds)
    writer.write(5, offeredAt.map { $0 - since })
    writer.write(6, note)
    return writer.bytes
  }

  /// Throws where bytes are damaged or hold a value that only a newer program knows.
  package init(record: UnsafeRawBufferPointer) throws(RecordError) {
    var number: Int64?
    self.init(number: 0, buyer: Buyer(), item: OrderItem(name: .empty), since: Moment(seconds: 0))
    var reader = RecordReader(record)
    while let (field, value) = try reader.next() {
      switch field {
      case 1: number = try value.number()
      case 2: buyer = try Buyer(record: try value.bytes())
      case 3: item = try OrderItem(record: try value.bytes())
      case 4: since = Moment(seconds: try value.number())
      case 5: offeredAt = since + (try value.number())
      case 6: note = try value.text()
      default: break
      }
    }
    guard let number, let exact = Int(exactly: number), exact > 0 else { throw .missing(field: 1) }
    let (offeredAt, note) = (self.offeredAt, self.note)
    self.init(number: exact, buyer: buyer, item: item, since: since)
    (self.offeredAt, self.note) = (offeredAt, note)
  }
}
