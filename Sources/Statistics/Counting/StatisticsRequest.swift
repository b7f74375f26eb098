import Orders

/// What is to be counted.
package struct StatisticsRequest: Sendable {
  /// Counts the questions of one screen: an answer to an older one is thrown away.
  package var generation: Int
  package var book: Book
  package var calendar: ShopCalendar
  package var period: Period
  /// The rule under which the past is to be played again, with the shop's own grace where the rule names none.
  package var rule: OtherRule?
  package var grace: Int64

  package init(
    generation: Int = 0, book: Book, policy: Policy, period: Period = .all, rule: OtherRule? = nil
  ) {
    (self.generation, self.book, self.period, self.rule) = (generation, book, period, rule)
    (calendar, grace) = (policy.calendar, policy.grace)
  }
}

/// How counting goes on.
package enum StatisticsAnswer: Sendable {
  /// So many orders of all have been read.
  case counting(generation: Int, read: Int, of: Int)
  case counted(generation: Int, ShopFigures)

  package var generation: Int {
    switch self {
    case .counting(let generation, _, _), .counted(let generation, _): generation
    }
  }
}
