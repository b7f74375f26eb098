/// A buyer who waits for an item that is promised to somebody else.
package struct QueuedBuyer: Hashable, Sendable {
  /// Counts from 1 in the order of arrival; never given twice.
  package let number: Int
  package var buyer: Buyer
  package var item: OrderItem
  package var since: Moment
  /// When the item was last offered to this buyer.
  package var offeredAt: Moment?
  package var note: CleanText?

  package init(number: Int, buyer: Buyer, item: OrderItem, since: Moment) {
    (self.number, self.buyer, self.item, self.since) = (number, buyer, item, since)
  }
}
