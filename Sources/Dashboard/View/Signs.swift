import Orders
import Screen

/// The sign and the role of what an order and a warning are.
extension OrderState {
  var glyph: Glyph {
    switch self {
    case .pending: .pending
    case .paid: .paid
    case .shipped: .shipped
    case .done: .done
    case .cancelled: .cancelled
    }
  }

  var role: Role {
    switch self {
    case .pending: .orderPending
    case .paid: .orderPaid
    case .shipped: .orderShipped
    case .done: .orderDone
    case .cancelled: .orderCancelled
    }
  }
}

extension BlacklistLevel {
  var glyph: Glyph { self == .blocked ? .hit : .maybe }
  var role: Role { self == .blocked ? .blacklistHit : .blacklistMaybe }
}

extension Warning {
  var glyph: Glyph { kind == .blacklisted ? .hit : .maybe }
  var role: Role { kind == .blacklisted ? .blacklistHit : .blacklistMaybe }
}

extension [Warning] {
  /// The one to show where there is room for one.
  var strongest: Warning? { first { $0.kind == .blacklisted } ?? first }
}
