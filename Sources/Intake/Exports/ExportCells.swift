import Orders

/// The cells of one row of an export by their fields; what is wrong with them is collected.
struct ExportCells {
  let format: ExportFormat
  private let row: TableRow
  private(set) var problems: [IntakeProblem] = []

  init(_ row: borrowing TableRow, _ format: ExportFormat) { (self.row, self.format) = (copy row, format) }

  var line: Int { row.line }

  /// The text of the first of a field's columns that has one; nil if none has.
  func text(_ field: ExportField) -> CleanText? { filled(field)?.text }

  /// A cell's text by its place; nil if it is empty.
  func text(at place: Int) -> CleanText? {
    let text = row.words(place)
    return text.isEmpty ? nil : text
  }

  private func filled(_ field: ExportField) -> (place: Int, text: CleanText)? {
    for place in format.places(of: field) {
      if let text = text(at: place) { return (place, text) }
    }
    return nil
  }

  mutating func moment(_ field: ExportField, _ zone: Zone) -> Moment? {
    value(field, .date) { [format] text in
      do throws(TableMoment.ReadingError) {
        return .success(try TableMoment.read(text, format.dates).moment(in: zone))
      } catch { return .failure(error == .noSuchDate ? .noSuchDate : .expected(.date)) }
    }
  }

  mutating func amount(_ field: ExportField) -> Rupiah? {
    value(field, .amount) { [format] text in
      do throws(Rupiah.ReadingError) {
        return .success(try Rupiah(reading: text, decimals: format.decimals))
      } catch { return .failure(error == .tooLarge ? .numberTooLarge : .expected(.amount)) }
    }
  }

  /// 1 and up.
  mutating func quantity() -> Int? {
    value(.quantity, .quantity) { text in
      guard let number = Int(text.string) else {
        return .failure(text.string.allSatisfy(\.isNumber) ? .numberTooLarge : .expected(.quantity))
      }
      return (1...100_000).contains(number)
        ? .success(number) : .failure(number > 100_000 ? .numberTooLarge : .expected(.quantity))
    }
  }

  mutating func username() -> Username? {
    value(.username, .username) { text in Username(OutsideText(text.string)).map { .success($0) } }
  }

  /// What can be read of the number: a masked one is none, and one that cannot be read is said, without costing the order.
  mutating func phone() -> PhoneKey? {
    for place in format.places(of: .phone) {
      guard let text = text(at: place) else { continue }
      let reading = PhoneReading(text.string)
      if let key = reading.key { return key }
      if reading != .masked { complain(.unreadPhone, at: place) }
    }
    return nil
  }

  /// A shop's number for the order; with a problem where a spreadsheet has cut it short.
  mutating func reference() -> CleanText? {
    guard let (place, text) = filled(.reference) else { return nil }
    guard !Self.isShortened(text.string) else {
      complain(.shortenedNumber, at: place)
      return nil
    }
    return text.string.hasPrefix("#") ? CleanText(cleaning: String(text.string.dropFirst())) : text
  }

  /// `5,79111E+18`
  private static func isShortened(_ text: String) -> Bool {
    guard let sign = text.firstIndex(where: { $0 == "E" || $0 == "e" }), sign != text.startIndex else { return false }
    let exponent = text[text.index(after: sign)...]
    return exponent.first == "+" && exponent.dropFirst().allSatisfy(\.isNumber)
      && text[..<sign].allSatisfy { $0.isNumber || $0 == "." || $0 == "," }
  }

  mutating func value<Value>(
    _ field: ExportField, _ expected: IntakeProblem.Expected, _ read: (CleanText) -> Reading<Value>?
  ) -> Value? {
    guard let (place, text) = filled(field) else { return nil }
    switch read(text) ?? .failure(.expected(expected)) {
    case .success(let value): return value
    case .failure(let fault):
      complain(fault, at: place)
      return nil
    }
  }

  /// A value, or what is wrong with the cell.
  enum Reading<Value> {
    case success(Value)
    case failure(IntakeProblem.Fault)
  }

  mutating func complain(_ fault: IntakeProblem.Fault, _ field: ExportField) {
    let place = format.places(of: field).first { text(at: $0) != nil } ?? format.places(of: field).first
    complain(fault, at: place)
  }

  private mutating func complain(_ fault: IntakeProblem.Fault, at place: Int?) {
    problems.append(
      IntakeProblem(
        line: row.line, column: place.map { format.header.name(at: $0) }, cell: place.flatMap { row.address($0) }, fault: fault))
  }
}
