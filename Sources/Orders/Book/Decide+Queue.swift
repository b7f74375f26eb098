/// A buyer who is to wait for an item, as it is taken down.
package struct QueueDraft: Hashable, Sendable {
  package var buyer: Buyer
  package var item: OrderItem
  package var note: CleanText?

  package init(buyer: Buyer, item: OrderItem, note: CleanText? = nil) { (self.buyer, self.item, self.note) = (buyer, item, note) }
}

extension Book {
  func enqueuing(_ draft: QueueDraft, at now: Moment) throws(Refusal) -> Change {
    guard !draft.buyer.isUnknown else { throw .missingBuyer }
    guard draft.item.name.orNil != nil else { throw .missingItems }
    var queued = QueuedBuyer(number: highestQueueNumber + 1, buyer: draft.buyer, item: draft.item, since: now)
    queued.note = draft.note
    return Change(.queued, .queued(before: nil, after: queued))
  }

  func offering(_ number: Int, at now: Moment) throws(Refusal) -> Change {
    let before = try place(number)
    var after = before
    after.offeredAt = now
    return Change(.offered, .queued(before: before, after: after))
  }

  func unqueuing(_ number: Int) throws(Refusal) -> Change { Change(.unqueued, .queued(before: try place(number), after: nil)) }

  private func place(_ number: Int) throws(Refusal) -> QueuedBuyer {
    guard let place = queue.first(where: { $0.number == number }) else { throw .unknownPlace(number) }
    return place
  }
}

extension Book {
  /// Who waits for what these items are: those for the same variant first, then those for another of the same name, each the
  /// longest first. Case and spaces make no other name.
  package func waiting(for items: [OrderItem]) -> [QueuedBuyer] {
    func key(_ text: CleanText?) -> String { text?.string.lowercased().split(separator: " ").joined(separator: " ") ?? "" }
    let named = queue.filter { queued in items.contains { key($0.name) == key(queued.item.name) } }
    let exact = named.filter { queued in
      items.contains { key($0.name) == key(queued.item.name) && key($0.variant) == key(queued.item.variant) }
    }
    return exact + named.filter { queued in !exact.contains { $0.number == queued.number } }
  }
}
