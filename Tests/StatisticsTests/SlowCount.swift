import Foundation
import Orders

@testable import Statistics

/// The figures counted again in the plainest way: whole orders, one pass for each figure, Foundation's calendar.
struct SlowCount {
  let orders: [Order]
  let calendar: ShopCalendar

  init(_ book: Book, _ policy: Policy, _ period: Period) {
    var all = Array(book.open.values)
    book.settled.forEachSorted { _, record in
      if let order = try? Order(record: record) { all.append(order) }
      return true
    }
    orders = all.filter { $0.createdAt >= period.since ?? .earliest && $0.createdAt < period.until ?? .latest }
    calendar = policy.calendar
  }

  private func isWon(_ order: Order) -> Bool {
    if order.payment == .cashOnDelivery, order.paidAt == nil, order.state != .done { return false }
    return [.paid, .shipped, .done].contains(order.state)
  }

  private func isOverTheCounter(_ order: Order) -> Bool { order.payment == .cash && isWon(order) }

  var promised: [Order] { orders.filter { !isOverTheCounter($0) } }
  var counter: Sum { sum(orders.filter(isOverTheCounter)) }

  func sum(_ orders: [Order]) -> Sum {
    Sum(orders: orders.count, rupiah: orders.map(\.total).reduce(.zero) { $0 + $1 })
  }

  func tally(_ orders: [Order]) -> Tally {
    var tally = Tally()
    tally.won = sum(orders.filter(isWon))
    tally.lost = sum(orders.filter { $0.state == .cancelled })
    tally.open = sum(orders.filter { !isWon($0) && $0.state != .cancelled })
    return tally
  }

  private var gregorian: Calendar {
    var gregorian = Calendar(identifier: .gregorian)
    gregorian.timeZone = TimeZone(secondsFromGMT: Int(calendar.zone.offset)) ?? .gmt
    return gregorian
  }

  /// How many orders were placed in each hour: Monday's 0 to 23, Tuesday's 24 to 47, and so on.
  func byHour(_ orders: [Order]) -> [Int: Int] {
    let calendar = gregorian
    return Dictionary(grouping: orders) { order in
      let date = Date(timeIntervalSince1970: TimeInterval(order.createdAt.seconds))
      return (calendar.component(.weekday, from: date) + 5) % 7 * 24 + calendar.component(.hour, from: date)
    }.mapValues(\.count)
  }

  func monday(_ order: Order) -> String {
    var calendar = gregorian
    calendar.firstWeekday = 2
    let date = Date(timeIntervalSince1970: TimeInterval(order.createdAt.seconds))
    let week = calendar.dateInterval(of: .weekOfYear, for: date)?.start ?? date
    let parts = calendar.dateComponents([.year, .month, .day], from: week)
    return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
  }

  func stockSeconds(_ order: Order) -> Int64 {
    guard let cancelled = order.cancelled, order.state == .cancelled, cancelled.reason != .outOfStock else { return 0 }
    return max(0, cancelled.at.seconds - order.createdAt.seconds) * Int64(order.items.map(\.quantity).reduce(0, +))
  }

  var saved: Sum {
    sum(
      promised.filter { order in isWon(order) && order.paidAt.map { paid in order.reminders.contains { $0 <= paid } } ?? false })
  }

  var buyers: ReturningBuyers {
    let keys = orders.filter(isWon).compactMap { order in
      order.buyer.phone?.text ?? order.buyer.username.map { "\(order.buyer.channel.rawValue):\($0.text.string)" }
    }
    let paid = Dictionary(grouping: keys) { $0 }.mapValues(\.count)
    var result = ReturningBuyers()
    result.paying = paid.count
    result.returning = paid.values.filter { $0 > 1 }.count
    result.orders = paid.values.filter { $0 > 1 }.reduce(0, +)
    return result
  }
}
