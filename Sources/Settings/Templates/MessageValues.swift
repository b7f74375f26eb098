import Orders
import Words

/// What stands for the placeholders in a text to one buyer.
struct MessageValues {
  /// Each on a line of its own, or with commas between.
  var items: [CleanText] = []
  private var values: [Placeholder: CleanText] = [:]

  subscript(placeholder: Placeholder) -> CleanText {
    placeholder == .items ? items.joined(separator: ", ") : values[placeholder] ?? .empty
  }

  /// The longest name that is repeated to its bearer: a longer one is no name.
  private static let nameLimit = 60

  /// What is known of the shop and of who is written to.
  init(_ settings: Settings, to buyer: Buyer, _ items: [OrderItem], at now: Moment) {
    let words = settings.templates.language.words
    let calendar = settings.policy.calendar
    let name = buyer.name ?? buyer.username.map { "@\($0)" } ?? .empty
    values[.name] = CleanText(cleaning: String(name.string.prefix(Self.nameLimit)))
    values[.honorific] = buyer.honorific ?? (settings.templates.language == .indonesian ? "Kak" : .empty)
    values[.shop] = settings.shopName
    values[.hours] = words.written(calendar.hours)
    values[.opens] = calendar.nextOpening(notBefore: now).map { words.written(LocalMoment($0, in: calendar.zone)) }
    self.items = items.map { item in "\(item.quantity)× \(item.name)\(item.variant.map { " (\($0))" } ?? "" as CleanText)" }
  }

  /// What is known of an order.
  init(_ settings: Settings, about order: Order, at now: Moment) {
    self.init(settings, to: order.buyer, order.items, at: now)
    let (words, policy) = (settings.templates.language.words, settings.policy)
    func written(_ moment: Moment?) -> CleanText? { moment.map { words.written(LocalMoment($0, in: policy.calendar.zone)) } }
    values[.id] = order.id.clean
    values[.total] = order.total.clean
    values[.payable] = order.asked.clean
    values[.account] = order.account ?? policy.accounts.joined(separator: " / ")
    values[.deadline] = written(order.promised)
    values[.waitUntil] = written(now < order.release ? order.release : policy.calendar.endOfTodaysLastOpening(at: now))
    values[.ship] = words.name(of: policy.shipWithin)
    values[.shipBy] = written(order.shipBy)
    values[.receipt] = order.receipt
    values[.promo] = now < order.promised ? order.promo : nil
  }
}

extension Order {
  /// What the buyer is to transfer now: what is missing of the down payment, else of the whole.
  fileprivate var asked: Rupiah {
    if let downPayment, paid < downPayment { return downPayment - paid }
    return max(due, 0)
  }
}

extension Words {
  /// `Sen–Jum 08.00-17.00, Sab 08.00-12.00`: neighbouring weekdays of the same hours together.
  func written(_ hours: OpeningHours) -> CleanText {
    var runs: [(first: Weekday, last: Weekday, hours: [ClockInterval])] = []
    for weekday in Weekday.allCases where !hours[weekday].isEmpty {
      if let run = runs.last, run.hours == hours[weekday], run.last.rawValue == weekday.rawValue - 1 {
        runs[runs.count - 1].last = weekday
      } else {
        runs.append((weekday, weekday, hours[weekday]))
      }
    }
    return runs.map { run in
      let days: CleanText = run.first == run.last ? short(run.first) : "\(short(run.first))–\(short(run.last))"
      return "\(days) \(run.hours.map(\.clean).joined(separator: " & "))"
    }.joined(separator: ", ")
  }
}
