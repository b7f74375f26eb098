/// How much of an export is kept in mind while it is read.
package struct ExportWindow: Sendable {
  /// Of so many orders, about, the newest in the file, more lines may come; older ones are complete. Nil for all of them.
  package var orders: Int?
  /// The most orders whose lines are scattered further than that, or rows without a number that are repeated: they are kept until
  /// the file ends. With more of them nothing of the file is read.
  package var scattered: Int

  /// `orders` nil reads a file in one go, in memory that grows with it.
  package init(orders: Int? = 5_000, scattered: Int = 100_000) { (self.orders, self.scattered) = (orders, scattered) }

  /// An order without end goes as well once so many lines have come since its first.
  var lines: Int? { orders.map { $0 * 4 } }
}
