import Orders

/// Reads CSV as it comes in, in chunks of any size, in memory that does not grow with the file.
///
/// The separator (`,`, `;` or TAB) is the commonest of the first line. Blank lines are passed over. What is wrong with a row
/// is noted in it and the next one read; only UTF-16 and hundreds of open quotes end the reading.
package struct CSVReader: Sendable {
  /// The most bytes of a cell.
  package static let cellLimit = 1 << 20
  /// The most cells of a row.
  package static let columnLimit = 20_000
  /// The most bytes of a row.
  package static let rowLimit = 4 << 20
  /// Each costs reading up to a whole cell's limit again.
  private static let unterminatedQuoteLimit = 100
  private static let headLimit = 1 << 16

  private var buffer: [UInt8] = []
  private var row = TableRow()
  private var line = 1
  private var delimiter: UInt8?
  private var unterminatedQuotes = 0
  private var isSkippingRow = false
  private var hasEnded = false

  package init() {}

  /// Takes the next bytes and hands out every row that they complete, in order.
  package mutating func read(_ chunk: some Sequence<UInt8>, _ body: (borrowing TableRow) -> Void) {
    buffer.append(contentsOf: chunk)
    advance(isLast: false, body)
  }

  /// Hands out the last row, if no line end followed it.
  package mutating func finish(_ body: (borrowing TableRow) -> Void) {
    advance(isLast: true, body)
    (buffer, hasEnded) = ([], true)
  }

  /// Whether all bytes that came were whole rows.
  var isBetweenRows: Bool { delimiter != nil && buffer.isEmpty && !isSkippingRow && !hasEnded }

  /// A reader of rows further on, its lines counted from 1; nil while it is not known what separates them.
  func furtherOn() -> CSVReader? {
    guard delimiter != nil, !hasEnded else { return nil }
    var reader = CSVReader()
    reader.delimiter = delimiter
    return reader
  }

  private mutating func advance(isLast: Bool, _ body: (borrowing TableRow) -> Void) {
    if hasEnded { return buffer.removeAll() }
    guard let delimiter = delimiter ?? beginning(isLast: isLast, body) else { return }
    self.delimiter = delimiter
    // Taken out, so that the rows can be handed on while its bytes are lent.
    let bytes = buffer
    buffer = []
    let done = bytes.withUnsafeBufferPointer { rows($0, delimiter, isLast: isLast, body) }
    buffer = done == 0 ? bytes : Array(bytes[done...])
  }

  /// Looks at the first line, once it is there: the separator; nil if it is not there yet, or nothing can be read.
  private mutating func beginning(isLast: Bool, _ body: (borrowing TableRow) -> Void) -> UInt8? {
    let head = CSVBeginning(buffer.prefix(Self.headLimit))
    guard isLast || head.isEnough || buffer.count >= Self.headLimit else { return nil }
    if head.isUTF16 {
      (row.fault, hasEnded) = (.utf16, true)
      body(row)
      return nil
    }
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { buffer.removeFirst(3) }
    return head.delimiter
  }

  /// Hands out all whole rows; how many bytes they have.
  private mutating func rows(
    _ bytes: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8, isLast: Bool, _ body: (borrowing TableRow) -> Void
  ) -> Int {
    var start = 0
    while start < bytes.count, !hasEnded {
      if isSkippingRow {
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return bytes.count }
        (start, isSkippingRow, line) = (end + 1, false, line + 1)
        continue
      }
      row.reset(line: line)
      var scanner = CSVScanner(bytes, from: start, delimiter: delimiter, isLast: isLast)
      switch scanner.scan(into: &row) {
      case .row(let next, let lines): (start, line) = (next, line + lines)
      case .unterminatedQuote(let next): (start, line) = (giveUpQuote(next), line + 1)
      case .needsMore:
        guard bytes.count - start > Self.rowLimit else { return start }
        row.fault = .rowTooLarge
        isSkippingRow = true
      }
      row.checkEncoding()
      if !row.isBlank { body(row) }
    }
    return hasEnded ? bytes.count : start
  }

  private mutating func giveUpQuote(_ next: Int) -> Int {
    unterminatedQuotes += 1
    hasEnded = unterminatedQuotes >= Self.unterminatedQuoteLimit
    (row.fault, row.faultyCell) = (hasEnded ? .tooManyUnterminatedQuotes : .unterminatedQuote, row.count)
    return next
  }
}
