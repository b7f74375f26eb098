/// How an order is kept: field numbers are for good (`RecordWriter`). State, id and `createdAt` stand first, in this order.
extension Order {
  package var record: [UInt8] {
    var writer = RecordWriter(capacity: 320)
    write(to: &writer)
    return writer.bytes
  }

  func write(to writer: inout RecordWriter) {
    writer.write(1, Int64(state.rawValue))
    writer.write(2, Int64(id.number))
    writer.write(3, createdAt.seconds)
    writer.write(4, record: buyer.write)
    for item in items { writer.write(5, record: item.write) }
    writer.write(6, total.amount)
    writer.write(7, uniqueCode.map(Int64.init))
    // Wraps as reading does: a damaged sum must not end the program.
    writer.write(8, payable.amount &- total.amount)
    if paid != 0 { writer.write(9, paid.amount) }
    writer.write(10, downPayment?.amount)
    writer.write(11, account)
    writeReference(to: &writer)
    writer.write(14, terms.clean)
    writer.write(15, promised - createdAt)
    writer.write(16, release - createdAt)
    writeClocks(to: &writer)
    writer.write(20, receipt)
    for reminder in reminders { writer.write(21, reminder - createdAt) }
    if let cancelled { writer.write(22, record: { cancelled.write(to: &$0, since: createdAt) }) }
    writer.write(23, note)
    if payment != .transfer { writer.write(26, Int64(payment.rawValue)) }
    writer.write(30, promo)
    if waived != 0 { writer.write(31, waived.amount) }
    writer.write(40, erasedAt.map { $0 - createdAt })
    for event in history { writer.write(24, record: { event.write(to: &$0, since: createdAt) }) }
  }

  /// An own import's reference repeats id and moment: two bytes instead of thirty, three hundred thousand times.
  private func writeReference(to writer: inout RecordWriter) {
    guard let reference else { return }
    if reference == ownReference { writer.write(13, 1) } else { writer.write(12, reference) }
  }

  private func writeClocks(to writer: inout RecordWriter) {
    writer.write(17, waitedAt.map { $0 - createdAt })
    writer.write(18, claimedAt.map { $0 - createdAt })
    writer.write(19, paidAt.map { $0 - createdAt })
    writer.write(25, shipBy.map { $0 - createdAt })
    writer.write(27, buyerPromise.map { $0 - createdAt })
    writer.write(28, downPaidAt.map { $0 - createdAt })
    writer.write(29, confirmedAt.map { $0 - createdAt })
  }

  /// The reference of an order that the own CSV gave under its own number: `own:<id>:<created>`.
  package var ownReference: CleanText { .ownReference(id, createdAt) }
}

extension Buyer {
  func write(to writer: inout RecordWriter) {
    writer.write(1, name)
    writer.write(2, phone.map { Int64(bitPattern: $0.packed) })
    writer.write(3, username?.text)
    writer.write(4, channel.number)
    writer.write(5, address)
    writer.write(6, honorific)
  }

  init(record: UnsafeRawBufferPointer) throws(RecordError) {
    self.init()
    var reader = RecordReader(record)
    while let (field, value) = try reader.next() {
      switch field {
      case 1: name = try value.text()
      case 2: phone = PhoneKey(packed: UInt64(bitPattern: try value.number()))
      case 3: username = Username(try value.outsideText())
      case 4: channel = Channel(number: try value.number())
      case 5: address = try value.text()
      case 6: honorific = try value.text()
      default: break
      }
    }
  }
}

extension OrderItem {
  func write(to writer: inout RecordWriter) {
    writer.write(1, name)
    writer.write(2, variant)
    if quantity != 1 { writer.write(3, Int64(quantity)) }
    writer.write(4, price?.amount)
  }

  init(record: UnsafeRawBufferPointer) throws(RecordError) {
    self.init(name: .empty)
    var reader = RecordReader(record)
    while let (field, value) = try reader.next() {
      switch field {
      case 1: name = try value.text()
      case 2: variant = try value.text()
      case 3: quantity = Int(clamping: try value.number())
      case 4: price = Rupiah(try value.number())
      default: break
      }
    }
  }
}

extension Cancellation {
  func write(to writer: inout RecordWriter, since start: Moment) {
    writer.write(1, at - start)
    writer.write(2, Int64(reason.rawValue))
    if strike { writer.write(3, 1) }
    writer.write(4, money.map { Int64($0.rawValue) })
  }

  init(record: UnsafeRawBufferPointer, since start: Moment) throws(RecordError) {
    self.init(at: start, reason: .other, strike: false)
    var reader = RecordReader(record)
    while let (field, value) = try reader.next() {
      switch field {
      case 1: at = start + (try value.number())
      case 2: reason = try CancelReason.stored(try value.number(), field: 2)
      case 3: strike = try value.number() != 0
      case 4: money = try CancelledMoney.stored(try value.number(), field: 4)
      default: break
      }
    }
  }
}

extension CancelledMoney {
  static func stored(_ number: Int64, field: Int) throws(RecordError) -> CancelledMoney {
    guard let byte = UInt8(exactly: number), let money = CancelledMoney(rawValue: byte) else { throw .unknownValue(field: field) }
    return money
  }
}

extension PaymentWay {
  static func stored(_ number: Int64, field: Int) throws(RecordError) -> PaymentWay {
    guard let byte = UInt8(exactly: number), let way = PaymentWay(rawValue: byte) else { throw .unknownValue(field: field) }
    return way
  }
}

extension CancelReason {
  static func stored(_ number: Int64, field: Int) throws(RecordError) -> CancelReason {
    guard let byte = UInt8(exactly: number), let reason = CancelReason(rawValue: byte) else { throw .unknownValue(field: field) }
    return reason
  }
}

extension ChangeKind {
  static func stored(_ number: Int64, field: Int) throws(RecordError) -> ChangeKind {
    guard let byte = UInt8(exactly: number), let kind = ChangeKind(rawValue: byte) else { throw .unknownValue(field: field) }
    return kind
  }
}

extension CleanText {
  /// `own:<id>:<created>` (interface.md); the moment is always written in WIB, so that a shop may move to another zone.
  static func ownReference(_ id: OrderID, _ created: Moment) -> CleanText {
    // Only damaged bytes give a number below zero.
    guard id.number >= 0 else { return "own:\(id):\(CleanText(cleaning: created.iso8601(in: .wib)))" }
    // Asked for several times of every order that is imported: so it is made in one piece.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 25 + Moment.iso8601Length) { buffer in
      var writer = DigitWriter(buffer)
      writer.put("own:")
      writer.put(id.number)
      writer.put(":")
      created.write(in: .wib, to: &writer)
      return CleanText(cleanASCII: UnsafeBufferPointer(rebasing: buffer[..<writer.count]))
    }
  }
}
