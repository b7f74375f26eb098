import Orders

/// After a strike: a buyer whose counted strikes ask for an entry, or for a graver one, with the evidence; a person decides.
package struct Proposal: Sendable {
  /// The orders whose buyers are proposed, this one's first.
  package var orders: [OrderID]
  package var top = 0
  /// On the uptime clock: a key within 250 ms of it was meant for what lay there before.
  package var openedAt: Int64
}

/// A line that goes with a decision about an entry.
package struct NoteForm: Sendable {
  /// What is decided.
  package enum Purpose: Hashable, Sendable {
    case appeal, forgive, remove
  }

  package var purpose: Purpose
  package var key: BuyerKey
  package var field = TextField()
}

/// Who waits for what has become free, or everybody who waits.
package struct QueueView: Sendable {
  /// The items that became free; empty lists everybody.
  package var items: [OrderItem]
  /// The number of the selected place.
  package var selection: Int?
}
