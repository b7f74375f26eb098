import Orders

/// The deadline rule again, minute by minute over sixty days, as slow and plain as can be: what `ShopCalendar` is held to.
struct SlowCalendar {
  static let days = 60
  private static let minutes = days * 1440

  let zone: Zone
  let first: CivilDate
  /// The opening day of each minute, or nil if the shop is closed then.
  private var owner: [CivilDate?]
  /// Each interval's end, by its opening day; the last one is the largest.
  private var ends: [CivilDate: [Int]] = [:]
  /// All intervals, in order.
  private(set) var intervals: [Range<Int>] = []

  init(zone: Zone, first: CivilDate, week: OpeningHours, closed: Set<CivilDate>, open: Set<CivilDate>) {
    (self.zone, self.first) = (zone, first)
    owner = Array(repeating: nil, count: Self.minutes)
    var spans: [(start: Int, end: Int, day: CivilDate)] = []
    for index in 0..<Self.days {
      let date = first + index
      if closed.contains(date), !open.contains(date) { continue }
      var list = week[date.weekday]
      if open.contains(date), list.isEmpty { list = Weekday.allCases.map { week[$0] }.first { !$0.isEmpty } ?? [] }
      for hours in list {
        let length =
          hours.end.minutes > hours.start.minutes
          ? hours.end.minutes - hours.start.minutes : hours.end.minutes + 1440 - hours.start.minutes
        spans.append((index * 1440 + hours.start.minutes, index * 1440 + hours.start.minutes + length, date))
      }
    }
    unite(&spans)
    for span in spans {
      for minute in span.start..<min(span.end, Self.minutes) { owner[minute] = span.day }
      ends[span.day, default: []].append(span.end)
      intervals.append(span.start..<span.end)
    }
  }

  /// Puts together any two that overlap, until none do.
  private func unite(_ spans: inout [(start: Int, end: Int, day: CivilDate)]) {
    spans.sort { $0.start < $1.start }
    var index = 1
    while index < spans.count {
      if spans[index].start < spans[index - 1].end {
        spans[index - 1].end = max(spans[index - 1].end, spans[index].end)
        spans.remove(at: index)
      } else {
        index += 1
      }
    }
  }

  func minute(_ moment: Moment) -> Int { Int(moment - zone.moment(first)) / 60 }
  func moment(_ minute: Int) -> Moment { zone.moment(first) + Int64(minute) * 60 }

  func openingDay(_ minute: Int) -> CivilDate? { owner[minute] }

  func nextOpening(_ minute: Int) -> Int? {
    var minute = minute
    while minute < Self.minutes, owner[minute] == nil { minute += 1 }
    return minute < Self.minutes ? minute : nil
  }

  func openingTime(_ from: Int, _ to: Int) -> Int { from < to ? (from..<to).count { owner[$0] != nil } : 0 }

  func after(_ open: Int, _ from: Int) -> Int? {
    var (minute, left) = (from, open)
    while left > 0, minute < Self.minutes {
      if owner[minute] != nil { left -= 1 }
      minute += 1
    }
    return left == 0 && minute < Self.minutes ? minute : nil
  }

  func lastClosing(_ date: CivilDate) -> Int? { ends[date]?.max() }

  func promised(_ start: Int, _ terms: Terms) -> Int? {
    switch terms.measure {
    case .elapsed(let seconds): start + Int(seconds) / 60
    case .opening(let seconds): after(Int(seconds) / 60, start)
    case .today: owner[start].flatMap(lastClosing)
    case .nextWorkday: nextWorkday(start)
    }
  }

  private func nextWorkday(_ start: Int) -> Int? {
    guard let today = owner[start], let next = ends.keys.filter({ $0 > today }).min() else { return nil }
    var minute = start + (next - today) * 1440
    while minute < Self.minutes {
      if let day = owner[minute], day >= next { return minute }
      minute += 1
    }
    return nil
  }

  func release(_ promised: Int, grace: Int) -> Int? {
    guard promised < Self.minutes else { return nil }
    var passed = 0
    for minute in promised..<Self.minutes {
      if owner[minute] != nil, passed >= grace { return minute }
      if owner[minute] != nil { passed += 1 }
    }
    return nil
  }
}
