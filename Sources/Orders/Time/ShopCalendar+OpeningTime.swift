extension ShopCalendar {
  /// The opening time between two moments, in seconds; 0 if `to` is not after `from`.
  package func openingTime(from: Moment, to: Moment) -> Int64 {
    guard from < to else { return 0 }
    let (first, last) = (zone.date(of: from), zone.date(of: to))
    var total: Int64 = 0
    for days in 0...(last - first) {
      let midnight = zone.moment(first + days)
      for piece in pieces(of: first + days) {
        let start = max(from, midnight + Int64(piece.lowerBound))
        let end = min(to, midnight + Int64(piece.upperBound))
        if start < end { total += end - start }
      }
    }
    return total
  }

  /// The earliest moment at which so many seconds of opening time have passed since `from`: it can be a closing.
  package func moment(after openSeconds: Int64, from: Moment) -> Moment? {
    if openSeconds <= 0 { return from }
    if neverOpens { return nil }
    let first = zone.date(of: from)
    var left = openSeconds
    for days in 0...Self.horizon {
      let midnight = zone.moment(first + days)
      for piece in pieces(of: first + days) {
        let start = max(from, midnight + Int64(piece.lowerBound))
        let length = midnight + Int64(piece.upperBound) - start
        if length >= left { return start + left }
        if length > 0 { left -= length }
      }
    }
    return nil
  }

  /// The open intervals between two moments, in order, cut off at both; overlapping ones as one.
  package func intervals(from: Moment, to: Moment) -> [Range<Moment>] {
    var result: [Range<Moment>] = []
    var start = nextOpening(notBefore: from)
    while let opening = start, opening < to, result.count < Self.horizon * 8 {
      let end = interval(containing: opening)?.upperBound ?? to
      result.append(opening..<min(end, to))
      start = end < to ? nextOpening(notBefore: end) : nil
    }
    return result
  }

  /// The open parts of one calendar day, in seconds from its midnight, in order and disjoint.
  func pieces(of date: CivilDate) -> [Range<Int>] {
    let hours = hours(on: date)
    let carried = carriedOver(into: date)
    // Most days: nothing is carried over, and nothing is copied.
    if carried == 0, (hours.last?.upperBound ?? 0) <= 86_400 { return hours }
    let own = hours.map { max($0.lowerBound, carried)..<max(carried, min($0.upperBound, 86_400)) }.filter { !$0.isEmpty }
    return carried == 0 ? own : [0..<carried] + own
  }
}
