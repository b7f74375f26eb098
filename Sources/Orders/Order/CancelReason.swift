/// Why an order died; the causes sellers know, each with its remedy.
package enum CancelReason: UInt8, Sendable, CaseIterable {
  case vanished = 1
  case blockedUs = 2
  case forgot = 3
  case miscommunication = 4
  case cheaperElsewhere = 5
  case onlyAsking = 6
  case tooManyOffers = 7
  case feltPressed = 8
  case refusedDownPayment = 9
  case refusedParcel = 10
  case outOfStock = 11
  case ourMistake = 12
  case other = 13

  /// The stable word of the command line, CSV and JSON.
  package var code: String {
    switch self {
    case .vanished: "vanished"
    case .blockedUs: "blocked-us"
    case .forgot: "forgot"
    case .miscommunication: "miscommunication"
    case .cheaperElsewhere: "cheaper-elsewhere"
    case .onlyAsking: "only-asking"
    case .tooManyOffers: "too-many-offers"
    case .feltPressed: "felt-pressed"
    case .refusedDownPayment: "refused-down-payment"
    case .refusedParcel: "refused-parcel"
    case .outOfStock: "out-of-stock"
    case .ourMistake: "our-mistake"
    case .other: "other"
    }
  }

  package init?(code: String) {
    guard let reason = CancelReason.allCases.first(where: { $0.code == code }) else { return nil }
    self = reason
  }

  /// Whether a person may count a strike for it: silence, a block, a refused parcel; never the shop's own fault.
  package var canBeStrike: Bool { self == .vanished || self == .blockedUs || self == .refusedParcel }
}
