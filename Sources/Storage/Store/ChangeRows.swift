import Orders

extension Change {
  /// The change as the journal keeps it.
  package var journalEntry: JournalEntry { JournalEntry(kind: UInt16(kind.rawValue), body: body) }
}

/// Changes as the journal's entries, each made when it is sealed.
struct ChangeEntries: JournalEntries {
  let changes: [Change]

  var count: Int { changes.count }
  subscript(index: Int) -> JournalEntry { changes[index].journalEntry }
}

extension JournalRow {
  /// The change that a row keeps; nil where it was erased. `path` is named in the error of a row that cannot be read.
  package func change(in path: CleanText) throws(StorageError) -> Change? {
    guard let body else { return nil }
    do {
      guard let kind = UInt8(exactly: kind) else { throw RecordError.unknownValue(field: 0) }
      return try body.withUnsafeBytes { try Change(kind: kind, body: $0) }
    } catch RecordError.unknownValue {
      throw StorageError(.newerFormat, path: path, place: "row \(sequence)", cause: "a change that only a newer program knows")
    } catch {
      throw StorageError(.damaged, path: path, place: "row \(sequence)", cause: "its body is no change")
    }
  }
}

extension Sequence<JournalRow> {
  /// The changes that rows keep, erased ones left out.
  package func changes(in path: CleanText) throws(StorageError) -> [Change] {
    var changes: [Change] = []
    for row in self {
      if let change = try row.change(in: path) { changes.append(change) }
    }
    return changes
  }
}

extension Journal {
  /// The changes of the commit that a row belongs to, and the number of its first row; empty where there is no such row. A
  /// commit that is part of a step stands for the whole step.
  package func commit(ofRow row: Int64) throws(StorageError) -> (first: Int64, changes: [Change]) {
    guard let asked = try rows(from: row, through: row).first else { return (row, []) }
    let first = row - Int64(asked.part)
    let changes = try rows(from: first, through: first + Int64(asked.parts) - 1).changes(in: "journal")
    guard let step = changes.first?.step else { return (first, changes) }
    return (step, try self.changes(ofStep: step))
  }
}
