extension Book {
  func editing(_ id: OrderID, _ correction: Correction, at now: Moment, policy: Policy) throws(Refusal) -> Change {
    let order = try known(id)
    var after = order
    after.buyer.correct(with: correction)
    if let note = correction.note { after.note = note.orNil }
    if let items = correction.items { try after.replaceItems(items, in: self, policy: policy) }
    guard after != order else { throw .nothingToChange }
    guard !after.buyer.isUnknown else { throw .missingBuyer }
    return order.changed(HistoryEvent(at: now, kind: .edited)) { $0 = after }
  }
}

extension Order {
  /// Other items cost another sum, and the buyer must be told another one to pay.
  fileprivate mutating func replaceItems(_ items: [OrderItem], in book: Book, policy: Policy) throws(Refusal) {
    guard !items.isEmpty else { throw .missingItems }
    let before = OrderItem.total(of: self.items)
    self.items = items
    guard let sum = OrderItem.total(of: items), sum != before, sum != total, state == .pending else { return }
    guard sum > 0 else { throw .amountNotPositive }
    guard sum <= .largest else { throw .amountTooLarge }
    total = sum
    (uniqueCode, payable) = try book.uniquePayable(of: sum, account: account, seed: id.number, except: id, policy: policy)
  }
}

extension Buyer {
  fileprivate mutating func correct(with correction: Correction) {
    if let name = correction.name { self.name = name.orNil }
    if correction.phone != nil || correction.removesPhone { phone = correction.phone }
    if correction.username != nil || correction.removesUsername { username = correction.username }
    if let channel = correction.channel { self.channel = channel }
    if let address = correction.address { self.address = address.orNil }
  }
}

extension CleanText {
  /// nil for an empty text: how a correction says "remove".
  var orNil: CleanText? { isEmpty ? nil : self }
}
