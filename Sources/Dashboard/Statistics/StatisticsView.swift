import Orders
import Statistics

/// `S`: the shop's figures, and what another rule would have changed.
package struct StatisticsView: Sendable {
  /// The two pages; Tab turns them.
  package enum Page: Sendable {
    case figures, whatIf
  }

  package var page = Page.figures
  package var top = 0
  /// Orders of this week and those before it, so many in all; nil for every order.
  package var weeks: Int?
  package var rule = OtherRule()

  /// What the keys go through; the first changes nothing.
  static let periods: [Int?] = [nil, 4, 12, 52]
  static let graces: [Int64?] = [nil, 0, 3600, 2 * 3600, 4 * 3600, 9 * 3600]
  static let downPayments: [DownPayment?] = [nil, .percent(30), .percent(50), .percent(60)]
}

/// What was counted for the screen.
package struct StatisticsState: Sendable {
  /// What was asked about; the book by its version.
  struct Question: Hashable, Sendable {
    var version: Int
    var period: Period
    var rule: OtherRule
  }

  /// Counts the questions.
  package var generation = 0
  var asked: Question?
  /// How far the newest question's answer is; nil once it is there.
  package var progress: (read: Int, all: Int)?
  /// The newest answer; it may be to an older question.
  package var figures: ShopFigures?
}
