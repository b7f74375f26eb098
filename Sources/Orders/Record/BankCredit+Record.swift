/// How an unsettled credit is kept: field numbers are for good (`RecordWriter`).
extension BankCredit {
  package var record: [UInt8] {
    var writer = RecordWriter(capacity: 128)
    writer.write(1, Int64(number))
    writer.write(2, bytes: checksum.bytes)
    writer.write(3, account)
    writer.write(4, Int64(date.daysSinceEpoch))
    writer.write(5, second.map(Int64.init))
    writer.write(6, amount.amount)
    writer.write(7, payer)
    writer.write(8, description)
    writer.write(9, reference)
    writer.write(10, buyer?.text)
    return writer.bytes
  }

  /// Throws where bytes are damaged or hold a value that only a newer program knows.
  package init(record: UnsafeRawBufferPointer) throws(RecordError) {
    var number: Int?
    var checksum: LineChecksum?
    var fields: [(Int, RecordReader.Value)] = []
    var reader = RecordReader(record)
    while let (field, value) = try reader.next() {
      switch field {
      case 1: number = Int(exactly: try value.number())
      case 2: checksum = try LineChecksum(stored: try value.bytes(), field: 2)
      default: fields.append((field, value))
      }
    }
    guard let number, number > 0 else { throw .missing(field: 1) }
    guard let checksum else { throw .missing(field: 2) }
    self.init(
      number: number, checksum: checksum, account: .empty, date: CivilDate(daysSinceEpoch: 0), amount: 0, description: .empty)
    for (field, value) in fields { try read(field, value) }
  }

  private mutating func read(_ field: Int, _ value: RecordReader.Value) throws(RecordError) {
    switch field {
    case 3: account = try value.text()
    case 4: date = CivilDate(daysSinceEpoch: Int(clamping: Int32(clamping: try value.number())))
    case 5: second = Int(clamping: try value.number())
    case 6: amount = Rupiah(try value.number())
    case 7: payer = try value.text()
    case 8: description = try value.text()
    case 9: reference = try value.text()
    case 10: buyer = BuyerKey(key: try value.text().string)
    default: break
    }
  }
}

extension LineChecksum {
  init(stored bytes: UnsafeRawBufferPointer, field: Int) throws(RecordError) {
    guard bytes.count == Self.byteCount else { throw .unknownValue(field: field) }
    self.init(bytes: bytes, at: 0)
  }
}

extension StatementKey {
  /// Reads its 16 bytes, the words little-endian; throws where there are not so many.
  package init(record: UnsafeRawBufferPointer) throws(RecordError) { self.init(try LineChecksum(stored: record, field: 0)) }
}

/// How the lines that an import has seen are kept.
struct SeenLinesChange: Hashable {
  var added: [LineChecksum] = []
  var removed: [LineChecksum] = []
  var key: StatementKey

  func write(to writer: inout RecordWriter) {
    writer.write(1, bytes: key.words.bytes)
    writer.write(2, bytes: added.flatMap(\.bytes))
    writer.write(3, bytes: removed.flatMap(\.bytes))
  }
}

extension SeenLinesChange {
  init(record: UnsafeRawBufferPointer) throws(RecordError) {
    var key: StatementKey?
    var (added, removed): ([LineChecksum], [LineChecksum]) = ([], [])
    var reader = RecordReader(record)
    while let (field, value) = try reader.next() {
      switch field {
      case 1: key = StatementKey(try LineChecksum(stored: try value.bytes(), field: 1))
      case 2: added = try Self.checksums(try value.bytes())
      case 3: removed = try Self.checksums(try value.bytes())
      default: break
      }
    }
    guard let key else { throw .missing(field: 1) }
    self.init(added: added, removed: removed, key: key)
  }

  private static func checksums(_ bytes: UnsafeRawBufferPointer) throws(RecordError) -> [LineChecksum] {
    guard bytes.count % LineChecksum.byteCount == 0 else { throw .broken }
    return stride(from: 0, to: bytes.count, by: LineChecksum.byteCount).map { LineChecksum(bytes: bytes, at: $0) }
  }
}
