import Orders

/// Plays one order after another again under another rule.
struct Player {
  private(set) var replay: Replay
  private let rule: OtherRule
  private let calendar: ShopCalendar
  private let grace: Int64

  /// `grace` is the shop's own.
  init(_ rule: OtherRule, calendar: ShopCalendar, grace: Int64) {
    (self.rule, self.calendar, self.grace) = (rule, calendar, rule.grace ?? grace)
    replay = Replay(rule: rule)
    if rule.downPayment != nil { replay.downPayment = DownPaymentReplay() }
  }

  mutating func take(_ order: Order.Outline, _ outcome: Outcome, pieces: Int64) {
    switch outcome {
    case .open: return
    case .won: takePayer(order)
    case .lost: takeLost(order, pieces)
    }
    takeDownPayment(order, outcome)
  }

  /// When the decision would have been due; nil if the shop never opens for as long as that.
  private func release(of order: Order.Outline) -> Moment? {
    guard rule.movesClock else { return order.release }
    guard let terms = rule.terms else { return calendar.release(promised: order.promised, grace: grace) }
    return calendar.deadline(orderedAt: order.createdAt, terms: terms, grace: grace)?.release
  }

  private mutating func takePayer(_ order: Order.Outline) {
    guard let moved = order.lastMove, let release = release(of: order) else { return replay.unknown += 1 }
    replay.payers.add(order.total)
    if moved > order.release { replay.lateAsItWas.add(order.total) }
    // A down payment answers the first deadline; `promised` and `release` are the rest's by then.
    if (rule.terms == nil ? moved : order.firstMove ?? moved) > release { replay.late.add(order.total) }
  }

  private mutating func takeLost(_ order: Order.Outline, _ pieces: Int64) {
    guard let cancelled = order.cancelled, cancelled.reason.isDecidedByClock, order.paid == 0, let release = release(of: order)
    else { return }
    replay.letGo.add(order.total)
    let delay = cancelled.at - order.release
    let end = delay < 0 ? min(cancelled.at, release) : release + delay
    replay.stockSeconds = replay.stockSeconds.adding(cancelled.at - end, times: pieces)
  }

  private mutating func takeDownPayment(_ order: Order.Outline, _ outcome: Outcome) {
    guard let asks = rule.downPayment else { return }
    if order.downPayment != nil {
      replay.downPayment?.askedInFact += 1
      if order.cancelled?.reason == .refusedDownPayment { replay.downPayment?.refusedInFact += 1 }
    } else if order.payment.takesDownPayment, let sum = asks.sum(of: order.total), sum < order.total {
      replay.downPayment?.asked.add(sum)
      if outcome == .won { replay.downPayment?.payers.add(order.total) }
      if order.cancelled?.reason == .refusedParcel { replay.downPayment?.kept.add(sum) }
    }
  }
}

extension Order.Outline {
  /// When the buyer first did what was asked: paid in advance, paid, or confirmed cash on delivery.
  fileprivate var firstMove: Moment? { [downPaidAt, payment == .cashOnDelivery ? confirmedAt : paidAt].compactMap { $0 }.min() }

  /// When the buyer last did what the order's present deadline asks for.
  fileprivate var lastMove: Moment? { payment == .cashOnDelivery ? confirmedAt ?? downPaidAt : paidAt ?? downPaidAt }
}

extension CancelReason {
  /// Whether an order lost for it would have been let go at another time under another rule.
  fileprivate var isDecidedByClock: Bool { self != .outOfStock && self != .ourMistake && self != .refusedParcel }
}

extension Int64 {
  /// The sum with so many times another number; the nearest possible number where the true one is beyond.
  func adding(_ seconds: Int64, times pieces: Int64) -> Int64 {
    let (product, isTooLarge) = seconds.multipliedReportingOverflow(by: pieces)
    guard !isTooLarge else { return (seconds < 0) == (pieces < 0) ? .max : .min }
    let (sum, isBeyond) = addingReportingOverflow(product)
    return isBeyond ? (product < 0 ? .min : .max) : sum
  }
}
