extension Book {
  func extending(_ id: OrderID, by terms: Terms, at now: Moment, policy: Policy) throws(Refusal) -> Change {
    let order = try waiting(id)
    let deadline = try policy.deadline(orderedAt: max(order.promised, now), terms: terms)
    return order.changed(HistoryEvent(at: now, kind: .extended, until: deadline.promised)) {
      ($0.promised, $0.release, $0.waitedAt) = (deadline.promised, deadline.release, nil)
    }
  }

  /// *Still wait*: only once the promise is over; before that there is nothing to answer.
  func waiting(_ id: OrderID, at now: Moment, policy: Policy) throws(Refusal) -> Change {
    let order = try waiting(id)
    guard now >= order.promised else { throw .notDue(id) }
    guard let closing = policy.calendar.endOfTodaysLastOpening(at: now) else { throw .neverOpen }
    return order.changed(HistoryEvent(at: now, kind: .keptWaiting, until: closing)) { ($0.release, $0.waitedAt) = (closing, now) }
  }
}
