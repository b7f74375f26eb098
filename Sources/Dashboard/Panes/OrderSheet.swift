import Orders
import Screen
import Words

/// All that is known of one order: warnings and clocks first, then who, what, how much, and its history.
struct OrderSheet {
  let order: Order
  let frame: Frame
  private(set) var sheet: Sheet
  private var words: any Words { frame.words }

  init(_ order: Order, on frame: inout Frame, width: Int) {
    let words = frame.words
    self.order = order
    sheet = Sheet(
      width: width,
      labels: [
        words.phoneLabel, words.usernameLabel, words.channelLabel, words.addressLabel, words.accountLabel, words.noteLabel,
      ])
    if order.state == .pending {
      let promised = order.promised
      for moment in [promised - 4 * 3600 + 1, promised - 3600 + 1, promised, order.release] where moment > frame.now {
        frame.holds(until: moment)
      }
    }
    let countdown = order.nextPromise(at: frame.now).map { Countdown(to: $0, at: frame.now, secondsBelow: 0, in: words) }
    if let countdown { frame.holds(until: countdown.nextChange) }
    self.frame = frame
    addWarnings()
    addClocks()
    sheet.addContact(of: order, countdown?.text, self.frame)
    sheet.addBlank()
    addGoods()
    addMoney()
    sheet.addBlank()
    addBuyer()
    addHistory()
  }

  private mutating func addWarnings() {
    for warning in frame.model.book.warnings(for: order, at: frame.now) {
      sheet.add(sentence(for: warning), warning.role, after: [Span(warning.glyph, warning.role), Span(" ")], indent: 2)
    }
  }

  private func sentence(for warning: Warning) -> CleanText {
    switch warning.kind {
    case .blacklisted: words.listed(words.name(of: .blocked), strikes: warning.strikes, last: date(warning.lastAt))
    case .suspect: words.listed(words.name(of: .suspect), strikes: warning.strikes, last: date(warning.lastAt))
    case .similar: words.similar(to: frame.display(warning.key))
    case .duplicate: warning.order.map { words.duplicate(of: $0) } ?? words.similar(to: frame.display(warning.key))
    }
  }

  private func date(_ moment: Moment?) -> CleanText? { moment.map { frame.shortDate($0) } }

  private mutating func addClocks() {
    switch order.state {
    case .pending:
      let urgency = Urgency(secondsLeft: order.promised - frame.now)
      let decision =
        order.asksForDecision(at: frame.now)
        ? (words.asksSince(frame.stamp(order.release)), Role.orderParked) : (words.decided(frame.ahead(order.release)), .text)
      sheet.add(pieces: [(words.promised(frame.ahead(order.promised)), urgency.role), decision])
      if let last = order.reminders.last {
        sheet.add([Span(words.reminded(order.reminders.count), .muted), Span(" \(frame.stamp(last))", .muted)])
      }
      if let claimed = order.claimedAt {
        sheet.add("\(words.name(of: .claimed)) \(frame.stamp(claimed))", .orderPaid, after: [Span(.paid, .orderPaid), Span(" ")])
      }
    case .cancelled:
      guard let cancelled = order.cancelled else { break }
      let text = words.cancelledAt(frame.stamp(cancelled.at), words.name(of: cancelled.reason), strike: cancelled.strike)
      sheet.add(text, .orderCancelled, after: [Span(.cancelled, .orderCancelled), Span(" ")], indent: 2)
    case .paid, .shipped, .done:
      let paid: CleanText = order.paidAt.map { " \(frame.stamp($0))" } ?? ""
      var pieces: [(CleanText, Role)] = [("\(words.name(of: order.state))\(paid)", order.state.role)]
      if order.state == .paid, let shipBy = order.shipBy { pieces.append((words.sendBy(frame.ahead(shipBy)), .text)) }
      sheet.add(pieces: pieces, after: [Span(order.state.glyph, order.state.role), Span(" ")])
    }
  }

  private mutating func addBuyer() {
    let buyer = order.buyer
    sheet.add(label: words.phoneLabel, buyer.phone.map { frame.display($0) })
    sheet.add(label: words.usernameLabel, buyer.username.map { "@\($0)" })
    sheet.add(label: words.channelLabel, words.channel(buyer.channel))
    sheet.add(label: words.addressLabel, buyer.address)
    sheet.add(label: words.accountLabel, order.account ?? words.anyAccount, order.account == nil ? .muted : .text)
    sheet.add(label: words.termsLabel, words.name(of: order.terms))
    sheet.add(label: words.noteLabel, order.note, .orderChanged)
    sheet.add(label: words.receiptLabel, order.receipt)
    // The number under which our own files know it tells a seller nothing.
    if order.reference?.string.hasPrefix("own:") == false { sheet.add(label: words.referenceLabel, order.reference, .muted) }
  }

  private mutating func addGoods() {
    for item in order.items {
      var name: CleanText = "\(item.quantity)× \(item.name)"
      if let variant = item.variant { name = "\(name) (\(variant))" }
      let price = item.price?.times(item.quantity)?.clean ?? .empty
      for (index, part) in name.broken(to: max(8, sheet.width - price.width - 1)).enumerated() {
        sheet.add([Span(part)], right: index == 0 && !price.isEmpty ? [Span(price, .muted)] : [])
      }
    }
  }

  private mutating func addMoney() {
    sheet.add(payableInWords, right: [Span(order.payable.clean, .amount)])
    if let down = order.downPayment { sheet.add(label: words.downPaymentLabel, sum: down.clean) }
    if order.paid != 0 { sheet.add(label: words.paidLabel, sum: order.paid.clean, .orderPaid) }
    if order.state == .pending, order.paid != 0 { sheet.add(label: words.dueLabel, sum: order.due.clean, .amount) }
    if order.balance > 0 { sheet.add(label: words.overpaidLabel, sum: order.balance.clean, .blacklistMaybe) }
    if order.balance < 0 { sheet.add(label: words.dueLabel, sum: (-order.balance).clean, .blacklistMaybe) }
  }

  /// `Harus dibayar  Rp185.000 + 123`: the total and the code that tells its transfer from others.
  private var payableInWords: [Span] {
    let label = Span(words.payableLabel, .muted)
    guard let code = order.uniqueCode, code > 0 else { return [label] }
    let sign: CleanText = order.payable < order.total ? "−" : "+"
    return [label, Span("  \(order.total) \(sign) \(code)", .muted)]
  }

  /// What happened to it, the newest last.
  private mutating func addHistory() {
    guard !order.history.isEmpty else { return }
    sheet.addBlank()
    sheet.add([Span(words.historyHeading, .title)])
    let stamps = order.history.map { frame.stamp($0.at) }
    let column = stamps.reduce(0) { max($0, $1.width) }
    for (event, stamp) in zip(order.history, stamps) {
      sheet.add(sentence(for: event), after: [Span(stamp.padded(to: column), .muted), Span("  ")], indent: column + 2)
    }
  }

  private func sentence(for event: HistoryEvent) -> CleanText {
    var parts = [words.name(of: event.kind)]
    if event.kind == .ordered || event.kind == .imported { parts[0] = "\(parts[0]) \(words.cameBy(order.buyer.channel))" }
    if let undone = event.undone { parts[0] = "\(parts[0]): \(words.name(of: undone))" }
    if let amount = event.amount { parts.append(amount.clean) }
    if let until = event.until { parts.append(words.untilClock(frame.ahead(until))) }
    if let reason = event.reason { parts.append(words.name(of: reason)) }
    if let note = event.note { parts.append(event.kind == .messaged ? words.name(ofMessage: note) : note) }
    return parts.joined(separator: " · ")
  }
}
