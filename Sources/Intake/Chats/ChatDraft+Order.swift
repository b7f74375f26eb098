import Orders

extension ChatDraft {
  /// The order that is to be taken down.
  ///
  /// The bank that was named is one of the shop's accounts if one has its name in it; taken as it is where the shop has named
  /// none; else it goes to the note.
  package func order(for policy: Policy, at moment: Moment? = nil) -> OrderDraft {
    var order = OrderDraft()
    (order.buyer, order.items, order.total, order.payment) = (buyer, items, total, payment)
    (order.note, order.createdAt) = (note, moment)
    order.writtenAt = sentAt?.moment(in: policy.calendar.zone)
    let way = payment ?? .transfer
    if let downPayment { if way.takesDownPayment { order.downPayment = downPayment } else { order.add("DP \(downPayment)") } }
    guard let bank else { return order }
    let account = policy.accounts.first { account in
      ChatLabels.folded(account.string).split(separator: " ").contains(Substring(ChatLabels.folded(bank.string)))
    }
    if way.comesByTransfer, let account = account ?? (policy.accounts.isEmpty ? bank : nil) {
      order.account = account
    } else {
      order.add(bank)
    }
    return order
  }
}

extension OrderDraft {
  fileprivate mutating func add(_ remark: CleanText) { note = note.map { "\($0); \(remark)" } ?? remark }
}
