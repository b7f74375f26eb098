import Orders

/// `order add|claim|pay|cancel|confirm|refund|extend|wait|revive|ship|done|edit`: each answers the order as it then is.
extension Session {
  /// `order add`: the order as it was taken down.
  package func addOrder(_ fields: OrderFields) throws(Failure) -> Answer {
    var draft = OrderDraft()
    draft.buyer = try buyer(fields)
    draft.items = try items(fields.items)
    draft.total = try optionally(fields.total, amount)
    draft.account = try optionally(fields.account, account)
    draft.terms = try optionally(fields.terms, terms)
    draft.payment = try optionally(fields.payment, payment)
    (draft.note, draft.promo) = (fields.note?.cleaned.orNone, fields.promo?.cleaned.orNone)
    draft.createdAt = try optionally(fields.at, orderMoment)
    draft.downPayment = try fields.downPayment.map { (text) throws(Failure) in try downPayment(text, of: draft) } ?? nil
    return try order(.add(draft))
  }

  /// `order claim`: the buyer says that it is paid.
  package func claimOrder(_ id: OutsideText) throws(Failure) -> Answer { try order(.claim(orderID(id))) }

  /// `order pay`: settled, or paid in part by an amount below what is due.
  package func payOrder(_ id: OutsideText, amount text: OutsideText?) throws(Failure) -> Answer {
    try order(.pay(orderID(id), amount: optionally(text, amount)))
  }

  /// `order cancel`: let go for a reason, with a strike only where a person says so.
  ///
  /// `money` says what becomes of what was paid; by the reason if nil.
  package func cancelOrder(
    _ id: OutsideText, reason text: OutsideText, strike: Bool, money: OutsideText? = nil
  ) throws(Failure) -> Answer {
    try order(.cancel(orderID(id), reason(text), strike: strike, money: optionally(money, cancelledMoney))) { [words] order in
      order.cancelled?.money.map { words.became(of: order.paid, $0) }
    }
  }

  /// `order strike`: counts a cancelled order against its buyer, such as one that an import offered.
  package func strikeOrder(_ id: OutsideText, reason text: OutsideText?) throws(Failure) -> Answer {
    try order(.strike(orderID(id), optionally(text, reason) ?? .vanished))
  }

  /// `order confirm`: the buyer of a cash-on-delivery order has confirmed again.
  package func confirmOrder(_ id: OutsideText) throws(Failure) -> Answer { try order(.confirm(orderID(id))) }

  /// `order refund`: the money of a cancelled order was given back.
  package func refundOrder(_ id: OutsideText) throws(Failure) -> Answer { try order(.refund(orderID(id))) }

  /// `order extend`: a term from the later of the promise and now.
  package func extendOrder(_ id: OutsideText, by text: OutsideText) throws(Failure) -> Answer {
    try order(.extend(orderID(id), by: terms(text)))
  }

  /// `order wait`: until today's last closing.
  package func keepWaiting(_ id: OutsideText) throws(Failure) -> Answer { try order(.wait(orderID(id))) }

  /// `order revive`: a cancelled order is taken up again.
  package func reviveOrder(_ id: OutsideText, terms text: OutsideText?) throws(Failure) -> Answer {
    let id = try orderID(id)
    let before = try book().order(id)?.payable
    return try order(.revive(id, terms: optionally(text, terms))) { [words] order in
      order.payable == before ? nil : words.newPayable(order.payable)
    }
  }

  /// `order ship`: sent, with the receipt's number if there is one.
  package func shipOrder(_ id: OutsideText, receipt: OutsideText?) throws(Failure) -> Answer {
    try order(.ship(orderID(id), receipt: receipt?.cleaned.orNone))
  }

  /// `order done`.
  package func finishOrder(_ id: OutsideText) throws(Failure) -> Answer { try order(.finish(orderID(id))) }

  /// `order edit`: what is given is corrected, an empty text removes.
  package func editOrder(_ id: OutsideText, _ fields: OrderFields) throws(Failure) -> Answer {
    var correction = Correction()
    correction.name = fields.name?.cleaned
    correction.phone = try optionally(fields.phone.orNone, phone)
    correction.username = try optionally(fields.username.orNone, username)
    correction.removesPhone = fields.phone != nil && correction.phone == nil
    correction.removesUsername = fields.username != nil && correction.username == nil
    correction.channel = try optionally(fields.channel, channel)
    correction.address = fields.address?.cleaned
    correction.items = fields.items.isEmpty ? nil : try items(fields.items)
    (correction.note, correction.promo) = (fields.note?.cleaned, fields.promo?.cleaned)
    (correction.honorific, correction.receipt) = (fields.honorific?.cleaned, fields.receipt?.cleaned)
    return try order(.edit(orderID(id), correction))
  }

  private func order(_ command: Command, remark: (Order) -> CleanText? = { _ in nil }) throws(Failure) -> Answer {
    let before = try book()
    let committed = try commit(command)
    guard let change = committed.changes.first, let id = change.order, let order = try book().order(id) else {
      throw .refused(.nothingToChange)
    }
    let reused = before.reusedTotal(by: change, at: clock.now(), policy: policy)
    let said = [
      words.order(id, became: change.kind), remark(order), reused.map { words.reusedTotal($0.sum, of: $0.order) },
    ].compactMap { $0 }
    return try answer(id, said: said.joined(separator: "; "), isTakenDown: change.kind == .ordered, at: committed.through)
  }

  /// A shop whose clock differs from its buyers' by some hours is no mistake, a wrong year is.
  func orderMoment(_ text: OutsideText) throws(Failure) -> Moment {
    let moment = try moment(text)
    guard moment <= clock.now() + 86_400 else { throw .usage(.futureMoment(text.cleaned)) }
    return moment
  }

  func buyer(_ fields: OrderFields) throws(Failure) -> Buyer {
    var buyer = Buyer(
      name: fields.name?.cleaned.orNone, phone: try optionally(fields.phone.orNone, phone),
      username: try optionally(fields.username.orNone, username), channel: try optionally(fields.channel, channel) ?? .whatsapp,
      address: fields.address?.cleaned.orNone)
    buyer.honorific = fields.honorific?.cleaned.orNone
    return buyer
  }

  /// A sum, or `30%` of the total.
  private func downPayment(_ text: OutsideText, of draft: OrderDraft) throws(Failure) -> Rupiah? {
    let written = text.cleaned.string
    guard written.hasSuffix("%") else { return try amount(text) }
    guard let percent = Int(written.dropLast()), (0...100).contains(percent) else { throw .usage(.badAmount(text.cleaned)) }
    return (draft.total ?? OrderItem.total(of: draft.items)).map { DownPayment.percent(percent).sum(of: $0) ?? .zero }
  }
}

extension CleanText {
  /// nil for an empty text.
  var orNone: CleanText? { isEmpty ? nil : self }
}

extension OutsideText? {
  /// nil for an empty text too.
  fileprivate var orNone: OutsideText? { flatMap { $0.cleaned.isEmpty ? nil : $0 } }
}
