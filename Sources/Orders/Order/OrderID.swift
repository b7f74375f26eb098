/// The number by which the seller and the buyer speak of an order: 1 and up, never used twice.
package struct OrderID: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral, SafeToShow {
  package let number: Int

  /// What an order of a file may be numbered: more would leave too few numbers for those to come.
  package static let importable = 1...999_999_999

  package init(_ number: Int) { self.number = number }
  package init(integerLiteral value: Int) { number = value }

  package static func < (left: OrderID, right: OrderID) -> Bool { left.number < right.number }
  package var clean: CleanText { number.clean }
}
