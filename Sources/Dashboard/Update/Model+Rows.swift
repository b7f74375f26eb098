import Orders
import Search

/// Which rows the panes have: a pure answer of book, tab, sort, search and hour.
extension Model {
  func orderRows() -> (rows: [OrderID], total: Int) {
    if search.isActive, let answer = search.answer { return foundRows(answer) }
    switch orders.tab {
    case .pending: return counted(sorted(openOrders(\.isWaiting)))
    case .toSend: return counted(sorted(openOrders(\.isToSend)))
    case .shipped: return shippedPage()
    case .cancelled: return cancelledPage()
    case .all: return everything()
    }
  }

  func entryRows() -> (rows: [BuyerKey], total: Int) {
    if search.isActive, let answer = search.answer { return (answer.entries, answer.entryCount) }
    let limit = blacklist.isBrowsed || focus == .blacklist ? Self.page : max(size.rows, Self.screenful)
    return (book.recentEntries(limit: limit), book.blacklist.count)
  }

  /// When the next order changes its place though nobody touches it.
  func nextReorder() -> Moment {
    // What was found stands by how well it matches.
    guard orders.tab == .pending, orders.sort == .deadline, search.answer == nil else { return .latest }
    return book.open.values.lazy.filter { $0.isWaiting && $0.promised > now.moment }.map(\.promised).min() ?? .latest
  }

  /// What the query found of this tab, the best first.
  private func foundRows(_ answer: SearchAnswer) -> (rows: [OrderID], total: Int) {
    if orders.tab == .all { return (answer.orders, answer.orderCount) }
    return counted(answer.orders.filter { orders.tab.lists($0, of: book) })
  }

  private func openOrders(_ isWanted: (Order) -> Bool) -> [Order] { book.open.values.filter(isWanted) }

  /// What has money still to be given back stands before all others, whatever they are sorted by.
  private func cancelledPage() -> (rows: [OrderID], total: Int) {
    let toRefund = sorted(openOrders(\.owesRefund))
    let (rest, total) = settledPage { $0 == .cancelled }
    return (toRefund + rest, toRefund.count + total)
  }

  /// What was paid too much or too little stands before all others, until that is dealt with.
  private func shippedPage() -> (rows: [OrderID], total: Int) {
    let unbalanced = sorted(openOrders { $0.state == .shipped || $0.state == .done })
    let (rest, total) = settledPage { $0 == .shipped || $0 == .done }
    return (unbalanced + rest, unbalanced.count + total)
  }

  private func settledPage(_ isWanted: (OrderState) -> Bool) -> (rows: [OrderID], total: Int) {
    let found = book.recentSettled(limit: Self.page, where: isWanted)
    let total = found.count < Self.page ? found.count : book.settledCount(where: isWanted)
    return (orders.sort == .deadline || orders.sort == .newest ? found : sorted(found.compactMap(book.order)), total)
  }

  private func everything() -> (rows: [OrderID], total: Int) {
    let found = book.recentSettled(limit: Self.page) { _ in true } + book.open.keys
    let newest = Array(found.sorted(by: >).prefix(Self.page))
    return (orders.sort == .amount || orders.sort == .name ? sorted(newest.compactMap(book.order)) : newest, book.orderCount)
  }

  private func counted(_ rows: [OrderID]) -> (rows: [OrderID], total: Int) { (rows, rows.count) }
}

extension OrderTab {
  /// Whether an order is listed here; what the courier may already fetch is to be sent, though it still waits for its money.
  package func lists(_ id: OrderID, of book: Book) -> Bool {
    if self == .all { return true }
    // What waits or is to be sent is never settled: settled orders need not be looked up, of which there may be many.
    if self == .pending || self == .toSend, book.open.index(forKey: id) == nil { return false }
    return OrderTab(listing: id, of: book) == self
  }

  /// The tab, but `all`, that lists an order; nil if there is no such order.
  package init?(listing id: OrderID, of book: Book) {
    // Looked at in place: it is asked of all that was found, and an order is large.
    guard let place = book.open.index(forKey: id) else {
      guard let state = book.state(of: id) else { return nil }
      self.init(listing: state)
      return
    }
    self.init(listing: book.open.values[place].state)
    if self == .pending, book.open.values[place].isToSend { self = .toSend }
  }

  private init(listing state: OrderState) {
    switch state {
    case .pending: self = .pending
    case .paid: self = .toSend
    case .shipped, .done: self = .shipped
    case .cancelled: self = .cancelled
    }
  }
}

extension Model {
  private func sorted(_ found: [Order]) -> [OrderID] {
    switch orders.sort {
    case .deadline where orders.tab == .cancelled: byKey(found) { -($0.cancelled?.at ?? $0.createdAt).seconds }
    case .deadline: byKey(found) { (orders.tab == .toSend ? $0.shipBy ?? .latest : $0.nextDeadline(at: now.moment)).seconds }
    case .newest: byKey(found) { -$0.createdAt.seconds }
    case .amount: byKey(found) { -$0.payable.amount }
    case .name: byKey(found) { $0.buyer.name?.string.lowercased() ?? "\u{10FFFF}" }
    }
  }

  /// Sorted by a key, equal ones by their number.
  private func byKey(_ found: [Order], _ key: (Order) -> some Comparable) -> [OrderID] {
    found.map { (key: key($0), id: $0.id) }.sorted { ($0.key, $0.id) < ($1.key, $1.id) }.map(\.id)
  }
}
