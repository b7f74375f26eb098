import Orders

/// How the seller is called when orders ask for a decision: at once, after 1, 5 and 15 minutes, then every half hour, until
/// somebody answers; never while the shop is closed.
///
/// One schedule for all: it runs from the newest call that nobody has answered, and begins anew at each opening.
package struct Escalation: Hashable, Sendable {
  /// Until when calls have been made or found out of date.
  var lookedAt: Moment
  /// When somebody last answered: what was asked by then is silent from then on.
  var acknowledgedAt = Moment.earliest
  /// How many orders the window's title says that ask; nil before it was first set.
  var titleCount: Int?

  /// How long after the first call the next ones come, in seconds; after the last, every `interval`.
  package static let steps: [Int64] = [0, 60, 300, 900]
  /// How long after the last step, and after each further call, the next one comes, in seconds.
  package static let interval: Int64 = 1800

  /// The latest call at or before a moment; nil before the first.
  package static func lastCall(since start: Moment, at now: Moment) -> Moment? {
    let passed = now - start
    guard passed >= 0 else { return nil }
    let last = steps.last { $0 <= passed } ?? 0
    return start + last + (last == steps.last ? (passed - last) / interval * interval : 0)
  }

  /// The first call after a moment.
  package static func nextCall(since start: Moment, after now: Moment) -> Moment {
    let passed = now - start
    if let step = steps.first(where: { $0 > passed }) { return start + step }
    let last = steps.last ?? 0
    return start + last + ((passed - last) / interval + 1) * interval
  }
}

extension DeadlineBoard {
  /// The orders that ask for a decision, the oldest promise first.
  package func asking(at now: Moment) -> [Row] { over(at: now).filter { now >= $0.calls } }

  /// When the newest call came that was not answered by `acknowledged`; nil if there is none.
  func newestCall(at now: Moment, unansweredSince acknowledged: Moment) -> Moment? {
    over(at: now).lazy.map(\.calls).filter { $0 <= now && $0 > acknowledged }.max()
  }

  /// When the next order asks for a decision for the first time.
  func nextCall(after now: Moment) -> Moment { rows.lazy.map(\.calls).filter { $0 > now }.min() ?? .latest }
}
