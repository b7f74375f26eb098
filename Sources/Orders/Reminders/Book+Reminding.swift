/// A reminder that may go out now.
package struct ReminderDue: Hashable, Sendable {
  package var step: ReminderPolicy.Step
  /// When the step fell due.
  package var since: Moment
}

extension Book {
  /// Whether the order's buyer may be reminded at a moment, and by which step of the ladder (domain.md §4, Manners).
  ///
  /// The ladder does not burn down while nobody works: what falls due in a night or over a weekend is one reminder, and the
  /// cool-down is opening time, so that a closed weekend has room for one at most.
  package func reminding(_ order: Order, at now: Moment, policy: Policy) throws(Refusal) -> ReminderDue {
    guard order.state == .pending else { throw .already(order.id, order.state) }
    do throws(ReminderObstacle) {
      try refuseOutright(order, policy.reminders)
      return try due(order, at: now, policy)
    } catch { throw .noReminder(order.id, error) }
  }

  private func refuseOutright(_ order: Order, _ rules: ReminderPolicy) throws(ReminderObstacle) {
    if order.payment == .cashOnDelivery { throw .paysOnDelivery }
    if order.claimedAt != nil { throw .saysPaid }
    if order.reminders.count >= rules.atMost { throw .usedUp(order.reminders.count) }
  }

  private func due(_ order: Order, at now: Moment, _ policy: Policy) throws(ReminderObstacle) -> ReminderDue {
    let (last, rules, calendar) = (order.reminders.max(), policy.reminders, policy.calendar)
    let ladder = ReminderLadder(of: order, policy: policy)
    func allowed(from moment: Moment) -> LocalMoment {
      LocalMoment(rules.endOfQuiet(at: moment, in: calendar.zone) ?? moment, in: calendar.zone)
    }
    guard let next = ladder.next(since: last) else { throw .ladderDone }
    let rested = last.map { calendar.moment(after: rules.coolDown, from: $0) ?? $0 + rules.coolDown } ?? .earliest
    guard let rung = ladder.due(at: now, since: last) else { throw .notDue(next: allowed(from: max(next.at, rested))) }
    guard now >= rested else { throw .coolDown(next: allowed(from: rested)) }
    if rules.endOfQuiet(at: now, in: calendar.zone) != nil { throw .quietHours(next: allowed(from: now)) }
    try refuseOldStatement(of: order, due: rung.at, at: now, policy)
    return ReminderDue(step: rung.step, since: rung.at)
  }

  /// Money may be there already: the statement must have been looked at since the step fell due, and today. Only for a shop
  /// that has ever noted a look at one.
  private func refuseOldStatement(
    of order: Order, due: Moment, at now: Moment, _ policy: Policy
  ) throws(ReminderObstacle) {
    guard !statements.isEmpty else { return }
    let zone = policy.calendar.zone
    let needed = max(due, zone.moment(zone.date(of: now)))
    guard (statementSeen(for: order, of: policy.accounts) ?? .earliest) < needed else { return }
    throw .statementNotSeen(since: LocalMoment(needed, in: zone))
  }

  /// Up to when every account into which the order's money could come was looked at.
  package func statementSeen(for order: Order, of accounts: [CleanText]) -> Moment? {
    let named = order.account.map { [$0] } ?? (accounts.isEmpty ? statements.keys.compactMap { $0 } : accounts)
    let each = named.map { statements[$0] ?? .earliest }.min()
    return [statements[nil], each].compactMap { $0 }.max()
  }
}

extension ReminderPolicy {
  /// When the quiet hours end in which a moment lies; nil if it lies in none.
  package func endOfQuiet(at moment: Moment, in zone: Zone) -> Moment? {
    guard let quiet = quiet?.seconds else { return nil }
    let (date, second) = zone.civil(of: moment)
    if quiet.contains(second) { return zone.moment(date, second: quiet.upperBound) }
    return quiet.contains(second + 86_400) ? zone.moment(date, second: quiet.upperBound - 86_400) : nil
  }
}
