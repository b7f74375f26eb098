import Orders
import Screen
import Words

/// All that is known of one order: warnings and clocks first, then who, what, how much, and its history.
struct OrderSheet {
  let order: Order
  let frame: Frame
  var sheet: Sheet
  var words: any Words { frame.words }

  init(_ order: Order, on frame: inout Frame, width: Int) {
    let words = frame.words
    self.order = order
    sheet = Sheet(
      width: width,
      labels: [
        words.phoneLabel, words.usernameLabel, words.channelLabel, words.addressLabel, words.accountLabel, words.noteLabel,
      ] + (order.payment == .transfer ? [] : [words.paymentLabel]) + (order.buyer.honorific == nil ? [] : [words.honorificLabel])
        + (order.secondContact == nil ? [] : [words.secondContactLabel]))
    for moment in Self.changes(of: order) where moment > frame.now { frame.holds(until: moment) }
    let countdown = order.nextPromise(at: frame.now).map { Countdown(to: $0, at: frame.now, secondsBelow: 0, in: words) }
    if let countdown { frame.holds(until: countdown.nextChange) }
    let warnings = frame.warnings(for: order)
    self.frame = frame
    add(warnings)
    addClocks()
    sheet.addContact(of: order, countdown?.text, self.frame)
    sheet.addBlank()
    addGoods()
    addMoney()
    sheet.addBlank()
    addBuyer()
    addHistory()
  }

  private mutating func add(_ warnings: [Warning]) {
    defer {
      addSimilar()
      addAdvice()
    }
    for warning in warnings {
      sheet.add(sentence(for: warning), warning.role, after: [Span(warning.glyph, warning.role), Span(" ")], indent: 2)
    }
  }

  /// Whom on the list the buyer perhaps is, and what the two have in common; a list that names the buyer says it better.
  private mutating func addSimilar() {
    for likeness in frame.model.screening.likenesses(of: order.buyer).prefix(2) where frame.model.book.open[order.id] != nil {
      let shared = frame.shown(private: likeness.shared) ?? .empty
      let text: CleanText = "\(words.perhapsTheSame(shared))  \(frame.display(likeness.key))"
      sheet.add(text, .blacklistMaybe, after: [Span(.maybe, .blacklistMaybe), Span(" ")], indent: 2)
    }
  }

  /// What to ask of the buyer of an order that still waits.
  private mutating func addAdvice() {
    let advice = frame.model.advice(for: order.buyer)
    guard order.state == .pending, advice.step != .normal else { return }
    // What an entry says stands above already.
    let isListed = advice.why.contains { if case .entry = $0 { true } else { false } }
    let text: CleanText = "\(words.adviceLabel): \(isListed ? words.name(of: advice.step) : words.sentence(for: advice))"
    sheet.add(text, .blacklistMaybe, after: [Span(.maybe, .blacklistMaybe), Span(" ")], indent: 2)
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

  private mutating func addBuyer() {
    let buyer = order.buyer
    sheet.add(label: words.honorificLabel, buyer.honorific)
    sheet.add(label: words.phoneLabel, buyer.phone.map { frame.display($0) })
    sheet.add(label: words.secondContactLabel, frame.secondContact(of: order))
    sheet.add(label: words.usernameLabel, buyer.username.map { frame.shown(username: $0) })
    sheet.add(label: words.channelLabel, words.channel(buyer.channel))
    sheet.add(label: words.addressLabel, frame.shown(private: buyer.address))
    if order.payment != .transfer { sheet.add(label: words.paymentLabel, words.name(of: order.payment)) }
    if order.payment.comesByTransfer || order.downPayment != nil {
      sheet.add(label: words.accountLabel, order.account ?? words.anyAccount, order.account == nil ? .muted : .text)
    }
    if !order.isSoldForCash { sheet.add(label: words.termsLabel, words.name(of: order.terms)) }
    sheet.add(label: words.promoLabel, order.promo)
    sheet.add(label: words.noteLabel, frame.shown(private: order.note), .orderChanged)
    sheet.add(label: words.receiptLabel, frame.shown(private: order.receipt))
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
    if let note = event.note {
      parts.append(event.kind == .messaged ? words.name(ofMessage: note) : frame.shown(private: note) ?? note)
    }
    if order.payment == .escrow, event.kind == .paid { parts.append(words.heldByThirdParty) }
    if order.payment == .escrow, event.kind == .done { parts.append(words.releasedByThirdParty) }
    return parts.joined(separator: " · ")
  }
}
