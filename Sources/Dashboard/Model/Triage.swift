import Orders

/// What is parked, taken one order after another. Ids, never rows: an order that somebody else decides drops out.
package struct Triage: Sendable {
  /// All that are taken, the oldest promise first; what was decided stays among them, to be counted and undone.
  package var orders: [OrderID]
  /// The one to be decided now; nil once all are.
  package var current: OrderID?
  /// As it was when it was last shown: keys rest for a moment if it has become another.
  var seen: Order?
  /// What was decided here.
  package var decisions: [OrderID: ChangeKind] = [:]
  /// Until when an order cannot be decided, on the uptime clock: it has just come under the cursor.
  var keysOffUntil: Int64 = .min
  /// The first line shown.
  package var top = 0

  init(_ orders: [OrderID]) { self.orders = orders }
}

extension Triage {
  /// Where the present order stands, counted from 1.
  package var place: Int { current.flatMap(orders.firstIndex).map { $0 + 1 } ?? orders.count }

  /// The nearest order from the present one on, in steps of 1 or -1 and around the end, that is among these; nil if none is.
  func next(_ step: Int, among waiting: Set<OrderID>) -> OrderID? {
    let start = current.flatMap(orders.firstIndex) ?? (step > 0 ? -1 : orders.count)
    return (1...max(1, orders.count)).lazy.map { orders[(start + step * $0 + 2 * orders.count) % orders.count] }
      .first(where: waiting.contains)
  }
}

extension Model {
  /// The triage that is open, also beneath the question for a reason.
  package var triage: Triage? {
    for case .triage(let triage) in overlays { return triage }
    return nil
  }

  /// Whether an order of the triage has the keys.
  var isTriaging: Bool {
    if case .triage? = overlays.last { return true }
    return false
  }

  mutating func replaceTriage(_ triage: Triage) {
    for (index, overlay) in overlays.enumerated() {
      if case .triage = overlay { overlays[index] = .triage(triage) }
    }
  }

  /// The orders of a triage that are still to be decided.
  func undecided(_ triage: Triage) -> Set<OrderID> {
    Set(board.parked(at: now.moment).map(\.id)).subtracting(triage.decisions.keys)
  }
}
