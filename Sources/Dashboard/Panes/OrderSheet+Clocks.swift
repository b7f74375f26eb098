import Orders
import Screen
import Words

/// Whose turn it is, and until when.
extension OrderSheet {
  /// The moments at which what is said of its clocks becomes another.
  static func changes(of order: Order) -> [Moment] {
    if order.isToSend { return order.shipBy.map { [$0] } ?? [] }
    let promised = order.promised
    return order.isWaiting ? [promised - 4 * 3600 + 1, promised - 3600 + 1, promised, order.release] : []
  }

  mutating func addClocks() {
    switch order.state {
    case .pending where order.isWaiting: addWaiting()
    case .cancelled: addCancellation()
    case .pending: addProgress("\(words.courierMark) \(words.name(of: .confirmed))", at: order.confirmedAt, .orderPaid)
    case .paid, .shipped, .done: addProgress(words.name(of: order.state), at: order.paidAt, order.state.role)
    }
  }

  private mutating func addWaiting() {
    let urgency = Urgency(secondsLeft: order.promised - frame.now)
    let decision =
      order.asksForDecision(at: frame.now)
      ? (words.asksSince(frame.stamp(order.release)), Role.orderParked) : (words.decided(frame.ahead(order.release)), .text)
    sheet.add(pieces: [(whatIsAwaited(until: frame.ahead(order.promised)), urgency.role), decision])
    if let last = order.reminders.last {
      sheet.add([Span(words.reminded(order.reminders.count), .muted), Span(" \(frame.stamp(last))", .muted)])
    }
    if let claimed = order.claimedAt {
      sheet.add("\(words.name(of: .claimed)) \(frame.stamp(claimed))", .orderPaid, after: [Span(.paid, .orderPaid), Span(" ")])
    }
  }

  /// The down payment, the rest after it, the second confirmation, or simply the money.
  private func whatIsAwaited(until clock: CleanText) -> CleanText {
    if !order.isDownPaid { return words.downPaymentBy(clock) }
    if order.payment == .cashOnDelivery { return words.confirmBy(clock) }
    return order.downPayment == nil ? words.promised(clock) : words.balanceBy(clock)
  }

  private mutating func addCancellation() {
    guard let cancelled = order.cancelled else { return }
    let text = words.cancelledAt(frame.stamp(cancelled.at), words.name(of: cancelled.reason), strike: cancelled.strike)
    sheet.add(text, .orderCancelled, after: [Span(.cancelled, .orderCancelled), Span(" ")], indent: 2)
    guard let money = cancelled.money else { return }
    let isOwed = money == .toRefund
    let sign = isOwed ? Span(.maybe, .blacklistMaybe) : Span(" ")
    sheet.add(words.became(of: order.paid, money), isOwed ? .blacklistMaybe : .muted, after: [sign, Span(" ")], indent: 2)
  }

  private mutating func addProgress(_ name: CleanText, at moment: Moment?, _ role: Role) {
    var pieces: [(CleanText, Role)] = [(moment.map { "\(name) \(frame.stamp($0))" } ?? name, role)]
    if order.isToSend, let shipBy = order.shipBy {
      let isLate = shipBy <= frame.now
      pieces.append(
        isLate ? (words.sendSince(frame.stamp(shipBy)), .deadlineUrgent) : (words.sendBy(frame.ahead(shipBy)), .text))
    }
    if order.payment == .escrow {
      pieces.append((order.state == .done ? words.releasedByThirdParty : words.heldByThirdParty, .muted))
    }
    sheet.add(pieces: pieces, after: [Span(order.state == .pending ? .paid : order.state.glyph, role), Span(" ")])
  }
}
