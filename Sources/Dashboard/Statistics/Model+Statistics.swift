import Orders
import Screen
import Statistics

extension Model {
  /// Asks for the figures that the screen shows, if it has not: on opening, after a key, when the book has changed, at a new week.
  mutating func countStatistics() -> [Effect] {
    guard let view = statisticsView else {
      statistics.asked = nil
      statistics.figures = nil
      return []
    }
    let question = StatisticsState.Question(version: book.version, period: period(of: view), rule: view.rule)
    guard question != statistics.asked else { return [] }
    statistics.asked = question
    statistics.generation += 1
    statistics.progress = (0, book.orderCount)
    return [
      .count(
        StatisticsRequest(
          generation: statistics.generation, book: book, policy: policy, period: question.period,
          rule: view.rule.isEmpty ? nil : view.rule))
    ]
  }

  /// An older question's answer never takes the place of a newer one's.
  mutating func takeStatistics(_ answer: StatisticsAnswer) -> [Effect] {
    guard answer.generation == statistics.generation else { return [] }
    switch answer {
    case .counting(_, let read, let all): statistics.progress = (read, all)
    case .counted(_, let figures): (statistics.progress, statistics.figures) = (nil, figures)
    }
    return []
  }

  /// The figures for the screen as it is asked for; nil while they are counted.
  var shownFigures: ShopFigures? {
    guard let view = statisticsView, let figures = statistics.figures, figures.period == period(of: view),
      view.page == .figures || (figures.replay?.rule ?? OtherRule()) == view.rule
    else { return nil }
    return figures
  }

  private var statisticsView: StatisticsView? {
    for case .statistics(let view) in overlays { return view }
    return nil
  }

  func period(of view: StatisticsView) -> Period {
    view.weeks.map { .weeks($0, before: now.moment, in: calendar.zone) } ?? .all
  }

  /// A key on the screen of figures.
  mutating func press(_ key: Key, in view: StatisticsView) -> [Effect] {
    var changed = view
    if changed.choose(key.onQwerty ?? key, of: policy) {
      replaceTop(.statistics(changed))
      return []
    }
    guard let action = keymap.action(for: key, in: focus) else { return [] }
    if let step = scrollStep(action) {
      changed.top = scrolled(view.top, by: step)
      replaceTop(.statistics(changed))
    }
    switch action {
    case .back, .quit, .open, .statistics: overlays.removeLast()
    default: break
    }
    return []
  }
}

extension StatisticsView {
  /// Changes page, period or rule by a key; false if the key is for none of them. A rule shows itself.
  fileprivate mutating func choose(_ key: Key, of policy: Policy) -> Bool {
    let before = (page, rule)
    switch key {
    case .tab, .shiftTab: page = page == .figures ? .whatIf : .figures
    case .named(.left, []), .character("h"): weeks = Self.periods.next(after: weeks, by: -1)
    case .named(.right, []), .character("l"): weeks = Self.periods.next(after: weeks, by: 1)
    case .character("t"): rule.terms = Self.terms(policy).next(after: rule.terms, by: 1)
    case .character("T"): rule.terms = Self.terms(policy).next(after: rule.terms, by: -1)
    case .character("g"): rule.grace = Self.graces.next(after: rule.grace, by: 1)
    case .character("G"): rule.grace = Self.graces.next(after: rule.grace, by: -1)
    case .character("d"): rule.downPayment = Self.downPayments.next(after: rule.downPayment, by: 1)
    case .character("D"): rule.downPayment = Self.downPayments.next(after: rule.downPayment, by: -1)
    case .character("0"): (rule, page) = (OtherRule(), .whatIf)
    default: return false
    }
    if rule != before.1 { page = .whatIf }
    if page != before.0 { top = 0 }
    return true
  }

  private static func terms(_ policy: Policy) -> [Terms?] { [nil] + policy.presets }
}

extension Array where Element: Equatable {
  /// The choice so many places on, around the ends; the first where the present one is none of them.
  fileprivate func next(after element: Element, by step: Int) -> Element {
    let place = firstIndex(of: element) ?? 0
    return self[(place + step + count) % count]
  }
}
