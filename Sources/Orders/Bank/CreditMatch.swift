/// What a credit most likely is for, and why (interface.md, `bank import`). A suggestion: only a person, or the command that was
/// asked to apply exact ones, makes a payment of it.
package struct CreditMatch: Hashable, Sendable {
  package enum Kind: Sendable, CaseIterable {
    case exact, near, late, duplicate, ambiguous, none

    /// The stable word of `--json`.
    package var code: String {
      switch self {
      case .exact: "exact"
      case .near: "near"
      case .late: "late"
      case .duplicate: "duplicate"
      case .ambiguous: "ambiguous"
      case .none: "none"
      }
    }
  }

  /// What speaks for it.
  package enum Why: Hashable, Sendable {
    /// What one open order asks for.
    case exact
    /// What the goods cost, without the code.
    case withoutCode
    /// Rounded to thousands.
    case rounded
    /// Two neighbouring digits swapped.
    case swapped
    /// The transfer's fee was taken off.
    case feeTakenOff(Rupiah)
    /// What is asked for in advance.
    case downPayment
    /// Two orders of one buyer at once.
    case together
    /// What an order asks for, but dated before that order's day.
    case beforeOrder
    /// What a cancelled order asked for.
    case cancelled
    /// What an order asked for that is paid already.
    case paidAlready
    /// The same as an earlier credit of this statement, for the same order.
    case twice
    /// What several open orders ask for.
    case several
    /// Near to several, of which no buyer's name, or more than one, agrees.
    case nearSeveral
    case dailySum
    case nothing
  }

  package var why: Why
  /// What it is for; where it is ambiguous, what it could be for, the likeliest first.
  package var orders: [OrderID]
  /// What those orders ask for together; nil where there are none, or it could be for several.
  package var asked: Rupiah?
  /// Whether the payer's name can be the buyer's.
  package var nameAgrees: Bool

  package init(_ why: Why, _ orders: [OrderID] = [], asked: Rupiah? = nil, nameAgrees: Bool = false) {
    (self.why, self.orders, self.asked, self.nameAgrees) = (why, orders, asked, nameAgrees)
  }

  package var kind: Kind {
    switch why {
    case .exact: .exact
    case .withoutCode, .rounded, .swapped, .feeTakenOff, .downPayment, .together, .beforeOrder: .near
    case .cancelled: .late
    case .paidAlready, .twice: .duplicate
    case .several: .ambiguous
    case .nearSeveral, .dailySum, .nothing: .none
    }
  }
}
