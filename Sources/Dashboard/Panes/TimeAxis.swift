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
  /// Until when the columns stay as they are; nil while the shop is open: then until the first one ends.
  private var holdsUntil: Moment?

  /// Closed time up to this long is a pause of the day, in seconds.
  private static let longestPause: Int64 = 4 * 3600

  /// - Parameter secondsPerColumn: How much opening time one column is.
  init(from now: Moment, columns count: Int, secondsPerColumn: Int64, in calendar: ShopCalendar) {
    var start = now
    while columns.count < count, start < .latest {
      if calendar.isOpen(at: start), let closing = calendar.closing(after: start) {
        addOpen(from: start, to: closing, by: secondsPerColumn, upTo: count)
        start = closing
      } else {
        guard let opening = calendar.nextOpening(notBefore: start) else { break }
        addClosed(from: start, to: opening, upTo: count)
        start = opening
      }
    }
  }

  /// When the first of the columns will be another.
  var nextChange: Moment { holdsUntil ?? columns.first?.end ?? .latest }

  /// The column of a moment; nil if it lies beyond the last or before the first.
  func index(of moment: Moment) -> Int? {
    var (low, high) = (0, columns.count)
    while low < high {
      let middle = (low + high) / 2
      if columns[middle].end <= moment { low = middle + 1 } else { high = middle }
    }
    return low < columns.count && columns[low].start <= moment ? low : nil
  }

  /// Columns begin at round times, the first one too, so that they stand still while the clock runs.
  private mutating func addOpen(from start: Moment, to closing: Moment, by step: Int64, upTo count: Int) {
    var start = Moment(seconds: start.seconds / step * step)
    while start < closing, columns.count < count {
      let end = min(closing, start + step)
      columns.append(Column(start: start, end: end, kind: .open))
      start = end
    }
  }

  /// Closed time is measured back from the opening, in whole hours, so that it stands still for an hour.
  private mutating func addClosed(from start: Moment, to opening: Moment, upTo count: Int) {
    let hours = (opening - start + 3599) / 3600
    let kind: Kind = opening - start <= Self.longestPause ? .pause : .closed
    let pieces: Int64 = kind == .pause ? 2 : 4
    if columns.isEmpty { holdsUntil = opening - (hours - 1) * 3600 }
    for piece in 0..<pieces where columns.count < count {
      let left = hours * 3600 * (pieces - piece) / pieces
      columns.append(Column(start: opening - left, end: opening - hours * 3600 * (pieces - piece - 1) / pieces, kind: kind))
    }
  }
}
