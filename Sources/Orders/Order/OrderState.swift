/// How far an order has come. `parked` is not among them: it is derived from the clock (`Order.isParked`).
package enum OrderState: UInt8, Sendable, CaseIterable {
  /// Waiting for money, also after a part of it.
  case pending = 1
  case paid = 2
  case shipped = 3
  case done = 4
  case cancelled = 5

  /// The stable word of CSV and JSON.
  package var code: String {
    switch self {
    case .pending: "pending"
    case .paid: "paid"
    case .shipped: "shipped"
    case .done: "done"
    case .cancelled: "cancelled"
    }
  }

  package init?(code: String) {
    guard let state = OrderState.allCases.first(where: { $0.code == code }) else { return nil }
    self = state
  }

  /// Whether the seller has still to do something: wait for money, or send.
  package var needsTheSeller: Bool { self == .pending || self == .paid }
}
