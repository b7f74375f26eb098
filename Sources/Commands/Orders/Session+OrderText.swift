import Orders
import Words

/// Orders as people read them on a command line.
extension Session {
  /// `Sab 21 Nov 10.42 WIB`, with the year where it is another one than now's.
  func written(_ moment: Moment) -> CleanText {
    let (date, _) = zone.civil(of: moment)
    let year: CleanText = date.year == zone.date(of: clock.now()).year ? "" : " \(date.year)"
    return
      "\(words.short(date.weekday)) \(date.day) \(words.shortMonth(date.month))\(year) \(zone.clock(of: moment)) \(zone)"
  }

  func written(_ phone: PhoneKey) -> CleanText { settings.display.masksPhones ? phone.masked : phone.display }

  /// The state, and after a cancellation what becomes of the money.
  func writtenState(_ sheet: OrderSheet) -> CleanText {
    if sheet.isParked { return words.parked }
    let (order, state) = (sheet.order, words.name(of: sheet.order.state))
    if order.balance != 0 { return "\(state)\(words.balance(order.balance))" }
    if order.owesRefund { return "\(state), \(words.became(of: order.paid, .toRefund))" }
    return order.state == .pending && order.isToSend ? "\(state), \(words.courierMark)" : state
  }

  func writtenBuyer(_ buyer: Buyer) -> CleanText {
    buyer.name ?? buyer.username.map { "@\($0)" } ?? buyer.phone.map(written) ?? "?"
  }

  /// `Gamis Alya (L navy) x2`, prices left out.
  func writtenGoods(_ items: [OrderItem]) -> CleanText {
    items.map { item in
      let variant: CleanText = item.variant.map { " (\($0))" } ?? ""
      return item.quantity == 1 ? "\(item.name)\(variant)" : "\(item.name)\(variant) x\(item.quantity)"
    }.joined(separator: "; ")
  }

  func writeList(_ sheets: [OrderSheet], at now: Moment, to writer: inout TextWriter) {
    guard !sheets.isEmpty else { return writer.line(words.label(.nothing)) }
    let heading = [.number, .state, .deadline, .buyer, .phone, .payable, .goods, .warning].map(words.label)
    let rows = sheets.map { sheet -> [CleanText] in
      let order = sheet.order
      let deadline = order.state == .pending || order.isToSend ? order.nextDeadline(at: now) : nil
      return [
        "#\(order.id)", writtenState(sheet), deadline.map(written) ?? "-", writtenBuyer(order.buyer),
        order.buyer.phone.map(written) ?? "-", order.payable.clean, writtenGoods(order.items),
        sheet.warnings.map(\.why).joined(separator: "; "),
      ]
    }
    writer.table([heading] + rows, right: [0, 5])
  }

  func write(_ sheet: OrderSheet, to writer: inout TextWriter) {
    let order = sheet.order
    var rows: [(AnswerLabel, CleanText?)] = [
      (.number, "#\(order.id)"), (.state, writtenState(sheet)), (.buyer, order.buyer.name),
      (.honorific, order.buyer.honorific),
      (.phone, order.buyer.phone.map(written)), (.username, order.buyer.username.map { "@\($0)" }),
      (.channel, order.buyer.channel.clean), (.address, order.buyer.address), (.goods, writtenGoods(order.items)),
      (.total, order.total.clean), (.payable, order.payable.clean), (.paid, order.paid == 0 ? nil : order.paid.clean),
      (.payment, words.name(of: order.payment)), (.downPayment, order.downPayment?.clean),
      (.account, order.isSoldForCash ? nil : order.account ?? words.label(.anyAccount)), (.reference, order.reference),
      (.terms, order.isSoldForCash ? nil : order.terms.clean),
    ]
    rows += times(of: order)
    rows += [(.receipt, order.receipt), (.cancelled, written(order.cancelled, of: order.paid)), (.promo, order.promo)]
    rows += [(.note, order.note)]
    rows += sheet.warnings.map { (.warning, $0.why) }
    if let known = sheet.standing, known.advice.step != .normal { rows.append((.advice, words.sentence(for: known.advice))) }
    writer.table(rows.compactMap { label, text in text.map { [words.label(label), $0] } })
  }

  private func times(of order: Order) -> [(AnswerLabel, CleanText?)] {
    let isPromised = !order.isSoldForCash
    return [
      (.created, written(order.createdAt)), (.promised, isPromised ? written(order.promised) : nil),
      (.release, isPromised ? written(order.release) : nil), (.claimed, order.claimedAt.map(written)),
      (.buyerPromise, order.buyerPromise.map(written)),
      (.downPaid, order.downPaidAt.map(written)), (.confirmed, order.confirmedAt.map(written)),
      (.paidAt, order.paidAt.map(written)), (.shipBy, order.shipBy.map(written)),
      (.reminders, order.reminders.isEmpty ? nil : order.reminders.map(written).joined(separator: ", ")),
      (.silent, order.silentSince.map(written)), (.blockedUs, order.blockedSince.map(written)),
      (.secondContact, order.secondContact.map(written(secondContact:))),
    ]
  }

  private func written(secondContact contact: CleanText) -> CleanText { PhoneReading(contact.string).key.map(written) ?? contact }

  private func written(_ cancellation: Cancellation?, of paid: Rupiah) -> CleanText? {
    guard let cancellation else { return nil }
    let strike: CleanText = cancellation.strike ? ", \(words.label(.strike))" : ""
    let money: CleanText = cancellation.money.map { ", \(words.became(of: paid, $0))" } ?? ""
    return "\(written(cancellation.at)), \(words.name(of: cancellation.reason))\(strike)\(money)"
  }
}
