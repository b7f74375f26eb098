import Orders

/// Reads the rows of a table as its file comes in, in chunks of any size, whatever kind of file it is.
///
/// Text (CSV with `,`, `;` or TAB) streams, and so does a JSON array of objects. A workbook (`.xlsx`) is kept until it has ended, since a zip tells only at its end
/// what is in it, and its rows are handed out then, one after another: so it takes as much memory as the file has, at most
/// `Workbook.sizeLimit`, and as the texts that its cells share, which have a limit of their own. What is no table is one row with its fault: a web page saved as `.xls`, an old or locked workbook, a PDF.
package struct TableReader: Sendable {
  private enum State {
    case beginning
    case text(CSVReader)
    case workbook
    case records(JSONReader)
    /// What it is, or that nobody wants more.
    case over
  }

  private var state = State.beginning
  private var bytes: [UInt8] = []

  package init() {}

  /// Takes the next bytes and hands out every row that they complete, in order, until `body` answers false.
  package mutating func read(_ chunk: some Collection<UInt8>, _ body: (borrowing TableRow) -> Bool) {
    switch state {
    case .beginning:
      bytes.append(contentsOf: chunk)
      if bytes.count >= TableFileKind.enough { begin(body) }
    case .text(var reader):
      // Taken out, so that its buffers are changed in place.
      state = .over
      var isWanted = true
      reader.read(chunk) { row in if isWanted { isWanted = body(row) } }
      if isWanted { state = .text(reader) }
    case .records(var reader):
      state = .over
      var isWanted = true
      reader.read(chunk) { row in
        isWanted = body(row)
        return isWanted
      }
      if isWanted { state = .records(reader) }
    case .workbook:
      bytes.append(contentsOf: chunk)
      if bytes.count > Workbook.sizeLimit { refuse(.workbookTooLarge, body) }
    case .over: break
    }
  }

  /// Hands out what is left, once the file has ended.
  package mutating func finish(_ body: (borrowing TableRow) -> Bool) {
    if case .beginning = state { begin(body) }
    switch state {
    case .text(var reader):
      var isWanted = true
      reader.finish { row in if isWanted { isWanted = body(row) } }
    case .records(var reader): reader.finish(body)
    case .workbook: Workbook.read(bytes, body)
    case .beginning, .over: break
    }
    (state, bytes) = (.over, [])
  }

  /// Whether all bytes that came were whole rows of text.
  var isBetweenRows: Bool {
    guard case .text(let reader) = state else { return false }
    return reader.isBetweenRows
  }

  /// A reader of rows further on; nil where the file is no text.
  func furtherOn() -> TableReader? {
    guard case .text(let reader) = state, let further = reader.furtherOn() else { return nil }
    var table = TableReader()
    table.state = .text(further)
    return table
  }

  private mutating func begin(_ body: (borrowing TableRow) -> Bool) {
    switch TableFileKind(bytes) {
    case .text: stream(.text(CSVReader()), body)
    case .records: stream(.records(JSONReader()), body)
    case .workbook: state = .workbook
    case .other(let fault): refuse(fault, body)
    }
  }

  /// Begins to hand rows out as they come.
  private mutating func stream(_ reading: State, _ body: (borrowing TableRow) -> Bool) {
    let beginning = bytes
    (state, bytes) = (reading, [])
    read(beginning, body)
  }

  private mutating func refuse(_ fault: TableFileFault, _ body: (borrowing TableRow) -> Bool) {
    (state, bytes) = (.over, [])
    _ = body(TableRow(fault: .file(fault)))
  }
}
