import Orders

extension ShopFigures {
  /// How many orders are read between two looks at `isCancelled` and two words of `progress`.
  private static let stride = 8192

  /// Reads every order of the book once; nil if `isCancelled` said so meanwhile. `progress` is told how many were read, of how many.
  package static func count(
    _ request: StatisticsRequest, isCancelled: () -> Bool = { false }, progress: (_ read: Int, _ of: Int) -> Void = { _, _ in }
  ) -> ShopFigures? {
    var counting = Counting(request)
    var read = 0
    func goesOn() -> Bool {
      read += 1
      guard read % stride == 0 else { return true }
      progress(read, request.book.orderCount)
      return !isCancelled()
    }
    for order in request.book.open.values {
      order.record.withUnsafeBytes { counting.take($0) }
      guard goesOn() else { return nil }
    }
    var isStopped = false
    request.book.settled.forEach { record in
      counting.take(record)
      isStopped = !goesOn()
      return !isStopped
    }
    return isStopped ? nil : counting.finished()
  }
}
