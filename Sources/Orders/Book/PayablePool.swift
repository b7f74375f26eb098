extension Book {
  /// A sum to pay that no other open order of the account has, so that a transfer names its order (domain.md §6).
  ///
  /// `account` nil means any and is distinct against all. The codes are tried from one that depends on `seed`, so that
  /// neighbours differ and the same book decides the same. `except` is an order whose own sum does not count.
  func uniquePayable(
    of total: Rupiah, account: CleanText?, seed: Int, except: OrderID? = nil, policy: Policy
  ) throws(Refusal) -> (code: Int?, payable: Rupiah) {
    guard policy.uniqueCode != .off else { return (nil, total) }
    let taken = openPayables(account: account, except: except)
    for step in 0..<999 {
      let code = (seed * 379 + step) % 999 + 1
      let payable = policy.uniqueCode == .add ? total + Rupiah(Int64(code)) : total - Rupiah(Int64(code))
      if payable > 0, !taken.contains(payable) { return (code, payable) }
    }
    throw .noUniqueTotal(total)
  }

  /// What open orders that money could be meant for have been told to pay.
  func openPayables(account: CleanText?, except: OrderID?) -> Set<Rupiah> {
    var sums: Set<Rupiah> = []
    for order in open.values where order.state == .pending && order.id != except {
      if account == nil || order.account == nil || order.account == account { sums.insert(order.payable) }
    }
    return sums
  }
}
