import Orders

/// Figures of the shop and what they would have been under other rules.
package protocol StatisticsWords {
  var statisticsTitle: CleanText { get }
  /// The two pages of the screen.
  var figuresPage: CleanText { get }
  var whatIfPage: CleanText { get }
  /// From when on orders are looked at: all of them, or those of the last so many weeks.
  func period(weeks: Int?) -> CleanText
  func period(since: CleanText?, before: CleanText?) -> CleanText
  func counting(_ read: CleanText, of all: CleanText) -> CleanText
  var nothingToCount: CleanText { get }
  func unreadableOrders(_ count: Int) -> CleanText
  /// A share in thousandths: `82,5%`.
  func percent(_ permille: Int) -> CleanText
  var closingRate: CleanText { get }
  /// What the closing rate is of.
  func ofEnded(_ count: CleanText) -> CleanText
  func won(_ count: CleanText) -> CleanText
  func lost(_ count: CleanText) -> CleanText
  func stillOpen(_ count: CleanText) -> CleanText
  var perWeek: CleanText { get }
  var whyLost: CleanText { get }
  var lostByChannel: CleanText { get }
  var lostByProduct: CleanText { get }
  /// `3 dari 12`.
  func part(_ count: CleanText, of all: CleanText) -> CleanText
  var closingByHours: CleanText { get }
  var whileOpen: CleanText { get }
  var whileClosed: CleanText { get }
  var placedMap: CleanText { get }
  var lostMap: CleanText { get }
  var moneyAndTime: CleanText { get }
  var rupiahLost: CleanText { get }
  var keptOfLost: CleanText { get }
  var stockHoursLost: CleanText { get }
  func stockHours(_ count: CleanText) -> CleanText
  var savedByReminders: CleanText { get }
  var lostAfterReminders: CleanText { get }
  func orders(_ count: CleanText, _ sum: Rupiah) -> CleanText
  var returningBuyers: CleanText { get }
  var overTheCounter: CleanText { get }
  func leadingCause(_ reason: CleanText) -> CleanText
  var noLeadingCause: CleanText { get }
  /// What sellers do about a cause (domain knowledge, not advice from these figures).
  func remedies(for reason: CancelReason) -> [CleanText]
  /// The rule that is tried, and what it would have changed.
  var ruleTerms: CleanText { get }
  var ruleGrace: CleanText { get }
  var ruleDownPayment: CleanText { get }
  var unchangedRule: CleanText { get }
  func hours(_ seconds: Int64) -> CleanText
  var chooseRule: CleanText { get }
  var payersReplayed: CleanText { get }
  var latePayers: CleanText { get }
  var latePayersAsItWas: CleanText { get }
  /// Goods of orders that were let go would have been free sooner, or later.
  func stockFreed(sooner: Bool) -> CleanText
  func replayUnknown(_ count: CleanText) -> CleanText
  var wouldBeAsked: CleanText { get }
  var payersAtStake: CleanText { get }
  var keptOfParcels: CleanText { get }
  func refusedInFact(_ refused: CleanText, of asked: CleanText, loss: Rupiah) -> CleanText
  var nobodyAsked: CleanText { get }
  var assumptionsTitle: CleanText { get }
  /// What the replay takes for granted; with a down payment in the rule one more.
  func assumptions(downPayment: Bool) -> [CleanText]
  /// What the keys of the screen do.
  var changesPeriod: CleanText { get }
  var changesTerms: CleanText { get }
  var changesGrace: CleanText { get }
  var changesDownPayment: CleanText { get }
  var resetsRule: CleanText { get }
  var otherPage: CleanText { get }
}

extension Words {
  /// How many refused a down payment so far, and what that would mean; a loss of nil means that nobody was asked.
  package func refusals(_ refused: Int, of asked: Int, loss: Rupiah?) -> CleanText {
    guard let loss else { return nobodyAsked }
    return refusedInFact(grouped(Int64(refused)), of: grouped(Int64(asked)), loss: loss)
  }

  /// A whole number with its thousands apart; the minus is U+2212, as for rupiah.
  package func grouped(_ number: Int64) -> CleanText {
    var (rest, groups) = (number.magnitude, [CleanText]())
    while rest >= 1000 {
      groups.insert(CleanText(cleaning: String(String(1000 + rest % 1000).dropFirst())), at: 0)
      rest /= 1000
    }
    let digits = ([CleanText(cleaning: String(rest))] + groups).joined(separator: groupSeparator)
    return number < 0 ? "−\(digits)" : digits
  }
}
