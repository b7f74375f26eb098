import Orders

/// What stands above a statement's header: whose account it is, and which days it tells of.
struct StatementPreamble {
  /// The digits of the account.
  private(set) var account: CleanText?
  private(set) var period: ClosedRange<CivilDate>?

  init(_ lines: [TableRecognition.Line]) {
    for line in lines {
      let text = line.cells.filter { !$0.isEmpty }.map(\.string).joined(separator: " ")
      let lower = text.lowercased()
      if lower.hasPrefix("period") { period = period ?? Self.period(text) }
      let isAccount = ["no. rekening", "no rekening", "nomor rekening", "norek", "account no", "account number"].contains {
        lower.hasPrefix($0)
      }
      if isAccount, account == nil, let digits = Self.digits(text) { account = digits }
    }
  }

  /// Two dates such as `21/11/2026 - 23/11/2026`.
  private static func period(_ text: String) -> ClosedRange<CivilDate>? {
    let words = text.split { !$0.isNumber && $0 != "/" }.filter { $0.contains("/") }
    let dates = words.compactMap { try? TableMoment.read(CleanText(cleaning: String($0))).date }
    guard dates.count == 2, dates[0] <= dates[1] else { return nil }
    return dates[0]...dates[1]
  }

  private static func digits(_ text: String) -> CleanText? {
    let digits = text.filter { ("0"..."9").contains($0) }
    return digits.count >= 6 ? CleanText(cleaning: digits) : nil
  }
}

/// Gives a date its year where the bank leaves it out.
struct MissingYear {
  let period: ClosedRange<CivilDate>?
  let today: CivilDate

  /// The year by which the day lies in the period; without one, the newest that is not to come. A period from December to
  /// January has days of both years.
  func date(day: Int, month: Int) -> CivilDate? {
    let last = period?.upperBound ?? today + 1
    let dates = (0...4).compactMap { CivilDate(year: last.year - $0, month: month, day: day) }
    if let period, let inside = dates.first(where: period.contains) { return inside }
    // What was booked a day or two after the period's end is still of that end.
    if let period, let near = CivilDate(year: last.year, month: month, day: day), near > period.upperBound, near - last < 7 {
      return near
    }
    return dates.first { $0 <= last }
  }
}
