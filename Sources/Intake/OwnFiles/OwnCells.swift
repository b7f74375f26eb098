import Orders

/// The cells of one row by their columns; what is wrong with them is collected, and the row left out for it.
struct OwnCells<Column: OwnColumn> {
  let line: Int
  private let row: TableRow
  private let header: OwnHeader<Column>
  /// Whether it is enough to know that there is a text: no text is ever bad.
  private let isCounted: Bool
  private(set) var problems: [IntakeProblem] = []

  init(_ row: TableRow, _ header: OwnHeader<Column>, isCounted: Bool = false) {
    (self.row, self.header, self.isCounted, line) = (row, header, isCounted, row.line)
  }

  /// The cell's text without the `'` that guards against formulas; nil if it is empty or there is no such column. Where rows are
  /// only counted, any text stands for it.
  func text(_ column: Column) -> CleanText? { isCounted ? bytes(column) { _ in CleanText.empty } : wholeText(column) }

  private func wholeText(_ column: Column) -> CleanText? {
    bytes(column) { CleanText(plain: $0) ?? OutsideText(utf8: $0).cleaned }
  }

  /// Lends the cell's bytes without the `'` that guards against formulas; nil if it is empty or there is no such column.
  private func bytes<Value>(_ column: Column, _ body: (UnsafeBufferPointer<UInt8>) -> Value?) -> Value? {
    guard let place = header[column] else { return nil }
    return row.withCell(place) { cell in
      guard let first = cell.first else { return nil }
      return body(first == UInt8(ascii: "'") ? UnsafeBufferPointer(rebasing: cell.dropFirst()) : cell)
    }
  }

  /// What `read` makes of the cell; nil where it is empty, and, with a problem, where nothing can be made of it.
  mutating func value<Value>(
    _ column: Column, _ expected: IntakeProblem.Expected, _ read: (String) -> Value?
  ) -> Value? {
    untrimmed(column, expected) { read($0.trimmed) }
  }

  /// The same of a text in which spaces at its ends count.
  mutating func untrimmed<Value>(
    _ column: Column, _ expected: IntakeProblem.Expected, _ read: (CleanText) -> Value?
  ) -> Value? {
    guard let text = wholeText(column), text.string.utf8.contains(where: { $0 != 0x20 }) else { return nil }
    if let value = read(text) { return value }
    complain(.expected(expected), column)
    return nil
  }

  /// The parts of a cell joined by `;`, each read; nil where it is empty or one of them is bad.
  mutating func list<Value>(
    _ column: Column, _ expected: IntakeProblem.Expected, _ read: (String) -> Value?
  ) -> [Value]? {
    value(column, expected) { text in
      if !text.utf8.contains(UInt8(ascii: ";")) { return read(text).map { [$0] } }
      let parts = text.split(separator: ";").map { CleanText(cleaning: String($0)).trimmed }
      let values = parts.compactMap(read)
      return values.count == parts.count ? values : nil
    }
  }

  mutating func complain(_ fault: IntakeProblem.Fault, _ column: Column? = nil) {
    problems.append(IntakeProblem(line: line, column: column?.name, fault: fault))
  }
}

extension CleanText {
  /// The text without spaces around it.
  fileprivate var trimmed: String {
    guard string.utf8.first == 0x20 || string.utf8.last == 0x20 else { return string }
    var rest = string.drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}

/// Cells that both kinds of file have.
extension OwnCells {
  mutating func moment(_ column: Column, _ zone: Zone) -> Moment? {
    bytes(column) { Moment(plain: $0) } ?? value(column, .moment) { try? Moment(iso8601: $0, zone: zone) }
  }

  mutating func amount(_ column: Column) -> Rupiah? {
    bytes(column) { Rupiah(plain: $0) } ?? value(column, .amount) { try? Rupiah(reading: $0) }
  }

  mutating func items(_ column: Column) -> [OrderItem]? {
    bytes(column) { OrderItem(plain: $0).map { [$0] } } ?? untrimmed(column, .items) { try? OrderItem.list(reading: $0) }
  }

  /// A masked number is none.
  mutating func phone(_ column: Column) -> PhoneKey? {
    if let key = bytes(column, { PhoneKey(plain: $0) }) { return key }
    let reading = value(column, .phone) { text -> PhoneReading? in
      let reading = PhoneReading(text)
      return reading.key != nil || reading == .masked ? reading : nil
    }
    return reading?.key
  }

  mutating func username(_ column: Column) -> Username? {
    bytes(column) { Username(plain: $0) } ?? value(column, .username) { Username(OutsideText($0)) }
  }

  mutating func channel(_ column: Column) -> Channel? {
    bytes(column) { written in Channel.allCases.first { $0.rawValue.utf8.elementsEqual(written) } }
      ?? value(column, .channel, Channel.init(reading:))
  }

  mutating func number(_ column: Column, _ expected: IntakeProblem.Expected, _ range: ClosedRange<Int>) -> Int? {
    value(column, expected) { Int($0).flatMap { range.contains($0) ? $0 : nil } }
  }
}
