import Orders

/// From when until when orders were placed: `since` is in it, `until` is not; nil has no end.
package struct Period: Hashable, Sendable {
  package var since: Moment?
  package var until: Moment?

  package init(since: Moment? = nil, until: Moment? = nil) { (self.since, self.until) = (since, until) }

  /// Every order that there is.
  package static let all = Period()

  /// This week, from Monday on, and so many before it.
  package static func weeks(_ count: Int, before now: Moment, in zone: Zone) -> Period {
    Period(since: zone.moment(monday(of: now, in: zone) + -7 * (count - 1)))
  }

  func contains(_ moment: Moment) -> Bool { (since.map { $0 <= moment } ?? true) && (until.map { moment < $0 } ?? true) }
}

/// The Monday of a moment's week.
package func monday(of moment: Moment, in zone: Zone) -> CivilDate {
  let date = zone.date(of: moment)
  return date + -date.weekday.rawValue
}
