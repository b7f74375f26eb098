extension Book {
  /// A sum to pay that no other open order of the account has, nor one that closed within the policy's days, so that a transfer
  /// names its order (domain.md §6).
  ///
  /// `account` nil means any and is distinct against all. The codes are tried from one that depends on `seed`, so that
  /// neighbours differ and the same book decides the same. Where only sums of closed orders are left, it is the one whose order
  /// closed longest ago (`reusedTotal`); where none is, it is refused. `except` is an order whose own sum does not count.
  func uniquePayable(
    of total: Rupiah, account: CleanText?, seed: Int, except: OrderID? = nil, at now: Moment, policy: Policy
  ) throws(Refusal) -> (code: Int?, payable: Rupiah) {
    guard policy.uniqueCode != .off else { return (nil, total) }
    let open = openPayables(account: account, except: except)
    let since = now - policy.reuseTotalsAfter
    var oldest: (code: Int, payable: Rupiah, closedAt: Moment)?
    for step in 0..<999 {
      let code = (seed * 379 + step) % 999 + 1
      let payable = policy.uniqueCode == .add ? total + Rupiah(Int64(code)) : total - Rupiah(Int64(code))
      guard payable > 0, !open.contains(payable) else { continue }
      guard let closed = closedTotals.closing(of: payable, account: account, since: since, except: except) else {
        return (code, payable)
      }
      if oldest.map({ closed.closedAt < $0.closedAt }) ?? true { oldest = (code, payable, closed.closedAt) }
    }
    guard let oldest else { throw .noUniqueTotal(total) }
    return (oldest.code, oldest.payable)
  }

  /// What open orders that a transfer could be meant for have been told to pay.
  func openPayables(account: CleanText?, except: OrderID?) -> Set<Rupiah> {
    var sums: Set<Rupiah> = []
    for order in open.values where order.awaitsTransfer && order.id != except && order.account.mayMean(account) {
      sums.insert(order.payable)
    }
    return sums
  }

  /// The order whose sum a change of this book gives to another because no other sum was left: a late transfer of it would
  /// name the wrong order.
  package func reusedTotal(by change: Change, at now: Moment, policy: Policy) -> ClosedTotals.Total? {
    guard case .order(let before, let after?) = change.subject, after.awaitsTransfer, after.uniqueCode != nil,
      before?.payable != after.payable
    else { return nil }
    let since = now - policy.reuseTotalsAfter
    return closedTotals.closing(of: after.payable, account: after.account, since: since, except: after.id)
  }
}
