import Testing

@testable import Orders

/// A book with a clock, to try commands on: Monday, 23 November 2026, 10.00 in Jakarta, open 08.00 to 17.00 but on Sundays.
struct Shop {
  var book = Book()
  var now = at("2026-11-23 10:00")
  var policy = Policy(calendar: ShopCalendar())
  /// How orders that are added are paid.
  var payment: PaymentWay?
  /// The changes of each commit, oldest first.
  private(set) var commits: [[Change]] = []

  /// Decides and applies; the refusal if there is one.
  @discardableResult mutating func attempt(_ command: Command) -> Refusal? {
    do throws(Refusal) {
      let decision = try book.decide(command, at: now, policy: policy)
      book.apply(decision.changes)
      commits.append(decision.changes)
      return nil
    } catch { return error }
  }

  /// Decides and applies what must not be refused.
  mutating func `do`(_ command: Command, _ location: SourceLocation = #_sourceLocation) {
    if let refusal = attempt(command) { Issue.record("refused: \(refusal)", sourceLocation: location) }
  }

  /// Adds an order and answers its number.
  mutating func add(
    _ name: String = "Rani", phone: String? = nil, total: Int64 = 150_000, account: CleanText? = nil, item: CleanText = "Gamis"
  ) -> OrderID {
    var draft = OrderDraft()
    draft.buyer = Buyer(name: CleanText(cleaning: name), phone: phone.flatMap { PhoneReading($0).key })
    draft.payment = payment
    (draft.items, draft.account) = ([OrderItem(name: item, price: Rupiah(total))], account)
    `do`(.add(draft))
    return book.highestID
  }

  /// Takes back the newest commit, or one further back.
  @discardableResult mutating func undo(_ back: Int = 1) -> Refusal? {
    attempt(.takeBack(commits[commits.count - back], commit: Int64(commits.count - back)))
  }

  func order(_ id: OrderID) -> Order { book.order(id) ?? SampleOrder.none }
}

enum SampleOrder {
  /// Stands for an order that is not there, so that expectations fail instead of the test.
  static let none = Order(
    id: -1, buyer: Buyer(), items: [], total: 0, uniqueCode: nil, payable: 0, terms: .standard, createdAt: .earliest,
    promised: .earliest, release: .earliest)
}

extension Order {
  /// The order without its history.
  var facts: Order {
    var order = self
    order.history = []
    return order
  }
}

extension Book {
  /// Everything of note in a book, histories left out.
  var facts: [OrderID: Order] {
    var facts: [OrderID: Order] = open.mapValues(\.facts)
    settled.forEach { record in
      if let order = try? Order(record: record) { facts[order.id] = order.facts }
      return true
    }
    return facts
  }

  var entries: [BuyerKey: BlacklistEntry] {
    var entries: [BuyerKey: BlacklistEntry] = [:]
    blacklist.forEach { record in
      if let entry = try? BlacklistEntry(record: record) { entries[entry.key] = entry }
      return true
    }
    return entries
  }
}
