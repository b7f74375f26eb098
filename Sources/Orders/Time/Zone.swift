/// A time zone of Indonesia; none has daylight saving.
package enum Zone: String, CaseIterable, Hashable, Sendable {
  case wib = "WIB"
  case wita = "WITA"
  case wit = "WIT"

  /// Reads `WIB`, `WITA`, `WIT` in any case, or the IANA name of one of their cities; nil for anything else.
  package init?(reading text: String) {
    switch text.lowercased() {
    case "wib", "asia/jakarta", "asia/pontianak": self = .wib
    case "wita", "asia/makassar": self = .wita
    case "wit", "asia/jayapura": self = .wit
    default: return nil
    }
  }

  /// Seconds east of Greenwich.
  package var offset: Int64 {
    switch self {
    case .wib: 7 * 3600
    case .wita: 8 * 3600
    case .wit: 9 * 3600
    }
  }

  /// The calendar day here, and the seconds since its midnight (0 to 86,399).
  package func civil(of moment: Moment) -> (date: CivilDate, second: Int) {
    let local = Int(moment.seconds + offset)
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return (CivilDate(daysSinceEpoch: day), local - day * 86_400)
  }

  /// The calendar day here.
  package func date(of moment: Moment) -> CivilDate { civil(of: moment).date }

  /// The time of day here, seconds cut off.
  package func clock(of moment: Moment) -> ClockTime { ClockTime(minutes: civil(of: moment).second / 60) ?? .midnight }

  /// The moment so many seconds after the day's midnight here; 86,400 and more lie on later days.
  package func moment(_ date: CivilDate, second: Int = 0) -> Moment {
    Moment(seconds: Int64(date.daysSinceEpoch) * 86_400 + Int64(second) - offset)
  }

  /// The moment of a day and a time of day here.
  package func moment(_ date: CivilDate, at clock: ClockTime) -> Moment { moment(date, second: clock.minutes * 60) }
}

extension Zone: SafeToShow {
  package var clean: CleanText { CleanText(cleaning: rawValue) }
}
