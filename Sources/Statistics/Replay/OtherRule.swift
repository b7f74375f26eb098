import Orders

/// A rule that the shop does not have, or not for all orders: what is nil stays as each order had it.
package struct OtherRule: Hashable, Sendable {
  /// How long every buyer would have had, from the order on; nil keeps what each was told.
  package var terms: Terms?
  /// Opening time between promise and decision, in seconds; nil keeps the shop's own.
  package var grace: Int64?
  /// What would have been asked for in advance of orders of which nothing was; nil asks nothing.
  package var downPayment: DownPayment?

  package init(terms: Terms? = nil, grace: Int64? = nil, downPayment: DownPayment? = nil) {
    (self.terms, self.grace, self.downPayment) = (terms, grace, downPayment)
  }

  /// Whether it changes nothing.
  package var isEmpty: Bool { self == OtherRule() }

  /// Whether it moves the moment of the decision.
  var movesClock: Bool { terms != nil || grace != nil }
}
