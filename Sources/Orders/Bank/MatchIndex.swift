/// The open orders that money to one account can be for, found by what they ask for: 2,000 lines against 5,000 orders take a few
/// milliseconds, where comparing each with each would be ten million steps and more for every kind of nearness.
struct MatchIndex {
  /// An order as far as matching needs it.
  struct Candidate {
    let order: Order
    /// The day of ordering in the shop's zone: money dated before it is hardly for it.
    let day: CivilDate
    let name: PayerName
    var due: Int64 { order.due.amount }
  }

  /// Places in `candidates` by a sum, found by halving.
  struct Sums {
    private let sorted: [(sum: Int64, place: Int)]

    init(_ sums: [(sum: Int64, place: Int)]) { sorted = sums.sorted { ($0.sum, $0.place) < ($1.sum, $1.place) } }

    /// The places whose sums lie within a range, by sum, then place.
    func places(_ range: ClosedRange<Int64>) -> [(sum: Int64, place: Int)] {
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        if sorted[middle].sum < range.lowerBound { low = middle + 1 } else { high = middle }
      }
      return Array(sorted[low...].prefix { $0.sum <= range.upperBound })
    }

    func places(of sum: Int64) -> [Int] { places(sum...sum).map(\.place) }
  }

  let candidates: [Candidate]
  /// By what is still to come of them.
  let dues: Sums
  /// By the same without the code, where there is one.
  let withoutCode: Sums
  /// By what is missing of what was asked for in advance.
  let downPayments: Sums
  let pairs: PairSums

  init(_ book: Book, account: CleanText, zone: Zone) {
    let open = book.open.values.filter { $0.state == .pending && $0.due > 0 && $0.account.mayMean(account) }
    candidates = open.sorted { $0.id < $1.id }.map { order in
      Candidate(order: order, day: zone.date(of: order.createdAt), name: PayerName(order.buyer.name))
    }
    let transfers = candidates.enumerated().filter { $1.order.payment.comesByTransfer }
    dues = Sums(transfers.map { ($1.due, $0) })
    withoutCode = Sums(
      transfers.compactMap { place, candidate in
        let sum = (candidate.order.total - candidate.order.paid).amount
        return sum != candidate.due && sum > 0 ? (sum, place) : nil
      })
    downPayments = Sums(
      candidates.enumerated().compactMap { place, candidate in
        guard !candidate.order.isDownPaid, let asked = candidate.order.downPayment else { return nil }
        return ((asked - candidate.order.paid).amount, place)
      })
    pairs = PairSums(transfers.map { (place: $0, due: $1.due, buyer: $1.order.buyer) })
  }
}

/// What two orders of one buyer ask for together.
struct PairSums {
  /// Two places in the index's candidates.
  struct Pair: Hashable { let first, second: Int }

  /// The orders of a buyer who has so many that all pairs of them would be too many to keep, by what they ask for.
  private var large: [[(due: Int64, place: Int)]] = []
  private var sums: [(sum: Int64, pair: Pair)] = []

  /// Of how many orders of one buyer all pairs are kept.
  private static let kept = 32

  init(_ orders: [(place: Int, due: Int64, buyer: Buyer)]) {
    let known = orders.compactMap { order in order.buyer.key.map { (buyer: $0, order: (due: order.due, place: order.place)) } }
    for (_, group) in Dictionary(grouping: known, by: \.buyer) where group.count > 1 {
      let group = group.map(\.order).sorted { ($0.due, $0.place) < ($1.due, $1.place) }
      if group.count > Self.kept { large.append(group) } else { keepPairs(of: group) }
    }
    sums.sort { $0.sum < $1.sum }
  }

  private mutating func keepPairs(of group: [(due: Int64, place: Int)]) {
    for (index, first) in group.enumerated() {
      for second in group[(index + 1)...] { sums.append((first.due + second.due, Pair(places: first.place, second.place))) }
    }
  }

  func pairs(of sum: Int64) -> [Pair] {
    var (low, high) = (0, sums.count)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle].sum < sum { low = middle + 1 } else { high = middle }
    }
    return sums[low...].prefix { $0.sum == sum }.map(\.pair) + large.flatMap { pairs(of: sum, in: $0) }
  }

  /// From both ends of the sorted orders towards each other.
  private func pairs(of sum: Int64, in group: [(due: Int64, place: Int)]) -> [Pair] {
    var found: [Pair] = []
    var high = group.count - 1
    for (low, first) in group.enumerated() {
      while high > low, first.due + group[high].due > sum { high -= 1 }
      var index = high
      while index > low, first.due + group[index].due == sum {
        found.append(Pair(places: first.place, group[index].place))
        index -= 1
      }
    }
    return found
  }
}

extension PairSums.Pair {
  fileprivate init(places one: Int, _ other: Int) { (first, second) = (min(one, other), max(one, other)) }
}
