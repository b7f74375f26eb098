import Orders

/// A row of the own orders file.
extension ImportedOrder {
  /// Nil, with a problem, where there is nothing to pay or nobody to pay it.
  init?(_ cells: inout OwnCells<OrderColumn>, _ defaults: IntakeDefaults) {
    let zone = defaults.zone
    let created = cells.moment(.created, zone)
    let items = cells.items(.items) ?? []
    let payable = cells.amount(.payable)
    let total = cells.amount(.total) ?? OrderItem.total(of: items) ?? payable
    self.init(line: cells.line, createdAt: created ?? defaults.now, total: total ?? .zero)
    (self.items, self.payable, isDated) = (items, payable, created != nil)
    buyer = Buyer(
      name: cells.text(.name), phone: cells.phone(.phone), username: cells.username(.username),
      channel: cells.channel(.channel) ?? .whatsapp, address: cells.text(.address))
    buyer.honorific = cells.text(.honorific)
    id = cells.number(.id, .orderNumber, 1...OwnLimit.orderNumber).map(OrderID.init(_:))
    readMoney(&cells)
    readClocks(&cells, zone)
    readState(&cells, zone)
    (note, reference, account, receipt) = (cells.text(.note), cells.text(.reference), cells.text(.account), cells.text(.receipt))
    promo = cells.text(.promo)
    if total == nil, cells.problems.isEmpty { cells.complain(.noTotal) }
    if buyer.isUnknown, cells.problems.isEmpty { cells.complain(.noBuyer) }
  }

  private mutating func readMoney(_ cells: inout OwnCells<OrderColumn>) {
    paid = cells.amount(.paid)
    downPayment = cells.amount(.downPayment)
    waived = cells.value(.waived, .amount) { try? Rupiah(reading: $0, allowing: .negative) } ?? 0
    payment = cells.value(.payment, .payment, PaymentWay.init(code:)) ?? .transfer
    uniqueCode = cells.number(.uniqueCode, .uniqueCode, 1...999)
    terms = cells.value(.terms, .terms) { try? Terms(reading: $0) }
  }

  private mutating func readClocks(_ cells: inout OwnCells<OrderColumn>, _ zone: Zone) {
    (promised, release) = (cells.moment(.promised, zone), cells.moment(.release, zone))
    (waitedAt, claimedAt) = (cells.moment(.waitedAt, zone), cells.moment(.claimedAt, zone))
    (downPaidAt, confirmedAt) = (cells.moment(.downPaidAt, zone), cells.moment(.confirmedAt, zone))
    buyerPromise = cells.moment(.buyerPromise, zone)
    (paidAt, shipBy) = (cells.moment(.paidAt, zone), cells.moment(.shipBy, zone))
    reminders = cells.list(.reminders, .moments) { try? Moment(iso8601: $0, zone: zone) } ?? []
  }

  private mutating func readState(_ cells: inout OwnCells<OrderColumn>, _ zone: Zone) {
    // Parked is derived from the clocks.
    state = cells.value(.state, .state) { $0 == "parked" ? .pending : OrderState(code: $0) } ?? .pending
    reason = cells.value(.reason, .reason, CancelReason.init(code:))
    cancelledAt = cells.moment(.cancelledAt, zone)
    money = cells.value(.cancelledMoney, .cancelledMoney, CancelledMoney.init(code:))
    strike = cells.value(.strike, .truth) { $0 == "true" ? true : $0 == "false" ? false : nil } ?? false
  }
}

/// What numbers in own files can be.
enum OwnLimit {
  static let orderNumber = 999_999_999
  static let strikes = 10_000
}
