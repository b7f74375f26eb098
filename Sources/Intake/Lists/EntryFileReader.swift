import Orders

/// Reads blacklist entries of a file whose kind its beginning tells: a plain list of numbers, or a table, CSV or workbook, of our
/// own or of a layout that the user has taught.
package struct EntryFileReader: RecordReading {
  private enum State {
    case beginning([UInt8])
    case reading(any RecordReading<BlacklistEntry>)
    /// A plain list that nobody gave a reason for.
    case refused
  }

  private static let enough = 1 << 12

  private let defaults: IntakeDefaults
  private let list: NumberListDefaults
  private let mappings: [ColumnMapping]
  private let file: SeekableFile?
  private var state = State.beginning([])

  /// `list` fills in what a plain list, or another tool's table, does not say; `mappings` are the layouts that the user has taught,
  /// and `file` is where the bytes come from.
  package init(
    _ defaults: IntakeDefaults, list: NumberListDefaults, mappings: [ColumnMapping] = [], of file: SeekableFile? = nil
  ) {
    (self.defaults, self.list, self.mappings, self.file) = (defaults, list, mappings, file)
  }

  package mutating func read(_ chunk: [UInt8], into batch: inout OwnBatch<BlacklistEntry>) {
    switch state {
    case .beginning(let before):
      let bytes = before + chunk
      state = .beginning(bytes)
      if bytes.count >= Self.enough { begin(bytes, &batch) }
    case .reading(var reader):
      // Taken out, so that its buffers are changed in place.
      state = .refused
      reader.read(chunk, into: &batch)
      state = .reading(reader)
    case .refused: break
    }
  }

  package mutating func end(into batch: inout OwnBatch<BlacklistEntry>) -> Bool {
    if case .beginning(let bytes) = state { begin(bytes, &batch) }
    guard case .reading(var reader) = state else { return false }
    state = .refused
    let hasMore = reader.end(into: &batch)
    state = .reading(reader)
    return hasMore
  }

  package var share: Double? {
    guard case .reading(let reader) = state else { return nil }
    return reader.share
  }

  package var isBetweenRows: Bool {
    guard case .reading(let reader) = state else { return false }
    return reader.isBetweenRows
  }

  package func furtherOn() -> (any RecordReading<BlacklistEntry>)? {
    guard case .reading(let reader) = state, let further = reader.furtherOn() else { return nil }
    var file = self
    file.state = .reading(further)
    return file
  }

  private mutating func begin(_ bytes: [UInt8], _ batch: inout OwnBatch<BlacklistEntry>) {
    if !Self.isList(bytes) {
      start(EntryTableReader(defaults, list: list, mappings: mappings, of: file), bytes, &batch)
    } else if list.reason == nil {
      state = .refused
      batch.problems.append(IntakeProblem(line: 0, fault: .listNeedsReason))
    } else {
      start(NumberListReader(list, policy: defaults.policy), bytes, &batch)
    }
  }

  private mutating func start(
    _ reader: consuming any RecordReading<BlacklistEntry>, _ bytes: [UInt8], _ batch: inout OwnBatch<BlacklistEntry>
  ) {
    reader.read(bytes, into: &batch)
    state = .reading(reader)
  }

  /// Whether a file that begins so is a plain list: by the first line that is neither blank nor a comment.
  package static func isList(_ bytes: [UInt8]) -> Bool {
    if TableFileKind(bytes) != .text || CSVBeginning(bytes[...]).isUTF16 { return false }
    let text = String(decoding: bytes.prefix(enough), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      let written = NumberLine(CleanText(cleaning: String(line.drop { $0 == "\u{FEFF}" })))
      if written.who.isEmpty, written.remark == nil { continue }
      return written.isOfAList
    }
    return false
  }
}
