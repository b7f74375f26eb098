/// What an order is at a moment: derived from its clocks, never stored.
extension Order {
  /// Whether nobody has to decide yet but the promise is over: from `promised` on if the shop is closed then, else from
  /// `release` on, until it is paid, extended, cancelled, or answered with *still wait* (interface.md, States).
  package func isParked(at now: Moment, in calendar: ShopCalendar) -> Bool {
    guard state == .pending, now >= promised else { return false }
    if now >= release { return true }
    return waitedAt == nil && !calendar.isOpen(at: promised)
  }

  /// Whether the order asks for the seller's decision: `release` has passed.
  package func asksForDecision(at now: Moment) -> Bool { state == .pending && now >= release }

  /// The moment that the countdown runs to: the promise, and once that is over, the decision.
  package func nextDeadline(at now: Moment) -> Moment { now < promised ? promised : release }

  /// What is still to come; negative when more was paid than asked.
  package var due: Rupiah { payable - paid }

  /// Whether its money has come, also if it was let go afterwards: then that money is to be given back.
  package var isSettled: Bool { paidAt != nil || paid > 0 && due <= 0 }

  /// What a settled order leaves to be dealt with: paid too much (positive) or too little (negative).
  package var balance: Rupiah { state == .pending || state == .cancelled ? 0 : paid - payable }
}
