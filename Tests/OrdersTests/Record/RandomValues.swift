@testable import Orders

/// Random values of everything that is kept, edges more often than chance would have it.
extension SeededRandom {
  mutating func maybe<Value>(_ make: (inout SeededRandom) -> Value?) -> Value? { Bool.random(using: &self) ? make(&self) : nil }

  mutating func number(_ range: ClosedRange<Int64>) -> Int64 {
    switch Int.random(in: 0...3, using: &self) {
    case 0: range.lowerBound
    case 1: range.upperBound
    default: Int64.random(in: range, using: &self)
    }
  }

  mutating func text() -> CleanText {
    let letters = Array("aZ 09;\\()@x×é\u{301}😀👩‍👩‍👧ß中\u{202E}\"',\n")
    return CleanText(
      cleaning: String((0..<Int.random(in: 0...12, using: &self)).compactMap { _ in letters.randomElement(using: &self) }))
  }

  mutating func moment() -> Moment { Moment(seconds: number(Moment.range)) }
  mutating func rupiah() -> Rupiah { Rupiah(number(0...Rupiah.largest.amount)) }
  mutating func one<Value>(of values: [Value]) -> Value { values[Int.random(in: values.indices, using: &self)] }

  mutating func buyer() -> Buyer {
    Buyer(
      name: maybe { $0.text() },
      phone: maybe { one in PhoneReading("0812\(Int.random(in: 10_000...99_999_999, using: &one))").key },
      username: maybe { Username(OutsideText($0.text().string)) }, channel: one(of: Channel.allCases),
      address: maybe { $0.text() })
  }

  mutating func item() -> OrderItem {
    OrderItem(
      name: text(), variant: maybe { $0.text() }, quantity: Int(number(1...100_000)), price: maybe { $0.rupiah() })
  }

  mutating func order() -> Order {
    let created = moment()
    let terms = one(of: ["1x24", "45m", "24h-open", "today", "1-workday"]).terms
    var order = Order(
      id: OrderID(Int(number(1...Int64(Int32.max)))), buyer: buyer(),
      items: (0..<Int.random(in: 0...3, using: &self)).map { _ in item() },
      total: rupiah(), uniqueCode: maybe { Int($0.number(1...999)) }, payable: rupiah(), terms: terms, createdAt: created,
      promised: moment(), release: moment())
    (order.paid, order.downPayment, order.account) = (rupiah(), maybe { $0.rupiah() }, maybe { $0.text() })
    order.reference = Bool.random(using: &self) ? order.ownReference : maybe { $0.text() }
    (order.waitedAt, order.claimedAt, order.paidAt) = (maybe { $0.moment() }, maybe { $0.moment() }, maybe { $0.moment() })
    (order.shipBy, order.receipt, order.note) = (maybe { $0.moment() }, maybe { $0.text() }, maybe { $0.text() })
    order.reminders = (0..<Int.random(in: 0...3, using: &self)).map { _ in moment() }
    order.cancelled = maybe {
      Cancellation(at: $0.moment(), reason: $0.one(of: CancelReason.allCases), strike: Bool.random(using: &$0))
    }
    order.cancelled?.money = maybe { $0.one(of: CancelledMoney.allCases) }
    (order.payment, order.promo) = (one(of: PaymentWay.allCases), maybe { $0.text() })
    (order.buyerPromise, order.downPaidAt, order.confirmedAt) = (
      maybe { $0.moment() }, maybe { $0.moment() }, maybe { $0.moment() }
    )
    order.buyer.honorific = maybe { $0.text() }
    order.waived = maybe { $0.rupiah() } ?? 0
    order.state = one(of: OrderState.allCases)
    order.history = (0..<Int.random(in: 0...3, using: &self)).map { _ in event() }
    return order
  }

  mutating func event() -> HistoryEvent {
    HistoryEvent(
      at: moment(), kind: one(of: ChangeKind.allCases), amount: maybe { $0.rupiah() }, until: maybe { $0.moment() },
      reason: maybe { $0.one(of: CancelReason.allCases) }, undone: maybe { $0.one(of: ChangeKind.allCases) },
      note: maybe { $0.text() })
  }

  mutating func entry() -> BlacklistEntry? {
    let buyer = buyer()
    guard let key = buyer.key else { return nil }
    var entry = BlacklistEntry(
      key: key, phone: buyer.phone, username: buyer.username, channel: maybe { _ in buyer.channel }, name: buyer.name,
      address: buyer.address, level: one(of: BlacklistLevel.allCases), strikes: Int(number(0...1000)),
      reasons: Array(CancelReason.allCases.shuffled(using: &self).prefix(3)), firstAt: moment(), lastAt: moment())
    entry.expiresAt = maybe { $0.moment() }
    entry.orders = (0..<Int.random(in: 0...3, using: &self)).map { _ in OrderID(Int(number(1...9999))) }
    (entry.internalNote, entry.outwardText, entry.addedBy) = (maybe { $0.text() }, maybe { $0.text() }, maybe { $0.text() })
    entry.history = (0..<Int.random(in: 0...3, using: &self)).map { _ in entryEvent() }
    entry.removedAt = maybe { $0.moment() }
    return entry
  }

  mutating func entryEvent() -> EntryEvent {
    EntryEvent(
      at: moment(), kind: one(of: ChangeKind.allCases), level: maybe { $0.one(of: BlacklistLevel.allCases) },
      order: maybe { OrderID(Int($0.number(1...9999))) }, reason: maybe { $0.one(of: CancelReason.allCases) },
      strikes: maybe { Int($0.number(0...1000)) }, note: maybe { $0.text() })
  }

  mutating func queued() -> QueuedBuyer {
    var queued = QueuedBuyer(number: Int(number(1...Int64(Int32.max))), buyer: buyer(), item: item(), since: moment())
    (queued.offeredAt, queued.note) = (maybe { $0.moment() }, maybe { $0.text() })
    return queued
  }

  mutating func checksum() -> LineChecksum { LineChecksum(high: next(), low: next()) }
  mutating func checksums() -> [LineChecksum] { (0..<Int.random(in: 0...3, using: &self)).map { _ in checksum() } }

  mutating func credit() -> BankCredit {
    var credit = BankCredit(
      number: Int(number(1...Int64(Int32.max))), checksum: checksum(), account: text(),
      date: CivilDate(daysSinceEpoch: Int(number(-700_000...2_900_000))), amount: rupiah(), description: text())
    (credit.second, credit.payer, credit.reference) = (
      maybe { Int($0.number(0...86_399)) }, maybe { $0.text() }, maybe { $0.text() }
    )
    credit.buyer = maybe { $0.buyer().key }
    return credit
  }

  mutating func change() -> Change {
    let takesBack = maybe { $0.number(0...Int64.max) }
    switch Int.random(in: 0...8, using: &self) {
    case 0: return Change(.imported, .order(before: nil, after: order()), takesBack: takesBack)
    case 1: return Change(.undone, .order(before: order(), after: nil), takesBack: takesBack)
    case 2: return Change(.edited, .order(before: order(), after: order()), takesBack: takesBack)
    case 3:
      let entries = (before: maybe { $0.entry() }, after: maybe { $0.entry() })
      if entries.before == nil, entries.after == nil { return change() }
      return Change(.struck, .entry(before: entries.before ?? nil, after: entries.after ?? nil), takesBack: takesBack)
    case 4:
      return Change(.queued, .queued(before: maybe { $0.queued() }, after: queued()), takesBack: takesBack)
    case 5:
      return Change(
        .statementSeen, .statement(account: maybe { $0.text() }, before: maybe { $0.moment() }, after: maybe { $0.moment() }),
        takesBack: takesBack)
    case 6:
      return Change(
        .statementImported, .seenLines(added: checksums(), removed: checksums(), key: StatementKey(checksum())),
        takesBack: takesBack)
    case 7: return Change(.creditKept, .credit(before: maybe { $0.credit() }, after: credit()), takesBack: takesBack)
    default: return Change(.restored, .book(snapshot: text(), before: text()), takesBack: takesBack)
    }
  }
}

extension String {
  var terms: Terms { (try? Terms(reading: self)) ?? .standard }
}
