import Orders
import Testing

@testable import Statistics

/// A shop's past, put together order by order: open 08.00 to 17.00 in Jakarta but on Sundays, without holidays.
struct Past {
  var orders: [Order] = []
  var policy = Policy(calendar: ShopCalendar())

  /// An order of Monday, 23 November 2026, or of another day, by one buyer, due a day later and to be decided an hour after.
  @discardableResult mutating func add(
    _ placed: String = "2026-11-23 10:00", _ total: Int64 = 100_000, from channel: Channel = .whatsapp,
    by phone: String? = nil, item: CleanText = "Gamis", pieces: Int = 1, _ change: (inout Order) -> Void = { _ in }
  ) -> Order {
    let created = at(placed)
    let release =
      policy.calendar.deadline(orderedAt: created, terms: .standard, grace: 3600)
      ?? .init(start: created, promised: created, release: created)
    var order = Order(
      id: OrderID(orders.count + 1), buyer: Buyer(name: "Rani", phone: phone.flatMap { PhoneReading($0).key }, channel: channel),
      items: [OrderItem(name: item, quantity: pieces)], total: Rupiah(total), uniqueCode: 123, payable: Rupiah(total + 123),
      terms: .standard, createdAt: created, promised: release.promised, release: release.release)
    change(&order)
    orders.append(order)
    return order
  }

  /// The book, its settled orders as bytes.
  var book: Book {
    var book = Book()
    book.apply(orders.map { Change(.imported, .order(before: nil, after: $0)) })
    return book
  }

  func count(_ period: Period = .all, _ rule: OtherRule? = nil) -> ShopFigures {
    guard let figures = ShopFigures.count(StatisticsRequest(book: book, policy: policy, period: period, rule: rule)) else {
      Issue.record("cancelled")
      return ShopFigures(period: period)
    }
    return figures
  }
}

extension Order {
  mutating func pay(_ moment: String) {
    (state, paid, paidAt) = (.paid, payable, at(moment))
  }

  mutating func cancel(_ reason: CancelReason, _ moment: String) {
    state = .cancelled
    cancelled = Cancellation(at: at(moment), reason: reason, strike: false)
  }
}

/// `2026-11-23 10:00`, in Jakarta.
func at(_ text: String) -> Moment {
  let iso = text.replacing(" ", with: "T") + ":00+07:00"
  return (try? Moment(iso8601: iso, zone: .wib)) ?? .earliest
}
