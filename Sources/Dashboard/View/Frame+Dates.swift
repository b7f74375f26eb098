import Orders
import Screen
import Words

/// How moments are written: as short as the distance from today allows.
extension Frame {
  private var zone: Zone { model.calendar.zone }
  private var today: CivilDate { zone.date(of: now) }

  /// `10.42`.
  func clock(_ moment: Moment) -> CleanText { zone.clock(of: moment).clean }

  /// `Sen 23 Nov`.
  func day(_ date: CivilDate) -> CleanText { "\(words.short(date.weekday)) \(shortDate(date))" }

  /// `23 Nov`, with the year if it is another.
  func shortDate(_ date: CivilDate) -> CleanText {
    let (year, month, day) = date.parts
    let short: CleanText = "\(day) \(words.shortMonth(month))"
    return year == today.year ? short : "\(short) \(year)"
  }

  /// `23 Nov`, in another year `08/2025`: never wider than seven columns.
  func monthDate(_ moment: Moment) -> CleanText {
    let date = zone.date(of: moment)
    return date.parts.year == today.year ? shortDate(date) : "\(twoDigits(date.parts.month))/\(date.parts.year)"
  }

  func shortDate(_ moment: Moment) -> CleanText { shortDate(zone.date(of: moment)) }

  /// `10.42` today, `Sel 10.42` within six days, else `30 Nov 10.42`.
  func stamp(_ moment: Moment) -> CleanText {
    let date = zone.date(of: moment)
    let clock = clock(moment)
    switch date - today {
    case 0: return clock
    case -6...6: return "\(words.short(date.weekday)) \(clock)"
    default: return "\(shortDate(date)) \(clock)"
    }
  }

  /// `17.00`, `08.00 besok`, `08.00 Sen`: for what lies ahead.
  func ahead(_ moment: Moment) -> CleanText {
    let date = zone.date(of: moment)
    let clock = clock(moment)
    switch date - today {
    case 0: return clock
    case 1: return "\(clock) \(words.tomorrow)"
    case 2...6: return "\(clock) \(words.short(date.weekday))"
    default: return "\(clock) \(shortDate(date))"
    }
  }
}
