import Orders
import Screen
import Words

/// What one row of pane 1 says, in pieces that the columns place.
struct OrderRow {
  let order: Order
  let number: CleanText
  let buyer: CleanText
  let isPhone: Bool
  /// Paid in part, or said to be paid, by courier, or when it asks for a decision; money to be given back.
  let note: [Span]
  /// The same where there is little room.
  var shortNote: [Span] {
    if note.isEmpty { return [] }
    if order.owesRefund || order.balance != 0 { return [Span(.maybe, .blacklistMaybe)] }
    if order.state == .pending, order.claimedAt != nil { return [Span(.paid, .orderPaid), Span("?", .orderPaid)] }
    return order.paid > 0 || !order.isDownPaid || order.payment == .cashOnDelivery ? Array(note.prefix(1)) : []
  }
  let goods: CleanText
  let sum: CleanText
  /// What stands before the countdown of what waits, with room for it; else the state and its day.
  let deadline: [Span]
  /// What the countdown counts to.
  let countsTo: Moment?
  let warning: Span?

  init(_ order: Order, on frame: inout Frame) {
    self.order = order
    number = "#\(order.id)"
    (buyer, isPhone) = frame.buyer(order.buyer)
    note = Self.note(of: order, on: &frame)
    goods = Self.goods(order.items)
    sum = order.payable.clean
    countsTo = Self.countsTo(order, in: frame.model.orders.tab)
    deadline = Self.deadline(of: order, countsTo: countsTo, on: frame)
    warning = frame.warnings(for: order).strongest.map { Span($0.glyph, $0.role) }
  }

  /// What is known of the money; else, once the promise has passed, by when to decide: that is what its place follows.
  private static func note(of order: Order, on frame: inout Frame) -> [Span] {
    if order.owesRefund { return [Span(frame.words.refundMark, .blacklistMaybe)] }
    if order.balance != 0 { return [Span(frame.words.balanceMark(order.balance), .blacklistMaybe)] }
    guard order.state == .pending else { return [] }
    if order.claimedAt != nil { return [Span(frame.words.saysPaid, .orderPaid)] }
    if order.isToSend { return [Span(frame.words.courierMark, .orderPaid)] }
    if order.paid > 0, order.isDownPaid { return [Span(frame.words.partlyPaid, .orderPaid)] }
    let mark = awaited(order, frame).map { [Span($0, .orderParked)] } ?? []
    guard order.promised <= frame.now, frame.now < order.release else { return mark }
    frame.holds(until: order.release)
    return mark + (mark.isEmpty ? [] : [Span(" ")]) + [Span(frame.words.untilClock(frame.ahead(order.release)), .muted)]
  }

  /// What is awaited, where it is not simply the money: the down payment, or the second confirmation.
  private static func awaited(_ order: Order, _ frame: Frame) -> CleanText? {
    if !order.isDownPaid { return "\(frame.words.partlyPaid)?" }
    return order.payment == .cashOnDelivery ? frame.words.unconfirmedMark : nil
  }

  /// The first item, and how many more there are.
  private static func goods(_ items: [OrderItem]) -> CleanText {
    guard let first = items.first else { return .empty }
    var text = first.name
    if let variant = first.variant { text = "\(text) \(variant)" }
    if first.quantity != 1 { text = "\(text) x\(first.quantity)" }
    return items.count == 1 ? text : "\(text) +\(items.count - 1)"
  }

  /// What is still to be counted down; among those that wait for money, what is paid counts no more.
  private static func countsTo(_ order: Order, in tab: OrderTab) -> Moment? {
    switch order.state {
    case .pending where order.isWaiting: order.promised
    case .pending, .paid: tab == .pending ? nil : order.shipBy
    case .shipped, .done, .cancelled: nil
    }
  }

  /// What stands before the countdown of what waits, with room for it; else the state and its day; the state alone among those
  /// that wait.
  private static func deadline(of order: Order, countsTo: Moment?, on frame: Frame) -> [Span] {
    let room = Span(spaces(Countdown.width))
    switch order.state {
    case .pending where order.isWaiting:
      let urgency = Urgency(secondsLeft: order.promised - frame.now)
      return [urgency.glyph.map { Span($0, urgency.role) } ?? Span(" "), Span(" "), room]
    case .pending, .paid:
      guard let countsTo else { return settled(order, at: order.paidAt ?? order.confirmedAt, on: frame) }
      let isLate = countsTo <= frame.now
      let label = isLate ? frame.words.sendLate.padded(to: frame.words.sendIn.width) : frame.words.sendIn
      return [Span(label, isLate ? .deadlineUrgent : .muted), Span(" "), room]
    case .shipped, .done: return settled(order, at: order.history.last?.at ?? order.paidAt, on: frame)
    case .cancelled: return settled(order, at: order.cancelled?.at, on: frame)
    }
  }

  private static func settled(_ order: Order, at moment: Moment?, on frame: Frame) -> [Span] {
    let isForCourier = order.state == .pending
    let role = isForCourier ? .orderPaid : order.state.role
    let state = [Span(isForCourier ? .paid : order.state.glyph, role), Span(" ")]
    let name = isForCourier ? frame.words.courierMark : frame.words.name(of: order.state)
    if frame.model.orders.tab == .pending { return state + [Span(name.padded(to: Countdown.width), role)] }
    let date = moment.map { frame.monthDate($0) } ?? .empty
    return state + [Span(name, role), Span(" "), Span(date.padded(to: dateWidth), .muted)]
  }

  private static let dateWidth = 7

  /// The columns of the longest deadline that a row of a tab can have.
  static func deadlineWidth(in tab: OrderTab, _ words: any Words) -> Int {
    func states(_ states: [OrderState]) -> Int { 2 + states.reduce(0) { max($0, words.name(of: $1).width) } + 1 + dateWidth }
    let send = words.sendIn.width + 1 + Countdown.width
    switch tab {
    case .pending: return 2 + Countdown.width
    case .toSend: return max(send, states([.paid]))
    case .shipped: return states([.shipped, .done])
    case .cancelled: return states([.cancelled])
    case .all: return max(send, states(OrderState.allCases))
    }
  }
}

extension CleanText {
  /// The text with spaces before it up to a width.
  func padded(to width: Int) -> CleanText {
    var text = self
    for _ in 0..<max(0, width - self.width) { text = " \(text)" }
    return text
  }
}
