/// Finds the end of one row in a run of bytes, and its cells (RFC 4180; line ends LF, CRLF or CR).
struct CSVScanner {
  enum Outcome {
    /// The row is whole; the next one begins there, so many lines further.
    case row(next: Int, lines: Int)
    /// The row goes on beyond these bytes.
    case needsMore
    /// A quote was never closed: the row is given up, and what follows its first line is read again.
    case unterminatedQuote(next: Int)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  let delimiter: UInt8
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isLast: Bool
  private let start: Int
  private var index: Int
  private var lines = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8, isLast: Bool) {
    (self.bytes, self.start, self.index, self.delimiter, self.isLast) = (bytes, start, start, delimiter, isLast)
  }

  /// Reads the row into `row`, which was reset.
  mutating func scan(into row: inout TableRow) -> Outcome {
    while true {
      if index < bytes.count, bytes[index] == Self.quote {
        if let outcome = scanQuoted(into: &row) { return outcome }
      } else {
        scanPlain(into: &row)
      }
      if index == bytes.count, !isLast { return .needsMore }
      row.endCell()
      guard index < bytes.count, bytes[index] == delimiter else { return endRow(&row) }
      index += 1
    }
  }

  private mutating func scanPlain(into row: inout TableRow) {
    let first = index
    var all: UInt8 = 0
    var hasNUL = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      all |= byte
      if byte == 0 { hasNUL = true }
      index += 1
    }
    row.note(nonASCII: all >= 0x80, nul: hasNUL)
    row.append(UnsafeBufferPointer(rebasing: bytes[first..<index]))
  }

  /// Nil once the cell is over.
  private mutating func scanQuoted(into row: inout TableRow) -> Outcome? {
    let opening = index
    index += 1
    while scanToQuote(into: &row) {
      // Whether this quote closes or is the first of two is only known with the byte after it.
      if index + 1 == bytes.count, !isLast { return .needsMore }
      index += 1
      guard index < bytes.count, bytes[index] == Self.quote else { return scanAfterQuote(into: &row) }
      row.append(UnsafeBufferPointer(rebasing: bytes[index...index]))
      index += 1
    }
    guard isLast || index - opening > CSVReader.cellLimit else { return .needsMore }
    return .unterminatedQuote(next: secondLine)
  }

  /// Takes all up to the next quote; false if there is none.
  private mutating func scanToQuote(into row: inout TableRow) -> Bool {
    let first = index
    var all: UInt8 = 0
    var hasNUL = false
    while index < bytes.count, bytes[index] != Self.quote {
      let byte = bytes[index]
      all |= byte
      if byte == 0 { hasNUL = true }
      if byte == Self.lineFeed { lines += 1 }
      index += 1
    }
    row.note(nonASCII: all >= 0x80, nul: hasNUL)
    row.append(UnsafeBufferPointer(rebasing: bytes[first..<index]))
    return index < bytes.count
  }

  /// Text after a closing quote: if lines lie between, the quote that opened the cell was never closed.
  private mutating func scanAfterQuote(into row: inout TableRow) -> Outcome? {
    guard index < bytes.count else { return nil }
    let next = bytes[index]
    if next == delimiter || next == Self.lineFeed || next == Self.carriageReturn { return nil }
    if lines > 0 { return .unterminatedQuote(next: secondLine) }
    row.blame(.textAfterQuote, cell: row.count)
    scanPlain(into: &row)
    return nil
  }

  private mutating func endRow(_ row: inout TableRow) -> Outcome {
    if index == bytes.count {
      row.endsFile = true
    } else if bytes[index] == Self.carriageReturn {
      if index + 1 == bytes.count, !isLast { return .needsMore }
      index += 1
      if index < bytes.count, bytes[index] == Self.lineFeed { index += 1 }
    } else {
      index += 1
    }
    return .row(next: index, lines: lines + 1)
  }

  private var secondLine: Int {
    bytes[start...].firstIndex(of: Self.lineFeed).map { $0 + 1 } ?? bytes.count
  }
}
