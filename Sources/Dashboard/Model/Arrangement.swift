import Orders

/// What the rows were last made from: while it is the same, they are too.
struct Arrangement: Sendable {
  /// The version of the book; nil before the first time.
  var version: Int?
  /// When an order passes its promise, and so stands elsewhere though nobody changed it.
  var staleAt: Moment = .latest
}
