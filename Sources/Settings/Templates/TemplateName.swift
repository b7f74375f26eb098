import Orders

/// A text to a buyer, by its name in `templates.toml`.
package enum TemplateName: String, CaseIterable, Hashable, Sendable {
  case orderCard = "order-card"
  case firstReminder = "reminder-1"
  case secondReminder = "reminder-2"
  case lastReminder = "reminder-last"
  case afterHours = "after-hours"
  case letGo = "let-go"
  case thanks
  case nextInLine = "next-in-line"

  package var isReminder: Bool { self == .firstReminder || self == .secondReminder || self == .lastReminder }

  /// What a reminder says follows from the time and from what was sent, not from the step: the first that anybody gets
  /// after a weekend does not say "again", and none says that time is left when it is over.
  package static func reminder(for order: Order, at now: Moment) -> TemplateName {
    if now >= order.promised { return .lastReminder }
    return order.reminders.isEmpty ? .firstReminder : .secondReminder
  }

  /// What its text must contain: nobody is asked for money without being told how much, nor offered something without a name.
  var required: [Placeholder] {
    if self == .nextInLine { return [.items] }
    return isReminder || self == .orderCard || self == .afterHours ? [.payable] : []
  }

  /// What its text can contain: who waits has no order yet, so nothing of one.
  var possible: [Placeholder] { self == .nextInLine ? [.honorific, .name, .items, .shop, .hours, .opens] : Placeholder.allCases }
}

extension TemplateName: SafeToShow {
  package var clean: CleanText { CleanText(cleaning: rawValue) }
}

/// What a template leaves room for, written `{name}`.
package enum Placeholder: String, CaseIterable, Hashable, Sendable {
  case honorific, name, id, items, total, payable, account
  /// The last time to pay that the buyer was told, with weekday and zone.
  case deadline
  /// How long the order is kept beyond that.
  case waitUntil = "wait_until"
  /// How long sending takes after the payment.
  case ship
  /// By when it is sent, and its receipt.
  case shipBy = "ship_by"
  case receipt
  case shop
  /// What paying in time brings; it lapses with the deadline.
  case promo
  case hours
  /// When the shop opens next.
  case opens

  /// Whether a line stays where this has no value: a form of address is dropped from it, no more.
  var isDispensable: Bool { self == .honorific || self == .name }
}
