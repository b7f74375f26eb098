/// The order's contact log, read from its history: what was taken back is left out.
extension Order {
  /// What was said between the shop and the buyer, the oldest first.
  package var contacts: [HistoryEvent] { standingEvents.filter(\.kind.isContact) }

  /// Since when the buyer has not answered: the first message out after the last word from the buyer. A second message does
  /// not make the silence shorter. Nil where there is nothing to answer.
  package var silentSince: Moment? {
    guard state == .pending else { return nil }
    let events = standingEvents
    let lastWord = events.lastIndex { $0.kind.isWordFromBuyer }.map { $0 + 1 } ?? 0
    return events[lastWord...].first { $0.kind.isMessageOut }?.at
  }

  /// Since when the buyer is known to have blocked the shop; an answer after it ends that.
  package var blockedSince: Moment? {
    guard let last = standingEvents.last(where: { $0.kind == .contactBlocked || $0.kind.isWordFromBuyer }) else { return nil }
    return last.kind == .contactBlocked ? last.at : nil
  }

  /// Another number or account under which the buyer can be reached, as the seller noted it.
  package var secondContact: CleanText? { standingEvents.last { $0.kind == .secondContact }?.note }

  /// Whether the buyer says nothing although reminded: no word came after the last reminder, or the last word was a promise to pay
  /// that was not kept.
  package func isSilentAfterReminder(at now: Moment) -> Bool {
    guard let reminded = reminders.max() else { return false }
    if hasBrokenPromise(at: now) { return true }
    let lastWord = standingEvents.last { $0.kind.isWordFromBuyer && $0.kind != .ordered }?.at
    return lastWord.map { $0 < reminded } ?? true
  }

  /// Whether the moment by which the buyer wanted to pay has passed without money.
  package func hasBrokenPromise(at now: Moment) -> Bool {
    state == .pending && claimedAt == nil && buyerPromise.map { $0 <= now } ?? false
  }

  /// The history without what was undone; what was done again stands.
  package var standingEvents: [HistoryEvent] {
    var standing: [HistoryEvent] = []
    var undone: [HistoryEvent] = []
    for event in history {
      guard event.kind == .undone else {
        standing.append(event)
        continue
      }
      if event.undone == .undone {
        if let again = undone.popLast() { standing.append(again) }
      } else if let index = standing.lastIndex(where: { $0.kind == event.undone }) {
        undone.append(standing.remove(at: index))
      }
    }
    return standing
  }
}

extension ChangeKind {
  /// Whether a text of the shop went out.
  package var isMessageOut: Bool { self == .reminded || self == .messaged }
  /// Whether the buyer let hear something.
  package var isWordFromBuyer: Bool { self == .answered || self == .promisedToPay || self == .claimed || self == .ordered }
  package var isContact: Bool {
    isMessageOut || isWordFromBuyer && self != .ordered || self == .contactBlocked || self == .secondContact
  }
}
