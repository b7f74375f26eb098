extension ShopCalendar {
  /// The deadline of an order by the rule of the interface; `grace` is opening time in seconds. Nil if the shop never opens
  /// again, or not for as long as the terms ask for.
  package func deadline(orderedAt moment: Moment, terms: Terms, grace: Int64) -> Deadline? {
    guard let start = nextOpening(notBefore: moment), let promised = promised(start: start, terms: terms),
      let release = release(promised: promised, grace: grace)
    else { return nil }
    return Deadline(start: start, promised: promised, release: release)
  }

  /// The earliest moment, not before `promised`, at which the shop is open and `grace` seconds of opening time have passed.
  package func release(promised: Moment, grace: Int64) -> Moment? {
    moment(after: grace, from: promised).flatMap(nextOpening(notBefore:))
  }

  /// Until when a buyer who starts at an open moment is told to pay.
  package func promised(start: Moment, terms: Terms) -> Moment? {
    switch terms.measure {
    case .elapsed(let seconds): start + seconds
    case .opening(let seconds): moment(after: seconds, from: start)
    case .today: openingDay(of: start).flatMap(lastClosing(ofOpeningDay:))
    case .nextWorkday: sameTimeOnNextOpeningDay(as: start)
    }
  }

  /// The end of today's last opening: today is the opening day of the moment, or of the next opening if the shop is closed.
  ///
  /// So in a break it is this evening, and after today's last closing it is the next opening day's last closing.
  package func endOfTodaysLastOpening(at moment: Moment) -> Moment? {
    nextOpening(notBefore: moment).flatMap(openingDay(of:)).flatMap(lastClosing(ofOpeningDay:))
  }

  /// The same time on the next opening day, moved later, never earlier, to where that day or a later one is open.
  ///
  /// Time is counted from the opening day's midnight: 01.00 in Monday's night becomes 01.00 in Tuesday's night. After that
  /// day's last closing it is the next opening, since a buyer is never given less than was said; `release` is the same.
  private func sameTimeOnNextOpeningDay(as start: Moment) -> Moment? {
    guard let today = openingDay(of: start), let next = nextOpeningDay(after: today), let first = firstOpening(ofOpeningDay: next)
    else { return nil }
    let same = zone.moment(next) + (start - zone.moment(today))
    return nextOpening(notBefore: max(same, first))
  }
}
