/// Reads what `Order.record` wrote.
extension Order {
  /// Throws where bytes are damaged or hold a value that only a newer program knows.
  package init(record: UnsafeRawBufferPointer) throws(RecordError) {
    let nothing = Moment(seconds: 0)
    self.init(
      id: 0, buyer: Buyer(), items: [], total: 0, uniqueCode: nil, payable: 0, terms: .standard, createdAt: nothing,
      promised: nothing, release: nothing)
    var reader = RecordReader(record)
    while let (field, value) = try reader.next() {
      switch field {
      case ...13: try readFact(field, value)
      case ...25: try readEvent(field, value)
      default: try readLaterEvent(field, value)
      }
    }
    guard id != 0 else { throw .missing(field: 2) }
  }

  private mutating func readFact(_ field: Int, _ value: RecordReader.Value) throws(RecordError) {
    switch field {
    case 1: state = try OrderState.stored(try value.number())
    case 2: id = OrderID(Int(try value.number()))
    case 3: createdAt = Moment(seconds: try value.number())
    case 4: buyer = try Buyer(record: try value.bytes())
    case 5: items.append(try OrderItem(record: try value.bytes()))
    case 6: total = Rupiah(try value.number())
    case 7: uniqueCode = Int(try value.number())
    case 8: payable = Rupiah(total.amount &+ (try value.number()))
    case 9: paid = Rupiah(try value.number())
    case 10: downPayment = Rupiah(try value.number())
    case 11: account = try value.text()
    case 12: reference = try value.text()
    case 13: reference = ownReference
    default: break
    }
  }

  private mutating func readEvent(_ field: Int, _ value: RecordReader.Value) throws(RecordError) {
    switch field {
    case 14:
      guard let terms = try? Terms(reading: try value.text().string) else { throw .unknownValue(field: 14) }
      self.terms = terms
    case 15: promised = try moment(value)
    case 16: release = try moment(value)
    case 17: waitedAt = try moment(value)
    case 18: claimedAt = try moment(value)
    case 19: paidAt = try moment(value)
    case 20: receipt = try value.text()
    case 21: reminders.append(try moment(value))
    case 22: cancelled = try Cancellation(record: try value.bytes(), since: createdAt)
    case 23: note = try value.text()
    case 24: history.append(try HistoryEvent(record: try value.bytes(), since: createdAt))
    case 25: shipBy = try moment(value)
    default: break
    }
  }

  private mutating func readLaterEvent(_ field: Int, _ value: RecordReader.Value) throws(RecordError) {
    switch field {
    case 26: payment = try PaymentWay.stored(try value.number(), field: 26)
    case 27: buyerPromise = try moment(value)
    case 28: downPaidAt = try moment(value)
    case 29: confirmedAt = try moment(value)
    case 30: promo = try value.text()
    case 31: waived = Rupiah(try value.number())
    case 40: erasedAt = try moment(value)
    default: break
    }
  }

  /// Clocks are kept as seconds since `createdAt`, which stands before them.
  private func moment(_ value: RecordReader.Value) throws(RecordError) -> Moment {
    createdAt + (try value.number())
  }

  /// The state of a kept order without reading the rest of it, or nil for damaged bytes.
  package static func state(ofRecord record: UnsafeRawBufferPointer) -> OrderState? {
    var reader = RecordReader(record)
    guard let (field, value) = try? reader.next(), field == 1, let number = try? value.number() else { return nil }
    return try? OrderState.stored(number)
  }
}

extension OrderState {
  static func stored(_ number: Int64) throws(RecordError) -> OrderState {
    guard let state = UInt8(exactly: number).flatMap(OrderState.init(rawValue:)) else { throw .unknownValue(field: 1) }
    return state
  }
}
