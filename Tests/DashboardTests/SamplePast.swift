import Orders
import Statistics
import Words

@testable import Dashboard

/// The sample shop with a past: twelve weeks of orders that ended, worse in the evening than by day.
enum SamplePast {
  static func book() -> Book {
    var book = SampleShop.book()
    book.apply((1000..<1240).map { Change(.imported, .order(before: nil, after: order($0))) })
    return book
  }

  static func model(_ columns: Int, _ rows: Int, _ language: Language = .indonesian) -> Model {
    var model = SampleShop.model(columns, rows, language)
    model.book = book()
    model.policy.downPayment = .percent(0)
    return model
  }

  /// The same as the thread does, at once.
  static func answer(_ effects: [Effect], on model: inout Model) {
    for case .count(let request) in effects {
      guard let figures = ShopFigures.count(request) else { continue }
      _ = update(&model, .counted(.counted(generation: request.generation, figures)))
    }
  }

  private static let goods: [CleanText] = ["Gamis Alya", "Hoodie Basic", "Tas Kanvas", "Mukena travel katun Jepang", "Sepatu"]
  private static let reasons: [CancelReason] = [.forgot, .vanished, .forgot, .cheaperElsewhere, .other, .forgot, .refusedParcel]

  private static func order(_ number: Int) -> Order {
    let index = number - 1000
    // Steps that share no factor with a week or a day spread over all hours.
    let created = SampleShop.now - Int64(12 * 7 * 86_400) + Int64(index * 30_223)
    let hour = Zone.wib.civil(of: created).second / 3600
    let total = Rupiah(Int64(60_000 + index * 7919 % 400_000))
    var order = Order(
      id: OrderID(number),
      buyer: Buyer(
        name: "Rani", phone: PhoneReading("0812-0000-\(1000 + index % 90)").key,
        channel: [.whatsapp, .instagram, .tiktok, .whatsapp][index % 4]),
      items: [OrderItem(name: goods[index * 7 % 5], quantity: 1 + index % 2)], total: total, uniqueCode: nil, payable: total,
      terms: .standard, createdAt: created, promised: created + 86_400, release: created + 90_000)
    if index % 3 == 0 { order.reminders = [created + 40_000] }
    if index % 11 == 0 { order.payment = .cashOnDelivery }
    let isLost = (hour * 5 + index * 3) % 17 < (hour >= 18 || hour < 6 ? 7 : 2)
    if isLost {
      order.state = .cancelled
      order.cancelled = Cancellation(at: created + 100_000, reason: reasons[index % 7], strike: false)
    } else {
      (order.state, order.paid, order.paidAt) = (.done, total, created + Int64(3600 + index * 1777 % 95_000))
      order.confirmedAt = order.payment == .cashOnDelivery ? created + 7200 : nil
    }
    return order
  }
}
