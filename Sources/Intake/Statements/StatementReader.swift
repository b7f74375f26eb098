import Orders

/// Reads a bank's statement as its file comes in (domain.md §10), whatever stands above and below its lines.
///
/// A line with anything wrong is left out and named; the rest goes on.
package struct StatementReader: Sendable {
  private struct Found: Sendable {
    let header: TableHeader
    let columns: StatementColumns
    let year: MissingYear
    let bank: Bank?
  }

  private var table: TableReader
  private var recognition: TableRecognition
  /// The one layout that was asked for.
  private var only: TableLayout?
  private let today: CivilDate
  private var found: Found?
  private var footer = StatementFooter()
  private var file = StatementFile()
  private var hasRows = false
  /// Nothing after it can be read.
  private var isOver = false

  /// `mappings` are the layouts that the user has taught; `today` gives dates without a year theirs where the file has no period.
  package init(mappings: [ColumnMapping] = [], today: CivilDate) {
    table = TableReader()
    let taught = mappings.filter { $0.kind == .statement }.map { TableLayout.mapped($0) }
    recognition = TableRecognition(only: taught + StatementLayout.allCases.map { .statement($0) })
    self.today = today
  }

  /// Reads `layout` alone, which is one of statements; `file` is where its bytes come from.
  package init(_ layout: TableLayout, today: CivilDate, of file: SeekableFile? = nil) {
    table = TableReader(of: file)
    recognition = TableRecognition(only: [layout])
    (only, self.today) = (layout, today)
  }

  /// How many lines there are so far.
  package var lineCount: Int { file.lines.count }

  /// Takes the next bytes.
  package mutating func read(_ chunk: some Collection<UInt8>) {
    var table = table
    self.table = TableReader()
    table.read(chunk) { take($0) }
    self.table = table
  }

  /// What the file gave, once it has ended.
  package mutating func finish() -> StatementFile {
    var table = table
    table.finish { take($0) }
    if found == nil, file.problems.isEmpty {
      file.unknown = recognition.unknown
      file.problems.append(IntakeProblem(line: file.unknown?.header.line ?? 0, fault: hasRows ? unrecognised : .empty))
    }
    // Where lines are missing anyway, their sum says nothing new.
    if file.problems.isEmpty, let problem = footer.check(file.lines) { file.problems.append(problem) }
    return file
  }

  private var unrecognised: IntakeProblem.Fault {
    guard let only else { return .statement(.unknownLayout(columns: file.unknown?.header.names ?? [])) }
    return .notLayout(only.name, missing: recognition.missing(for: only))
  }

  /// Reads a whole file that is in memory.
  package static func read(_ bytes: [UInt8], mappings: [ColumnMapping] = [], today: CivilDate) -> StatementFile {
    var reader = StatementReader(mappings: mappings, today: today)
    reader.read(bytes)
    return reader.finish()
  }

  private mutating func take(_ row: borrowing TableRow) -> Bool {
    hasRows = true
    if let found, row.sheet != found.header.sheet { return true }
    if let fault = row.fault {
      let column = row.faultyCell.flatMap { cell in found.map { $0.header.name(at: cell) } }
      file.problems.append(IntakeProblem(line: row.line, column: column, fault: fault))
      if found == nil { isOver = true }
      return !isOver
    }
    guard let found else {
      if let (layout, header) = recognition.look(at: row) { begin(layout, header) }
      return true
    }
    if row.isEmpty || footer.take(row) { return true }
    do throws(IntakeProblem) {
      if let line = try Self.line(StatementCells(row, found.header, found.columns, found.year), found.bank) {
        file.lines.append(line)
      }
      noteAccount(row, found)
    } catch { file.problems.append(error) }
    return true
  }

  private mutating func begin(_ layout: TableLayout, _ header: TableHeader) {
    let preamble = StatementPreamble(recognition.preamble)
    (file.layout, file.accountNumber, file.period) = (layout, preamble.account, preamble.period)
    let columns: StatementColumns
    switch layout {
    case .statement(let known): columns = StatementColumns(known, header)
    case .mapped(let mapping): columns = StatementColumns(mapping, header)
    default: return
    }
    found = Found(
      header: header, columns: columns, year: MissingYear(period: preamble.period, today: today), bank: file.bank)
  }

  private mutating func noteAccount(_ row: borrowing TableRow, _ found: Found) {
    guard file.accountNumber == nil, let place = found.columns.account else { return }
    let digits = row.words(place).string.filter { ("0"..."9").contains($0) }
    if digits.count >= 6 { file.accountNumber = CleanText(cleaning: digits) }
  }

  /// One line; nil for a row that says nothing moved.
  private static func line(_ cells: StatementCells, _ bank: Bank?) throws(IntakeProblem) -> StatementLine? {
    let (row, width) = (cells.row, cells.header.width)
    // A file cut off while it was copied ends within a row: what is left of its last cell could be half a sum.
    if row.endsFile, row.count < width { throw IntakeProblem(line: row.line, fault: .cutOff) }
    if row.count > width, (width..<row.count).contains(where: { !row.cell($0).isEmpty }) {
      throw IntakeProblem(line: row.line, fault: .moreCellsThanColumns)
    }
    guard let (amount, isCredit) = try cells.amount() else { return nil }
    let (date, second) = try cells.moment()
    var line = StatementLine(line: row.line, date: date, second: second, amount: amount, isCredit: isCredit)
    line.isBooked = date != nil
    let texts = cells.columns.descriptions.compactMap { cells.text($0) }
    line.description = texts.joined(separator: " ")
    line.balance = try cells.balance()
    line.reference = cells.text(cells.columns.reference)
    if isCredit { line.payer = cells.text(cells.columns.payer) ?? PayerReading.payer(in: line.description, of: bank) }
    return line
  }
}
