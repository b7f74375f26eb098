import Orders

/// Which orders `order list` shows.
package enum ListedState: Hashable, Sendable {
  /// Pending and parked, the nearest deadline first.
  case waiting
  /// Pending but not parked.
  case pending
  case parked
  case only(OrderState)
  /// Cancelled, with money that is still to be given back.
  case toRefund
  case all

  /// Reads `pending`, `parked`, `paid`, `shipped`, `done`, `cancelled`, `to-refund`, `all`.
  init?(code: String) {
    switch code {
    case "all": self = .all
    case "parked": self = .parked
    case "to-refund": self = .toRefund
    case "pending": self = .pending
    default:
      guard let state = OrderState(code: code) else { return nil }
      self = .only(state)
    }
  }
}

extension Session {
  /// `order show`.
  package func showOrder(_ id: OutsideText) throws(Failure) -> Answer {
    try answer(orderID(id), at: store().through)
  }

  /// `order list`: what waits for money comes nearest deadline first, everything else by its number.
  package func listOrders(state: OutsideText?, search query: OutsideText?) throws(Failure) -> Answer {
    let listed = try optionally(state) { (text) throws(Failure) in
      guard let listed = ListedState(code: text.cleaned.string) else { throw .usage(.badState(text.cleaned)) }
      return listed
    }
    return try listOrders(listed ?? .waiting, search: query?.cleaned.orNone)
  }

  /// The open orders, as `order list` answers them.
  package func listOrders(_ listed: ListedState = .waiting, search query: CleanText? = nil) throws(Failure) -> Answer {
    let book = try book()
    let now = clock.now()
    let found = query.map { foundOrders($0, in: book) }
    let visit: ((OrderSheet) -> Void) -> Void = { [self] body in
      forEachOrder(listed, of: book, at: now) { order in
        if found?.contains(order.id) ?? true { body(sheet(order, in: book, at: now)) }
      }
    }
    var answer = Answer(
      json: { writer in writer.array { array in visit { array.value($0) } } },
      text: { [self] writer in
        var sheets: [OrderSheet] = []
        visit { sheets.append($0) }
        writeList(sheets, at: now, to: &writer)
      })
    answer.sequence = try store().through
    return answer
  }

  private func forEachOrder(_ listed: ListedState, of book: Book, at now: Moment, _ body: (Order) -> Void) {
    switch listed {
    case .waiting, .pending, .parked:
      let waiting = book.open.values.filter { order in
        let isParked = order.isParked(at: now, in: policy.calendar)
        return order.state == .pending && (listed == .waiting || isParked == (listed == .parked))
      }
      for order in waiting.sorted(by: { isNearer($0, $1, at: now) }) { body(order) }
    case .only(let state): book.forEachOrder { if $0.state == state { body($0) } }
    case .toRefund: for order in book.open.values.filter(\.owesRefund).sorted(by: { $0.id < $1.id }) { body(order) }
    case .all: book.forEachOrder(body)
    }
  }

  private func isNearer(_ left: Order, _ right: Order, at now: Moment) -> Bool {
    (left.nextDeadline(at: now), left.id) < (right.nextDeadline(at: now), right.id)
  }
}

extension Book {
  /// Visits every order by its number, settled ones made from their bytes one at a time.
  func forEachOrder(_ body: (Order) -> Void) {
    var open = self.open.values.sorted { $0.id < $1.id }[...]
    settled.forEachSorted { key, record in
      let id = OrderID(keyBytes: key)
      while let first = open.first, id.map({ first.id < $0 }) ?? false { body(open.removeFirst()) }
      if let order = try? Order(record: record) { body(order) }
      return true
    }
    for order in open { body(order) }
  }

  /// Visits every blacklist entry in the order of the keys.
  func forEachEntry(_ body: (BlacklistEntry) -> Void) {
    blacklist.forEachSorted { _, record in
      if let entry = try? BlacklistEntry(record: record) { body(entry) }
      return true
    }
  }
}
