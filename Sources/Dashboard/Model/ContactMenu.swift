import Orders

/// `c`: what the buyer said or did, one key each.
package struct ContactMenu: Sendable {
  /// What can be noted; the raw value is its key.
  package enum Item: Int, CaseIterable, Sendable {
    case answered = 1
    /// Asks for a line of text first.
    case answeredWithNote
    case promisedToday
    case promisedTomorrow
    /// As long again as the order's terms.
    case promisedTerms
    case otherChannel
    case ownText
    case blocked
    /// Asks for a number or an account first.
    case secondContact
  }

  package var order: OrderID
  /// What is typed, such as what the buyer answered.
  package var note: TextField?
  /// What it is noted as.
  var noted = Item.answeredWithNote

  init(order: OrderID, note: TextField? = nil, as noted: Item = .answeredWithNote) {
    (self.order, self.note, self.noted) = (order, note, noted)
  }
}

extension Model {
  /// By when a buyer who says so will have paid; nil where the shop does not open in time.
  func promise(_ item: ContactMenu.Item, of order: Order) -> Moment? {
    switch item {
    case .promisedToday: todaysClosing
    case .promisedTomorrow:
      calendar.nextOpeningDay(after: calendar.zone.date(of: now.moment)).flatMap(calendar.lastClosing(ofOpeningDay:))
    case .promisedTerms: calendar.deadline(orderedAt: now.moment, terms: order.terms, grace: 0)?.promised
    default: nil
    }
  }

  /// By when a buyer will have paid who promises it anew: the first closing that is later than what was promised before.
  func nextPromise(of order: Order) -> Moment? {
    let earlier = max(now.moment, order.buyerPromise ?? .earliest)
    let day = calendar.zone.date(of: earlier)
    if let closing = calendar.lastClosing(ofOpeningDay: day), closing > earlier { return closing }
    return calendar.nextOpeningDay(after: day).flatMap(calendar.lastClosing(ofOpeningDay:))
  }

  /// Today's last closing; nil once it is over.
  private var todaysClosing: Moment? {
    let closing = calendar.lastClosing(ofOpeningDay: calendar.zone.date(of: now.moment))
    return closing.flatMap { $0 > now.moment ? $0 : nil }
  }
}
