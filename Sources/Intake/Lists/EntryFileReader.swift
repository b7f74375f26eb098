import Orders

/// Reads blacklist entries of a file whose kind its beginning tells: the own CSV, or a plain list of numbers.
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
  private var state = State.beginning([])

  /// `list` fills in what a plain list does not say.
  package init(_ defaults: IntakeDefaults, list: NumberListDefaults) { (self.defaults, self.list) = (defaults, list) }

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

  package mutating func finish(into batch: inout OwnBatch<BlacklistEntry>) {
    if case .beginning(let bytes) = state { begin(bytes, &batch) }
    guard case .reading(var reader) = state else { return }
    reader.finish(into: &batch)
  }

  private mutating func begin(_ bytes: [UInt8], _ batch: inout OwnBatch<BlacklistEntry>) {
    if !Self.isList(bytes) {
      start(OwnFileReader<BlacklistEntry>(defaults), bytes, &batch)
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

  /// By the first line that is neither blank nor a comment.
  private static func isList(_ bytes: [UInt8]) -> Bool {
    if CSVBeginning(bytes[...]).isUTF16 { return false }
    let text = String(decoding: bytes.prefix(enough), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      let written = NumberLine(CleanText(cleaning: String(line.drop { $0 == "\u{FEFF}" })))
      if written.who.isEmpty, written.remark == nil { continue }
      return written.isOfAList
    }
    return false
  }
}
