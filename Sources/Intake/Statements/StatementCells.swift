import Orders

/// The cells of one row of a statement; what is wrong with them is thrown, with the column's name.
struct StatementCells {
  let row: TableRow
  let header: TableHeader
  let columns: StatementColumns
  let year: MissingYear

  init(_ row: borrowing TableRow, _ header: TableHeader, _ columns: StatementColumns, _ year: MissingYear) {
    (self.row, self.header, self.columns, self.year) = (copy row, header, columns, year)
  }

  func text(_ place: Int?) -> CleanText? {
    guard let place else { return nil }
    let text = row.words(place)
    return text.isEmpty ? nil : text
  }

  /// The day and the time; both nil for what the bank has not booked yet (`PEND`).
  func moment() throws(IntakeProblem) -> (date: CivilDate?, second: Int?) {
    guard let place = columns.date, let text = text(place) else { throw problem(.expected(.date), columns.date) }
    if text.string.uppercased().hasPrefix("PEND") { return (nil, nil) }
    if let (day, month) = Self.dayAndMonth(text.string) {
      guard let date = year.date(day: day, month: month) else { throw problem(.noSuchDate, place) }
      return (date, nil)
    }
    do throws(TableMoment.ReadingError) {
      let reading = try TableMoment.read(joined(text, self.text(columns.time)), columns.dates)
      // Midnight sharp is how files write that there is no time.
      return (reading.date, reading.second == 0 ? nil : reading.second)
    } catch {
      throw problem(error == .noSuchDate ? .noSuchDate : .expected(.date), place)
    }
  }

  private func joined(_ date: CleanText, _ time: CleanText?) -> CleanText { time.map { "\(date) \($0)" } ?? date }

  /// `21/11`
  private static func dayAndMonth(_ text: String) -> (day: Int, month: Int)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }), let day = Int(parts[0]),
      let month = Int(parts[1])
    else { return nil }
    return (day, month)
  }

  /// What moved, and whether it came in; nil where nothing did.
  func amount() throws(IntakeProblem) -> (amount: Rupiah, isCredit: Bool)? {
    guard let place = columns.amount else {
      if let credit = try rupiah(columns.credit), credit > 0 { return (credit, true) }
      return try rupiah(columns.debit).flatMap { $0 > 0 ? ($0, false) : $0 < 0 ? (-$0, false) : nil }
    }
    guard let (written, mark) = text(place).map(Self.splitSide) else { return nil }
    let amount = try rupiah(written, at: place)
    guard amount != 0 else { return nil }
    if let side = text(columns.side).map(\.string) ?? mark {
      guard let isCredit = Self.isCredit(side) else { throw problem(.statement(.noSide), columns.side ?? place) }
      return (max(amount, -amount), isCredit)
    }
    // A bank that names the side somewhere always does: what has none is cut off, or another kind of file.
    guard columns.side == nil, columns.isMapped else { throw problem(.statement(.noSide), columns.side ?? place) }
    return (max(amount, -amount), amount > 0)
  }

  func balance() throws(IntakeProblem) -> Rupiah? { try rupiah(columns.balance) }

  private func rupiah(_ place: Int?) throws(IntakeProblem) -> Rupiah? {
    guard let place, let text = text(place) else { return nil }
    return try rupiah(Self.splitSide(text).amount, at: place)
  }

  private func rupiah(_ text: CleanText, at place: Int) throws(IntakeProblem) -> Rupiah {
    do throws(Rupiah.ReadingError) {
      return try Rupiah(reading: text, decimals: columns.decimals(of: text), allowing: [.sen, .negative])
    } catch { throw problem(error == .tooLarge ? .numberTooLarge : .expected(.amount), place) }
  }

  /// `799,700.00 CR` in its two parts.
  private static func splitSide(_ text: CleanText) -> (amount: CleanText, side: String?) {
    guard let last = text.string.split(separator: " ").last, last.allSatisfy(\.isLetter), isCredit(String(last)) != nil else {
      return (text, nil)
    }
    return (ColumnName.tidied(CleanText(cleaning: String(text.string.dropLast(last.count)))), String(last))
  }

  private static func isCredit(_ text: String) -> Bool? {
    switch text.uppercased() {
    case "CR", "K", "KR", "C", "KREDIT", "CREDIT": true
    case "DB", "D", "DR", "DEBET", "DEBIT": false
    default: nil
    }
  }

  func problem(_ fault: IntakeProblem.Fault, _ place: Int?) -> IntakeProblem {
    IntakeProblem(
      line: row.line, column: place.map { header.name(at: $0) }, cell: place.flatMap { row.address($0) }, fault: fault)
  }
}

extension StatementColumns {
  /// What begins a number's decimals: what the layout says, unless the cell shows the other; banks change it with the language.
  func decimals(of text: CleanText) -> DecimalSign? {
    guard !isMapped, let last = text.string.last(where: { $0 == "," || $0 == "." }) else { return decimals }
    let tail = text.string[text.string.lastIndex(of: last)!...].dropFirst()
    guard tail.count == 2 else { return decimals }
    return last == "," ? .comma : .point
  }
}
