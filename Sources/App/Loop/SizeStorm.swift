/// Sizes that come one after the other, as while the edge of a window is dragged: the first is drawn at once, then one now and
/// then, and the last. Times are on the uptime clock, in milliseconds.
struct SizeStorm {
  /// How long without another size ends it.
  private static let calm: Int64 = 50
  /// How long a size waits at the most.
  private static let patience: Int64 = 150

  private var cameAt = Int64.min / 2
  /// Since when a size waits for its picture, and until when.
  private var waiting: (since: Int64, until: Int64)?

  /// Whether a size has not been drawn yet.
  var isWaiting: Bool { waiting != nil }

  /// How long the picture waits still; nil if it does not.
  func wait(at uptime: Int64) -> Int64? { waiting.map { max(0, $0.until - uptime) } }

  mutating func sizeCame(at uptime: Int64) {
    defer { cameAt = uptime }
    guard isWaiting || uptime - cameAt < Self.calm else { return }
    let since = waiting?.since ?? uptime
    waiting = (since, min(uptime + Self.calm, since + Self.patience))
  }

  /// Whoever does something else meanwhile sees it at once.
  mutating func end() { waiting = nil }
}
