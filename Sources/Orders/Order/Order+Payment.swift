/// What the way of paying makes of an order's state (domain.md §1, §7): derived, never stored.
extension Order {
  /// Whether it may be packed before its money is there: the courier collects it, and the buyer has confirmed again.
  private var isConfirmedForCourier: Bool { payment == .cashOnDelivery && confirmedAt != nil }

  /// Whether the seller waits for the buyer: for money, or for the second confirmation of cash on delivery.
  package var isWaiting: Bool { state == .pending && !isConfirmedForCourier }

  /// Whether it is the seller's turn to send: it is paid, or confirmed for the courier to collect.
  package var isToSend: Bool { state == .paid || state == .pending && isConfirmedForCourier }

  /// Whether it was paid over the counter as it was sold: no account, no term and no clock ever mattered.
  package var isSoldForCash: Bool { payment == .cash && paidAt == createdAt && promised == createdAt }

  /// Whether a transfer may still come for it, so that its sum must be told apart from others.
  package var awaitsTransfer: Bool { state == .pending && payment.comesByTransfer }

  /// Whether what was asked for in advance is there, or nothing was asked.
  package var isDownPaid: Bool { downPayment.map { paid >= $0 } ?? true }

  /// Whether money that was paid is still to be given back.
  package var owesRefund: Bool { state == .cancelled && cancelled?.money == .toRefund }

  /// Whether the courier still has its money, or has yet to collect it.
  package var isCollectedByCourier: Bool { payment == .cashOnDelivery && paidAt == nil && state != .cancelled }

  /// Whether the seller has still to do something about it: wait for money, send, give money back, or deal with a balance.
  package var needsTheSeller: Bool { state.needsTheSeller || owesRefund || balance != 0 }
}

extension PaymentWay {
  /// Whether the buyer sends the money, rather than hand it to a courier or over the counter.
  package var comesByTransfer: Bool { self == .transfer || self == .escrow }

  /// Whether the policy's down payment is asked for; what a third party holds, or is in the till, needs none.
  package var takesDownPayment: Bool { self == .transfer || self == .cashOnDelivery }
}
