import Orders

/// Orders and entries of any content, the same for the same seed.
struct RandomRecords {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(state: seed) }

  private static let pieces = [
    "a", "Rani", " ", "  ", "=1+1", "+62", "-", "@x", "'", "''", "\"", "\"\"", ",", ";", "; ", "\n", "\r\n", "\t", "\u{0}",
    "\u{1B}[31m",
    "\\", "\\;", "(", ")", "(L)", " x2", " @500", "x", "é", "e\u{301}\u{301}\u{301}", "\u{202E}", "🌸", "👨‍👩‍👧", "\u{FE0F}", "日本",
    "\u{FEFF}", "ß", "İ",
    "\u{301}", "\u{85}", "٣", "|", "true", ":", "\u{1F1EE}\u{1F1E9}", "\u{903}", "1",
  ]

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func text() -> CleanText {
    let count = Int.random(in: 1...6, using: &random)
    return CleanText(cleaning: (0..<count).map { _ in Self.pieces.randomElement(using: &random)! }.joined())
  }

  private mutating func optionalText() -> CleanText? { chance(40) ? nil : text() }

  private mutating func moment() -> Moment { Moment(seconds: .random(in: 1_600_000_000...2_000_000_000, using: &random)) }
  private mutating func optionalMoment() -> Moment? { chance(50) ? nil : moment() }

  mutating func phone() -> PhoneKey? {
    if chance(30) { return nil }
    if chance(20) { return PhoneKey(key: "+852\(Int.random(in: 10_000_000...99_999_999, using: &random))") }
    return PhoneKey(key: "62812\(Int.random(in: 1_000_000...99_999_999, using: &random))")
  }

  private mutating func username() -> Username? { chance(40) ? nil : Username(OutsideText(text().string)) }
  private mutating func channel() -> Channel { Channel.allCases.randomElement(using: &random)! }
  private mutating func amount() -> Rupiah { Rupiah(.random(in: 1...Rupiah.largest.amount, using: &random)) }

  private mutating func item() -> OrderItem? {
    let name = text()
    if name.string.allSatisfy({ $0 == " " }) { return nil }
    var variant = chance(50) ? nil : text()
    if variant?.string.allSatisfy({ $0 == " " }) == true { variant = nil }
    let price = chance(30) ? nil : amount()
    return OrderItem(name: name, variant: variant, quantity: .random(in: 1...3, using: &random), price: price)
  }

  private mutating func terms() -> Terms {
    let spelling = ["1x24", "6h", "45m", "24h-open", "today", "1-workday", "180d"].randomElement(using: &random)!
    return try! Terms(reading: spelling)
  }

  /// An order as the book can hold one: an own one, or one that was imported.
  mutating func order(_ id: OrderID) -> Order {
    let total = amount()
    let isOwn = chance(50)
    let code = isOwn || chance(20) ? Int.random(in: 1...999, using: &random) : nil
    let payable = code.map { total + Rupiah(Int64($0)) } ?? (isOwn ? total : total + 77)
    var buyer = Buyer(name: optionalText(), phone: phone(), username: username(), channel: channel(), address: optionalText())
    if buyer.isUnknown { buyer.name = "A" }
    var order = Order(
      id: id, buyer: buyer, items: (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in item() }, total: total,
      uniqueCode: code, payable: min(payable, .largest), terms: terms(), createdAt: moment(), promised: moment(),
      release: moment())
    if order.payable != payable { order.uniqueCode = nil; order.payable = total }
    order.reference = isOwn ? nil : "shopee:\(id.number)\(text())"
    order.state = OrderState.allCases.randomElement(using: &random)!
    (order.paid, order.downPayment) = (chance(50) ? 0 : amount(), chance(50) ? nil : amount())
    (order.account, order.note, order.receipt) = (optionalText(), optionalText(), optionalText())
    (order.waitedAt, order.claimedAt, order.paidAt, order.shipBy) =
      (optionalMoment(), optionalMoment(), optionalMoment(), optionalMoment())
    order.reminders = (0..<Int.random(in: 0...3, using: &random)).map { _ in moment() }
    if order.state == .cancelled {
      order.cancelled = Cancellation(
        at: moment(), reason: CancelReason.allCases.randomElement(using: &random)!, strike: chance(50))
      order.cancelled?.money = chance(50) ? nil : CancelledMoney.allCases.randomElement(using: &random)!
    }
    order.payment = PaymentWay.allCases.randomElement(using: &random)!
    (order.downPaidAt, order.confirmedAt, order.buyerPromise) = (optionalMoment(), optionalMoment(), optionalMoment())
    (order.promo, order.buyer.honorific) = (optionalText(), optionalText())
    order.waived = Bool.random(using: &random) ? 0 : Rupiah(Int64.random(in: -5000...5000, using: &random))
    return order
  }

  mutating func entry() -> BlacklistEntry? {
    let (phone, username, channel) = (phone(), username(), channel())
    guard let key = BuyerKey(phone: phone, channel: channel, username: username) else { return nil }
    var entry = BlacklistEntry(
      key: key, phone: phone, username: username, channel: phone != nil && chance(30) ? nil : channel, name: optionalText(),
      address: optionalText(), level: chance(50) ? .suspect : .blocked, strikes: .random(in: 0...9, using: &random),
      reasons: CancelReason.allCases.filter { _ in chance(20) }, firstAt: moment(), lastAt: moment())
    entry.expiresAt = optionalMoment()
    entry.orders = (0..<Int.random(in: 0...3, using: &random)).map { OrderID($0 * 7 + 1) }
    (entry.internalNote, entry.outwardText, entry.addedBy) = (optionalText(), optionalText(), optionalText())
    return entry
  }
}

/// Sebastiano Vigna's splitmix64.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
