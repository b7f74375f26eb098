extension ShopCalendar {
  /// Whether the shop is open at a moment.
  package func isOpen(at moment: Moment) -> Bool {
    let (date, second) = zone.civil(of: moment)
    return hours(on: date).contains { $0.contains(second) } || second < carriedOver(into: date)
  }

  /// The earliest moment, not before this one, at which the shop is open.
  package func nextOpening(notBefore moment: Moment) -> Moment? {
    if neverOpens { return nil }
    if isOpen(at: moment) { return moment }
    let (first, second) = zone.civil(of: moment)
    if let hours = hours(on: first).first(where: { $0.lowerBound > second }) {
      return zone.moment(first, second: hours.lowerBound)
    }
    for days in 1...Self.horizon {
      if let hours = hours(on: first + days).first { return zone.moment(first + days, second: hours.lowerBound) }
    }
    return nil
  }

  /// The earliest moment after this one at which the shop turns from open to closed; hours that touch are no closing.
  package func closing(after moment: Moment) -> Moment? {
    guard let opening = nextOpening(notBefore: moment) else { return nil }
    var closing = opening
    for days in 0...Self.horizon {
      let date = zone.date(of: opening) + days
      let midnight = zone.moment(date)
      for piece in pieces(of: date) where midnight + Int64(piece.upperBound) > closing {
        if midnight + Int64(piece.lowerBound) > closing { return closing }
        closing = midnight + Int64(piece.upperBound)
      }
      if closing < midnight + 86_400 { return closing }
    }
    return nil
  }

  /// The interval at a moment, overlapping ones as one; nil if the shop is closed then.
  package func interval(containing moment: Moment) -> Range<Moment>? {
    guard let (date, hours) = ownHours(at: moment), let end = end(of: hours, on: date) else { return nil }
    return zone.moment(date, second: hours.lowerBound)..<end
  }

  /// The day on which the interval of a moment started; nil if the shop is closed then.
  package func openingDay(of moment: Moment) -> CivilDate? { ownHours(at: moment)?.date }

  /// The first opening of a day; nil if no interval starts on it.
  package func firstOpening(ofOpeningDay date: CivilDate) -> Moment? {
    openings(on: date).first.map { zone.moment(date, second: $0.lowerBound) }
  }

  /// The end of the last interval that starts on a day; nil if none does.
  package func lastClosing(ofOpeningDay date: CivilDate) -> Moment? {
    openings(on: date).last.flatMap { end(of: $0, on: date) }
  }

  /// The next day after this one on which an interval starts.
  package func nextOpeningDay(after date: CivilDate) -> CivilDate? {
    if neverOpens { return nil }
    return (1...Self.horizon).lazy.map { date + $0 }.first { !openings(on: $0).isEmpty }
  }

  /// The hours of a day that start an interval, rather than go on with one of the day before.
  private func openings(on date: CivilDate) -> ArraySlice<Range<Int>> {
    let carried = carriedOver(into: date)
    return hours(on: date).drop { $0.lowerBound < carried }
  }

  /// The day and the hours that start the interval of a moment.
  private func ownHours(at moment: Moment) -> (date: CivilDate, hours: Range<Int>)? {
    let (date, second) = zone.civil(of: moment)
    if let hours = openings(on: date).first(where: { $0.contains(second) }) { return (date, hours) }
    guard isOpen(at: moment) else { return nil }
    for days in 1...Self.horizon {
      let earlier = date + -days
      guard let last = hours(on: earlier).last else { return nil }
      if last.lowerBound >= carriedOver(into: earlier) { return (earlier, last) }
    }
    return nil
  }

  /// Where the interval that starts with these hours ends; nil if it never does.
  private func end(of hours: Range<Int>, on date: CivilDate) -> Moment? {
    var end = hours.upperBound
    for days in 0...Self.horizon {
      if end <= 86_400 { return zone.moment(date + days, second: end) }
      end -= 86_400
      for next in self.hours(on: date + days + 1) where next.lowerBound < end { end = max(end, next.upperBound) }
    }
    return nil
  }
}
