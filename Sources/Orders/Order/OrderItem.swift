/// One line of an order.
package struct OrderItem: Hashable, Sendable {
  package var name: CleanText
  package var variant: CleanText?
  /// 1 and up.
  package var quantity: Int
  /// For one piece; nil while it is not known.
  package var price: Rupiah?

  package init(name: CleanText, variant: CleanText? = nil, quantity: Int = 1, price: Rupiah? = nil) {
    (self.name, self.variant, self.quantity, self.price) = (name, variant, quantity, price)
  }
}

/// What is wrong with an item as written.
package enum OrderItemError: Error, Equatable {
  case empty
  case badQuantity
  case badPrice
}
