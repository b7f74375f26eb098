extension CancelReason {
  /// Whether the shop could not supply: then all money goes back (domain.md §7).
  package var isShopsFault: Bool { self == .outOfStock || self == .ourMistake }
}

extension Order {
  /// What becomes of its money if it is let go for a reason and nobody says otherwise: a complete down payment stays with the
  /// shop unless the shop could not supply; everything else goes back. Nil where nothing was paid.
  package func money(cancelledFor reason: CancelReason) -> CancelledMoney? {
    guard paid > 0 else { return nil }
    let isDownPayment = state == .pending && downPayment != nil && isDownPaid
    return isDownPayment && !reason.isShopsFault ? .forfeited : .toRefund
  }
}
