/// The two clocks of an order: what the buyer was told, and when the seller is asked to decide.
package struct Deadline: Hashable, Sendable {
  /// The moment of ordering, or the next opening if the shop was closed then.
  package let start: Moment
  /// Until when the buyer was told to pay.
  package let promised: Moment
  /// When the order asks for the seller's decision; the shop is open then.
  package let release: Moment

  /// Puts together what a calendar or a file says.
  package init(start: Moment, promised: Moment, release: Moment) {
    (self.start, self.promised, self.release) = (start, promised, release)
  }
}
