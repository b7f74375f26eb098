/// One thing that happened to an order, as its details show it.
package struct HistoryEvent: Hashable, Sendable {
  package var at: Moment
  package var kind: ChangeKind
  /// How much, for a payment.
  package var amount: Rupiah?
  /// Until when, for an extension or a wait.
  package var until: Moment?
  package var reason: CancelReason?
  /// What was taken back, for `undone`.
  package var undone: ChangeKind?
  package var note: CleanText?

  package init(
    at: Moment, kind: ChangeKind, amount: Rupiah? = nil, until: Moment? = nil, reason: CancelReason? = nil,
    undone: ChangeKind? = nil, note: CleanText? = nil
  ) {
    (self.at, self.kind, self.amount, self.until) = (at, kind, amount, until)
    (self.reason, self.undone, self.note) = (reason, undone, note)
  }
}
