/// One thing that happened to a blacklist entry, as its evidence shows it; kept with the entry also after its removal.
package struct EntryEvent: Hashable, Sendable {
  package var at: Moment
  /// `listed`, `entryCorrected` (another level), `struck`, `revived` (a strike taken back), `appealed`, `forgiven`, `delisted`.
  package var kind: ChangeKind
  /// The level from then on, where it was set.
  package var level: BlacklistLevel?
  package var order: OrderID?
  package var reason: CancelReason?
  /// How many strikes a person took off.
  package var strikes: Int?
  package var note: CleanText?

  package init(
    at: Moment, kind: ChangeKind, level: BlacklistLevel? = nil, order: OrderID? = nil, reason: CancelReason? = nil,
    strikes: Int? = nil, note: CleanText? = nil
  ) {
    (self.at, self.kind, self.level, self.order) = (at, kind, level, order)
    (self.reason, self.strikes, self.note) = (reason, strikes, note)
  }
}

extension BlacklistEntry {
  /// When a person last took strikes off it; those before count no more.
  package var forgivenAt: Moment? { history.last { $0.kind == .forgiven }?.at }

  /// Its last removal: when, and what was noted of it.
  package var removal: EntryEvent? { history.last { $0.kind == .delisted } }

  /// What the buyer was last noted to say against it.
  package var appeal: EntryEvent? { history.last { $0.kind == .appealed } }

  /// Whether it stands at a moment: an entry may have an end.
  package func isInForce(at now: Moment) -> Bool { expiresAt.map { $0 > now } ?? true }
}
