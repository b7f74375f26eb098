import Orders

/// Reads the rows of a table as its file comes in, in chunks of any size, whatever kind of file it is.
///
/// Text (CSV with `,`, `;` or TAB) streams, and so does a JSON array of objects. A zip tells only at its end what is in it: so a
/// workbook (`.xlsx`) is read once its bytes have come, piece by piece, in the memory that the texts take which its cells share
/// (they have a limit). Its bytes are kept until then, at most `Workbook.sizeLimit`, unless it can be read from its `file`. What is
/// no table is one row with its fault: a web page saved as `.xls`, an old or locked workbook, a PDF.
package struct TableReader: Sendable {
  private enum State {
    case beginning
    case text(CSVReader)
    /// Comes in.
    case workbook
    case sheets(Workbook)
    case records(JSONReader)
    /// What it is, or that nobody wants more.
    case over
  }

  private var state = State.beginning
  private var bytes: [UInt8] = []
  private let file: SeekableFile?

  /// `file` is where the bytes come from.
  package init(of file: SeekableFile? = nil) { self.file = file }

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
      if file == nil { bytes.append(contentsOf: chunk) }
      if max(bytes.count, file?.size ?? 0) > Workbook.sizeLimit { refuse(.workbookTooLarge, body) }
    case .sheets, .over: break
    }
  }

  /// Hands out some of what is left, once the file has ended; whether more is left.
  package mutating func end(_ body: (borrowing TableRow) -> Bool) -> Bool {
    if case .beginning = state { begin(body) }
    switch state {
    case .text(var reader):
      var isWanted = true
      reader.finish { row in if isWanted { isWanted = body(row) } }
    case .records(var reader): reader.finish(body)
    case .workbook, .sheets:
      do throws(TableFileFault) {
        if try workbook().advance(body) { return true }
      } catch { refuse(error, body) }
    case .beginning, .over: break
    }
    (state, bytes) = (.over, [])
    return false
  }

  /// Hands out all that is left.
  package mutating func finish(_ body: (borrowing TableRow) -> Bool) {
    while end(body) {}
  }

  /// How much was read of a workbook, of 1; nil for what is read as it comes.
  var share: Double? {
    switch state {
    case .workbook: 0
    case .sheets(let workbook): workbook.share
    case .beginning, .text, .records, .over: nil
    }
  }

  /// That which is being read, begun with the first call.
  private mutating func workbook() throws(TableFileFault) -> Workbook {
    if case .sheets(let workbook) = state { return workbook }
    let workbook: Workbook
    if let file { workbook = try Workbook(try Zip(file)) } else { workbook = try Workbook(try Zip(bytes)) }
    (state, bytes) = (.sheets(workbook), [])
    return workbook
  }

  /// Whether all bytes that came were whole rows of text.
  var isBetweenRows: Bool {
    guard case .text(let reader) = state else { return false }
    return reader.isBetweenRows
  }

  /// A reader of rows further on; nil where the file is no text.
  func furtherOn() -> TableReader? {
    guard case .text(let reader) = state, let further = reader.furtherOn() else { return nil }
    var table = TableReader(of: file)
    table.state = .text(further)
    return table
  }

  private mutating func begin(_ body: (borrowing TableRow) -> Bool) {
    switch TableFileKind(bytes) {
    case .text: stream(.text(CSVReader()), body)
    case .records: stream(.records(JSONReader()), body)
    case .workbook:
      state = .workbook
      if file != nil { bytes = [] }
      read([], body)
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
