import Orders
import TOML
import Words

/// The holidays of the years that are known, as `holidays.toml` gives them.
package struct Holidays: Hashable, Sendable {
  /// One year: days that close every shop, and days that close those that choose so.
  package struct Year: Hashable, Sendable {
    package var libur: Set<CivilDate> = []
    package var cutiBersama: Set<CivilDate> = []

    package init() {}
  }

  package var years: [Int: Year] = [:]

  package init() {}

  /// The years that come with the program.
  package static let shipped = read(PackageResources.holidays_toml, file: "holidays.toml").holidays

  package var libur: Set<CivilDate> { years.values.reduce(into: []) { $0.formUnion($1.libur) } }
  package var cutiBersama: Set<CivilDate> { years.values.reduce(into: []) { $0.formUnion($1.cutiBersama) } }

  /// These holidays, with the years that `other` knows taken from there.
  package func replaced(by other: Holidays) -> Holidays {
    var result = self
    result.years.merge(other.years) { $1 }
    return result
  }
}

extension Holidays {
  /// Reads `[2026]` with `libur` and `cuti_bersama`, lists of `MM-DD`.
  ///
  /// A day that does not exist is complained of and left out; a year of which nothing could be read is not among the years.
  package static func read(_ bytes: [UInt8], file: CleanText) -> (holidays: Holidays, complaints: [Complaint]) {
    var reader = SectionReader(file: file)
    var holidays = Holidays()
    for section in reader.sections(bytes) {
      guard let year = Int(section.key), (1...9999).contains(year), let entries = section.value.table else {
        reader.complain(section.line, .unknownSection(CleanText(cleaning: section.key)))
        continue
      }
      var read: Year?
      for entry in entries { reader.read(entry, of: year, into: &read) }
      if let read { holidays.years[year] = read }
    }
    return (holidays, reader.complaints)
  }
}

extension SectionReader {
  fileprivate mutating func read(_ entry: TOMLEntry, of year: Int, into holidays: inout Holidays.Year?) {
    let section = String(year)
    guard entry.key == "libur" || entry.key == "cuti_bersama" else { return unknown(entry, in: section) }
    guard let days = soundOnes(entry, in: section, .monthDays, { CivilDate(monthDay: $0, year: year) }) else { return }
    var result = holidays ?? Holidays.Year()
    if entry.key == "libur" { result.libur = Set(days) } else { result.cutiBersama = Set(days) }
    holidays = result
  }
}

extension CivilDate {
  fileprivate init?(monthDay text: String, year: Int) {
    let digits = String(year)
    self.init(reading: String(repeating: "0", count: 4 - digits.count) + digits + "-" + text)
  }
}
