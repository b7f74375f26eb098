import Orders

/// The coming opening hours laid out in columns: opening time to scale, closed time folded to a few columns.
struct TimeAxis {
  enum Kind { case open, pause, closed }

  struct Column {
    let start: Moment
    let end: Moment
    let kind: Kind
  }

  private(set) var columns: [Column] = []

  /// Closed time up to this long is a pause of the day, in seconds.
  private static let longestPause: Int64 = 4 * 3600

  /// - Parameter secondsPerColumn: How much opening time one column is.
  init(from now: Moment, columns count: Int, secondsPerColumn: Int64, in calendar: ShopCalendar) {
    var start = now
    while columns.count < count, start < .latest {
      if calendar.isOpen(at: start), let closing = calendar.closing(after: start) {
        addOpen(from: start, to: closing, by: secondsPerColumn, upTo: count, now: now)
        start = closing
      } else {
        guard let opening = calendar.nextOpening(notBefore: start) else { break }
        addClosed(from: start, to: opening, upTo: count)
        start = opening
      }
    }
  }

  /// The column of a moment; nil if it lies beyond the last or before the first.
  func index(of moment: Moment) -> Int? {
    var (low, high) = (0, columns.count)
    while low < high {
      let middle = (low + high) / 2
      if columns[middle].end <= moment { low = middle + 1 } else { high = middle }
    }
    return low < columns.count && columns[low].start <= moment ? low : nil
  }

  /// Columns begin at round times, so that they stand still while the clock runs.
  private mutating func addOpen(from start: Moment, to closing: Moment, by step: Int64, upTo count: Int, now: Moment) {
    var start = start
    while start < closing, columns.count < count {
      let round = Moment(seconds: (start.seconds / step + 1) * step)
      let end = min(closing, round)
      columns.append(Column(start: start, end: end, kind: .open))
      start = end
    }
  }

  private mutating func addClosed(from start: Moment, to opening: Moment, upTo count: Int) {
    let length = opening - start
    let pieces = Int64(length <= Self.longestPause ? 2 : 4)
    for piece in 0..<pieces where columns.count < count {
      columns.append(
        Column(
          start: start + length * piece / pieces, end: start + length * (piece + 1) / pieces,
          kind: length <= Self.longestPause ? .pause : .closed))
    }
  }
}
