/// What an order is at a moment: derived from its clocks, never stored.
extension Order {
  /// Whether nobody has to decide yet but the promise is over: from `promised` on if the shop is closed then, else from
  /// `release` on, until it is paid, extended, cancelled, or answered with *still wait* (interface.md, States).
  package func isParked(at now: Moment, in calendar: ShopCalendar) -> Bool {
    guard isWaiting, now >= promised else { return false }
    if now >= release { return true }
    return waitedAt == nil && !calendar.isOpen(at: promised)
  }

  /// Whether the order asks for the seller's decision: `release` has passed.
  package func asksForDecision(at now: Moment) -> Bool { isWaiting && now >= release }

  /// The moment that the countdown runs to: the promise, and once that is over, the decision; the seller's own promise where it
  /// is the seller's turn.
  package func nextDeadline(at now: Moment) -> Moment {
    if isToSend, let shipBy { return shipBy }
    return now < promised ? promised : release
  }

  /// What is still to come; negative when more was paid than asked.
  package var due: Rupiah { payable - paid }

  /// Whether its money has come and is not given back, also if it was let go afterwards.
  package var isSettled: Bool { cancelled?.money != .refunded && (paidAt != nil || paid > 0 && due <= 0) }

  /// What a settled order leaves to be dealt with, until the money has moved or is let be: paid too much (positive) or too little (negative).
  package var balance: Rupiah {
    // Of an order that came in already settled it may be unknown what was paid.
    guard paid != 0, state != .pending, state != .cancelled, !isCollectedByCourier else { return 0 }
    // Damaged bytes can hold any number: it must not trap.
    return Rupiah(paid.amount &- payable.amount &- waived.amount)
  }
}
