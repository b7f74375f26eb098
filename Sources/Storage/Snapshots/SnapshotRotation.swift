/// Which of the sound snapshots are kept: the newest three, the last of each of 7 days and of each of 12 months.
struct SnapshotRotation {
  let kept: Set<String>
  /// The row of the oldest of the newest three; 0 if there are fewer.
  let oldestOfNewest: Int64

  /// `listed` is sorted, newest first.
  init(_ listed: [Snapshots.Listed], now: Int64, offset: Int64) {
    let newest = listed.prefix(3)
    oldestOfNewest = newest.count == 3 ? newest[2].sequence : 0
    let today = Self.day(now + offset)
    let month = Self.month(today)
    var kept = Set(newest.map(\.name))
    var days: Set<Int64> = []
    var months: Set<Int64> = []
    for one in listed {
      let day = Self.day(one.moment + offset)
      if day > today - 7, days.insert(day).inserted { kept.insert(one.name) }
      if Self.month(day) > month - 12, months.insert(Self.month(day)).inserted { kept.insert(one.name) }
    }
    self.kept = kept
  }

  private static func day(_ seconds: Int64) -> Int64 { (seconds - ((seconds % 86400) + 86400) % 86400) / 86400 }

  /// The month that a day since 1970 is in, counted on (Howard Hinnant, chrono-compatible low-level date algorithms).
  private static func month(_ day: Int64) -> Int64 {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    return (yearOfEra + era * 400) * 12 + (5 * dayOfYear + 2) / 153
  }
}
