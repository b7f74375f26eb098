/// What was said between the shop and a buyer, and that a statement was looked at: each recorded only because a person says so.
extension Book {
  /// For how long the text of a reminder may have been on the screen before it is recorded as sent, in seconds.
  private static let patience: Int64 = 3600

  /// The rule is asked at the moment when the text was shown: quiet hours that begin while the seller is sending do not
  /// make the reminder unsent.
  func reminding(_ id: OrderID, shownAt: Moment?, at now: Moment, policy: Policy) throws(Refusal) -> Change {
    let order = try known(id)
    let shown = max(shownAt ?? now, now - Self.patience)
    let due = try reminding(order, at: min(shown, now), policy: policy)
    return order.changed(HistoryEvent(at: now, kind: .reminded, note: due.step.written)) { $0.reminders.append(now) }
  }

  /// A text other than a reminder went out; nothing forbids it.
  func messaging(_ id: OrderID, _ name: CleanText, at now: Moment) throws(Refusal) -> Change {
    try known(id).changed(HistoryEvent(at: now, kind: .messaged, note: name)) { _ in }
  }

  func answering(_ id: OrderID, note: CleanText?, at now: Moment) throws(Refusal) -> Change {
    try known(id).changed(HistoryEvent(at: now, kind: .answered, note: note)) { _ in }
  }

  /// The buyer's word moves no clock: it is shown beside them.
  func promising(_ id: OrderID, by moment: Moment, at now: Moment) throws(Refusal) -> Change {
    let order = try pending(id)
    guard moment > now else { throw .promiseInPast(id) }
    return order.changed(HistoryEvent(at: now, kind: .promisedToPay, until: moment)) { $0.buyerPromise = moment }
  }

  func findingBlocked(_ id: OrderID, at now: Moment) throws(Refusal) -> Change {
    try known(id).changed(HistoryEvent(at: now, kind: .contactBlocked)) { _ in }
  }

  func notingSecondContact(_ id: OrderID, _ contact: CleanText?, at now: Moment) throws(Refusal) -> Change {
    let order = try known(id)
    guard contact != order.secondContact else { throw .nothingToChange }
    return order.changed(HistoryEvent(at: now, kind: .secondContact, note: contact)) { _ in }
  }

  /// Up to now unless a moment is given; a look at less than is known already changes nothing.
  func seeingStatement(_ account: CleanText?, upTo moment: Moment?, at now: Moment) throws(Refusal) -> Change {
    let seen = min(moment ?? now, now)
    let before = statements[account]
    guard before.map({ $0 < seen }) ?? true else { throw .nothingToChange }
    return Change(.statementSeen, .statement(account: account, before: before, after: seen))
  }
}
