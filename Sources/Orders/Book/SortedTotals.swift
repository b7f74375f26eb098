/// The sums of closed orders as a snapshot has them: sorted, and looked up by halving.
struct SortedTotals: Sendable {
  typealias Total = ClosedTotals.Total

  /// By sum, then order.
  let bySum: [Total]
  /// The few that ask for a rest, by that.
  private let byRest: [(rest: Rupiah, total: Total)]
  let newest: Moment

  /// Sorts them only if they are not.
  init(_ totals: [Total]) {
    let isSorted = zip(totals, totals.dropFirst()).allSatisfy { !Self.isBefore($1, $0) }
    bySum = isSorted ? totals : totals.sorted(by: Self.isBefore)
    byRest = bySum.compactMap { total in total.rest.map { ($0, total) } }.sorted { $0.rest < $1.rest }
    newest = totals.reduce(.earliest) { max($0, $1.closedAt) }
  }

  static func isBefore(_ left: Total, _ right: Total) -> Bool { (left.sum, left.order) < (right.sum, right.order) }

  func totals(of sum: Rupiah) -> [Total] {
    Array(bySum[bySum.firstIndex(sortedBy: { $0.sum >= sum })...].prefix { $0.sum == sum })
  }

  func totals(ofRest rest: Rupiah) -> [Total] {
    byRest[byRest.firstIndex(sortedBy: { $0.rest >= rest })...].prefix { $0.rest == rest }.map(\.total)
  }
}

extension Array {
  /// The first place from which on all are so, in an array where none is so before one that is not.
  fileprivate func firstIndex(sortedBy isSo: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isSo(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
