import Orders
import Screen
import Words

/// What one row of pane 1 says, in pieces that the columns place.
struct OrderRow {
  let order: Order
  let number: CleanText
  let buyer: CleanText
  let isPhone: Bool
  /// Paid in part, or said to be paid.
  let note: [Span]
  /// The same where there is little room.
  var shortNote: [Span] {
    order.claimedAt == nil ? note : [Span(.paid, .orderPaid), Span("?", .orderPaid)].filter { _ in !note.isEmpty }
  }
  let goods: CleanText
  let sum: CleanText
  let deadline: [Span]
  let warning: Span?

  init(_ order: Order, on frame: inout Frame) {
    self.order = order
    number = "#\(order.id)"
    (buyer, isPhone) = frame.buyer(order.buyer)
    note = Self.note(of: order, frame.words)
    goods = Self.goods(order.items)
    sum = order.payable.clean
    deadline = Self.deadline(of: order, on: &frame)
    warning = frame.model.book.warnings(for: order, at: frame.now).strongest.map { Span($0.glyph, $0.role) }
  }

  private static func note(of order: Order, _ words: any Words) -> [Span] {
    guard order.state == .pending else { return [] }
    if order.claimedAt != nil { return [Span(words.saysPaid, .orderPaid)] }
    return order.paid > 0 ? [Span(words.partlyPaid, .orderPaid)] : []
  }

  /// The first item, and how many more there are.
  private static func goods(_ items: [OrderItem]) -> CleanText {
    guard let first = items.first else { return .empty }
    var text = first.name
    if let variant = first.variant { text = "\(text) \(variant)" }
    if first.quantity != 1 { text = "\(text) x\(first.quantity)" }
    return items.count == 1 ? text : "\(text) +\(items.count - 1)"
  }

  /// The countdown of what waits, else the state and its day.
  private static func deadline(of order: Order, on frame: inout Frame) -> [Span] {
    let words = frame.words
    switch order.state {
    case .pending:
      let countdown = frame.countdown(to: order.promised)
      return [
        countdown.urgency.glyph.map { Span($0, countdown.urgency.role) } ?? Span(" "), Span(" "),
        Span(countdown.text.padded(to: Countdown.width), countdown.urgency.role),
      ]
    case .paid:
      guard let shipBy = order.shipBy else { return settled(order, at: order.paidAt, on: frame) }
      let countdown = frame.countdown(to: shipBy)
      return [Span(words.sendIn, .muted), Span(" "), Span(countdown.text.padded(to: Countdown.width), countdown.urgency.role)]
    case .shipped, .done: return settled(order, at: order.history.last?.at ?? order.paidAt, on: frame)
    case .cancelled: return settled(order, at: order.cancelled?.at, on: frame)
    }
  }

  private static func settled(_ order: Order, at moment: Moment?, on frame: Frame) -> [Span] {
    let role = order.state.role
    let date = moment.map { frame.shortDate($0) } ?? .empty
    return [
      Span(order.state.glyph, role), Span(" "), Span(frame.words.name(of: order.state), role), Span(" "),
      Span(date.padded(to: 6), .muted),
    ]
  }
}

extension Frame {
  /// The buyer's name, else the phone as the settings want it shown, else the username.
  func buyer(_ buyer: Buyer) -> (CleanText, isPhone: Bool) {
    if let name = buyer.name, !name.isEmpty { return (name, false) }
    if let phone = buyer.phone { return (display(phone), true) }
    return (buyer.username.map { "@\($0)" } ?? words.unnamed, false)
  }

  func display(_ phone: PhoneKey) -> CleanText { model.settings.display.masksPhones ? phone.masked : phone.display }
}

extension CleanText {
  /// The text with spaces before it up to a width.
  func padded(to width: Int) -> CleanText {
    var text = self
    for _ in 0..<max(0, width - self.width) { text = " \(text)" }
    return text
  }
}
