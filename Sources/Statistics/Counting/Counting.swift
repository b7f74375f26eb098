import Orders

/// Figures in the making: takes one order's bytes after another.
struct Counting {
  private let calendar: ShopCalendar
  private(set) var figures: ShopFigures
  private var weeks: [CivilDate: Tally] = [:]
  private var causes = CancelReason.allCases.map { ShopFigures.Cause(reason: $0) }
  private var channels: [Channel: Tally] = [:]
  private var products = ProductTallies()
  private var paidBy: [BuyerIdentity: Int] = [:]
  private var player: Player?

  init(_ request: StatisticsRequest) {
    calendar = request.calendar
    figures = ShopFigures(period: request.period)
    player = request.rule.map { Player($0, calendar: request.calendar, grace: request.grace) }
  }

  mutating func take(_ record: UnsafeRawBufferPointer) {
    guard let order = try? Order.Outline(record: record), let pieces = try? readItems(of: order) else {
      figures.unreadable += 1
      return
    }
    guard figures.period.contains(order.createdAt) else { return }
    let outcome = order.outcome
    if outcome == .won, let identity = order.identity { paidBy[identity, default: 0] += 1 }
    if order.payment == .cash, outcome == .won { return figures.counter.add(order.total) }
    figures.all.add(outcome, order.total)
    channels[order.channel, default: Tally()].add(outcome, order.total)
    products.add(outcome, order.total)
    place(order, outcome)
    takeReminders(of: order, outcome)
    if let cancelled = order.cancelled, outcome == .lost { take(cancelled, of: order, pieces: pieces) }
    player?.take(order, outcome, pieces: pieces)
  }

  /// How many pieces it is of; notes which products.
  private mutating func readItems(of order: Order.Outline) throws(RecordError) -> Int64 {
    var pieces: Int64 = 0
    products.startOrder()
    try order.forEachItem { name, quantity in
      pieces = pieces.adding(Int64(quantity), times: 1)
      products.note(name)
    }
    return pieces
  }

  /// When it was placed: by week, by hour, and whether the shop was open.
  private mutating func place(_ order: Order.Outline, _ outcome: Outcome) {
    let (date, second) = calendar.zone.civil(of: order.createdAt)
    weeks[date + -date.weekday.rawValue, default: Tally()].add(outcome, order.total)
    figures.placed[date.weekday, second / 3600] += 1
    if outcome == .lost { figures.lost[date.weekday, second / 3600] += 1 }
    if calendar.isOpen(at: order.createdAt) {
      figures.whileOpen.add(outcome, order.total)
    } else {
      figures.whileClosed.add(outcome, order.total)
    }
  }

  private mutating func takeReminders(of order: Order.Outline, _ outcome: Outcome) {
    guard let reminded = order.firstReminder else { return }
    if outcome == .lost { figures.lostAfterReminders.add(order.total) }
    if outcome == .won, let paidAt = order.paidAt, reminded <= paidAt { figures.savedByReminders.add(order.total) }
  }

  private mutating func take(_ cancelled: Cancellation, of order: Order.Outline, pieces: Int64) {
    let index = Int(cancelled.reason.rawValue) - 1
    causes[index].sum.add(order.total)
    if cancelled.reason != .outOfStock {
      causes[index].stockSeconds = causes[index].stockSeconds.adding(max(0, cancelled.at - order.createdAt), times: pieces)
    }
    if cancelled.money == .forfeited { figures.kept += order.paid }
  }

  /// The figures, their tables in order.
  func finished() -> ShopFigures {
    var result = figures
    result.weeks = weeks.map { .init(key: $0.key, tally: $0.value) }.sorted { $0.key < $1.key }
    result.causes = causes.filter { $0.sum.orders > 0 }.sorted { left, right in
      (-left.sum.orders, left.reason.rawValue) < (-right.sum.orders, right.reason.rawValue)
    }
    result.channels = channels.map { .init(key: $0.key, tally: $0.value) }.sorted {
      $0.isBefore($1, $0.key.rawValue < $1.key.rawValue)
    }
    result.products = products.rows.sorted { $0.isBefore($1, $0.key < $1.key) }
    result.buyers.paying = paidBy.count
    for orders in paidBy.values where orders > 1 {
      result.buyers.returning += 1
      result.buyers.orders += orders
    }
    result.replay = player?.replay
    return result
  }
}

extension ShopFigures.Row {
  /// The most lost first, then the most orders, then as `otherwise` says.
  fileprivate func isBefore(_ other: Self, _ otherwise: Bool) -> Bool {
    let (mine, theirs) = ((-tally.lost.orders, -tally.orders), (-other.tally.lost.orders, -other.tally.orders))
    return mine == theirs ? otherwise : mine < theirs
  }
}

extension Order.Outline {
  var outcome: Outcome {
    switch state {
    case .pending: .open
    case .cancelled: .lost
    case .done: .won
    case .paid, .shipped: payment == .cashOnDelivery && paidAt == nil ? .open : .won
    }
  }
}
