extension Book {
  func editing(_ id: OrderID, _ correction: Correction, at now: Moment, policy: Policy) throws(Refusal) -> Change {
    let order = try known(id)
    var after = order
    after.buyer.correct(with: correction)
    if let note = correction.note { after.note = note.orNil }
    if let promo = correction.promo { after.promo = promo.orNil }
    if let receipt = correction.receipt { after.receipt = receipt.orNil }
    if let items = correction.items { try after.replaceItems(items, in: self, at: now, policy: policy) }
    guard after != order else { throw .nothingToChange }
    guard !after.buyer.isUnknown else { throw .missingBuyer }
    return order.changed(HistoryEvent(at: now, kind: .edited)) { $0 = after }
  }
}

extension Order {
  /// Other items cost another sum, and the buyer must be told another one to pay.
  fileprivate mutating func replaceItems(_ items: [OrderItem], in book: Book, at now: Moment, policy: Policy) throws(Refusal) {
    guard !items.isEmpty else { throw .missingItems }
    let before = OrderItem.total(of: self.items)
    self.items = items
    guard let sum = OrderItem.total(of: items), sum != before, sum != total, state == .pending else { return }
    guard sum > 0 else { throw .amountNotPositive }
    guard sum <= .largest else { throw .amountTooLarge }
    total = sum
    // Nothing is left to be asked for in advance of a sum that is smaller than that.
    if let asked = downPayment, asked >= sum, downPaidAt == nil { downPayment = nil }
    guard payment.comesByTransfer else { return (uniqueCode, payable) = (nil, sum) }
    (uniqueCode, payable) = try book.uniquePayable(
      of: sum, account: account, seed: id.number, except: id, at: now, policy: policy)
  }
}

extension Buyer {
  fileprivate mutating func correct(with correction: Correction) {
    if let name = correction.name { self.name = name.orNil }
    if correction.phone != nil || correction.removesPhone { phone = correction.phone }
    if correction.username != nil || correction.removesUsername { username = correction.username }
    if let channel = correction.channel { self.channel = channel }
    if let address = correction.address { self.address = address.orNil }
    if let honorific = correction.honorific { self.honorific = honorific.orNil }
  }
}

extension CleanText {
  /// nil for an empty text: how a correction says "remove".
  var orNil: CleanText? { isEmpty ? nil : self }
}
