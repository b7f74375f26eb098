import Orders
import Settings
import Words

extension SetupForm: Form {
  package var shownFields: [Field] { Field.allCases }

  /// What a choice field offers; nil for a field that is typed.
  package func choices(of field: Field, in policy: Policy) -> [CleanText]? {
    switch field {
    case .zone: Zone.allCases.map(\.clean)
    case .language: Language.allCases.map { CleanText(cleaning: $0.rawValue) }
    default: nil
    }
  }

  /// The settings as they are, to be confirmed or changed.
  init(_ settings: Settings) {
    let hours = settings.policy.calendar.hours
    set(.name, settings.shopName)
    set(.zone, settings.policy.calendar.zone.clean)
    set(.language, CleanText(cleaning: settings.language.rawValue))
    set(.hours, Self.written(hours[.monday]))
    set(.saturday, Self.written(hours[.saturday]))
    set(.sunday, Self.written(hours[.sunday]))
    set(.accounts, settings.policy.accounts.joined(separator: "; "))
  }

  /// What was asked, or nil with `errors` set where a field cannot be taken. Empty hours mean closed.
  mutating func answers() -> SetupAnswers? {
    errors = [:]
    if optional(.name) == nil { errors[.name] = .missing }
    let zone = Zone(reading: text(.zone).string)
    if zone == nil { errors[.zone] = .notAChoice }
    let hours = OpeningHours(weekdays: readHours(.hours), saturday: readHours(.saturday), sunday: readHours(.sunday))
    if hours.isEmpty, errors[.hours] == nil { errors[.hours] = .missing }
    guard errors.isEmpty, let zone, let name = optional(.name) else { return nil }
    let accounts = text(.accounts).string.split(separator: ";").compactMap { CleanText(cleaning: String($0)).trimmed }
    return SetupAnswers(name: name, zone: zone, language: text(.language), hours: hours, accounts: accounts)
  }

  /// As `tenggat setup` reads them.
  private mutating func readHours(_ field: Field) -> [ClockInterval] {
    guard let input = try? HoursInput(reading: text(field).string) else {
      errors[field] = .notHours
      return []
    }
    return input.intervals
  }

  private static func written(_ intervals: [ClockInterval]) -> CleanText {
    intervals.map(\.clean).joined(separator: ", ")
  }
}

extension OpeningHours {
  fileprivate init(weekdays: [ClockInterval], saturday: [ClockInterval], sunday: [ClockInterval]) {
    self.init()
    for weekday in Weekday.allCases { self[weekday] = weekdays }
    (self[.saturday], self[.sunday]) = (saturday, sunday)
  }
}
