import Orders
import Settings
import Words

extension Model {
  /// Calls the seller if it is time to, and offers the triage when the shop has opened; says in the title how many ask.
  mutating func call() -> [Effect] {
    let before = escalation.lookedAt
    escalation.lookedAt = now.moment
    var effects = retitle()
    guard let opening = calendar.openSince(now.moment) else { return effects }
    if before < opening { offerTriage() }
    guard !isReadOnly, let start = callsSince(opening), let call = Escalation.lastCall(since: start, at: now.moment),
      before < call
    else { return effects }
    let asking = board.asking(at: now.moment)
    if before >= opening, let first = asking.first { say(.called(asking.count, first.id)) }
    effects += alarm(asking)
    return effects
  }

  /// When the next call comes if nobody answers; never while the shop is closed.
  var nextCall: Moment {
    if isReadOnly { return .latest }
    let fresh = board.nextCall(after: now.moment)
    guard let newest = board.newestCall(at: now.moment, unansweredSince: escalation.acknowledgedAt) else { return fresh }
    let opening = calendar.openSince(now.moment) ?? newest
    let again = Escalation.nextCall(since: max(newest, opening), after: now.moment)
    return min(fresh, calendar.nextOpening(notBefore: again) ?? .latest)
  }

  /// Somebody has seen what asks for a decision: it is silent from now on.
  mutating func acknowledge() {
    escalation.acknowledgedAt = now.moment
    switch notices.current?.notice {
    case .called, .triageOffered: notices.current = nil
    default: break
    }
  }

  /// A decision about an order that asked is an answer.
  mutating func acknowledge(answeredBy changes: [Change]) {
    let isAnswer = changes.contains { change in
      guard case .order(let before?, _) = change.subject else { return false }
      return before.asksForDecision(at: now.moment)
    }
    if isAnswer { escalation.acknowledgedAt = now.moment }
  }

  /// `Esc` while the call stands: not now, but it was seen. Whether there was such a call.
  mutating func answerCall() -> Bool {
    guard case .called? = notices.current?.notice else { return false }
    acknowledge()
    return true
  }

  /// From when the schedule of calls runs: the newest one that nobody answered, or today's opening after it.
  private func callsSince(_ opening: Moment) -> Moment? {
    board.newestCall(at: now.moment, unansweredSince: escalation.acknowledgedAt).map { max($0, opening) }
  }

  private mutating func retitle() -> [Effect] {
    let count = board.asking(at: now.moment).count
    defer { escalation.titleCount = count }
    return escalation.titleCount == count || escalation.titleCount == nil && count == 0
      ? [] : [.title(words.title(asking: count))]
  }

  private func alarm(_ asking: [DeadlineBoard.Row]) -> [Effect] {
    switch settings.display.notification {
    case .off: []
    case .bell: settings.display.bell ? [.ring] : []
    case .osc: [.notify(words.notification(asking.count, named: asking.first.flatMap(who)))]
    }
  }

  /// `#128 Bayu Saputra`: in a notification, which others may see, a phone is masked whatever the settings say.
  private func who(_ row: DeadlineBoard.Row) -> CleanText? {
    guard let buyer = book.order(row.id)?.buyer else { return nil }
    if isLocked { return "#\(row.id)" }
    let name =
      (isMasked ? buyer.name?.shortened : buyer.name) ?? buyer.phone?.masked ?? buyer.username.map { "@\($0)" } ?? words.unnamed
    return "#\(row.id) \(name)"
  }
}

extension ShopCalendar {
  /// The last opening before a moment at which the shop is open; hours that touch are no opening, and of a shop that never
  /// closes it is some midnight a week ago.
  fileprivate func openSince(_ moment: Moment) -> Moment? {
    var start = interval(containing: moment)?.lowerBound
    for _ in 0..<7 {
      guard let earlier = start.flatMap({ interval(containing: $0 - 1) }) else { break }
      start = earlier.lowerBound
    }
    return start
  }
}
