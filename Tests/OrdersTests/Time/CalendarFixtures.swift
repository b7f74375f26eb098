import Orders
import Testing

/// A moment in WIB, without its offset: `2026-11-23 10:00`.
func at(_ text: String, _ zone: Zone = .wib) -> Moment {
  guard let moment = try? Moment(iso8601: text, zone: zone) else {
    Issue.record("no moment: \(text)")
    return Moment(seconds: 0)
  }
  return moment
}

func day(_ text: String) -> CivilDate {
  guard let date = CivilDate(reading: text) else {
    Issue.record("no date: \(text)")
    return CivilDate(daysSinceEpoch: 0)
  }
  return date
}

/// The same hours on the weekdays named, none on the others.
func hours(_ texts: [String], on weekdays: [Weekday] = Weekday.allCases) -> OpeningHours {
  var result = OpeningHours()
  for weekday in weekdays { result[weekday] = texts.compactMap { try? ClockInterval(reading: $0) } }
  for weekday in weekdays where result[weekday].count != texts.count { Issue.record("no hours: \(texts)") }
  return result
}

/// A moment in WIB as `2026-11-23 10:00` (with seconds only if there are any), for comparing at a glance.
func local(_ moment: Moment?) -> String? {
  guard let text = moment?.iso8601(in: .wib).dropLast(6) else { return nil }
  let spaced = text.replacing("T", with: " ")
  return String(spaced.hasSuffix(":00") ? spaced.dropLast(3) : spaced)
}
