import Orders
import Storage

/// `journal` and `undo`.
extension Session {
  /// The rows after number `since`, oldest first.
  package func journal(since text: OutsideText?) throws(Failure) -> Answer {
    let first = try optionally(text, row) ?? 0
    let store = try store()
    var rows: [LoggedChange] = []
    while true {
      let more = try Failure.storage { () throws(StorageError) in
        try store.log(after: rows.last?.row ?? first, limit: 10_000)
      }
      if more.isEmpty { break }
      rows += more
    }
    var answer = Answer(
      json: { [rows] writer in writer.array(rows) { $0.value($1) } },
      text: { [self, rows] writer in writeList(rows, to: &writer) })
    answer.sequence = store.through
    return answer
  }

  private func writeList(_ rows: [LoggedChange], to writer: inout TextWriter) {
    guard !rows.isEmpty else { return writer.line(words.label(.nothing)) }
    let heading = [.row, .moment, .what, .about, .seat].map(words.label)
    let lines = rows.map { row -> [CleanText] in
      [row.row.clean, written(row.moment), row.kind.map(words.name(of:)) ?? "?", about(row), row.seat]
    }
    writer.table([heading] + lines, right: [0])
  }

  private func about(_ row: LoggedChange) -> CleanText {
    guard let change = row.change else { return "-" }
    if let id = change.order { return "#\(id)" }
    if let key = change.entry { return written(key) }
    guard case .book(let snapshot, _) = change.subject else { return "-" }
    return snapshot
  }

  /// Takes back the newest commit of all, or the one that a row belongs to.
  package func undo(_ text: OutsideText?) throws(Failure) -> Answer {
    try refresh()
    let store = try store()
    let asked = try optionally(text, row) ?? store.through
    guard asked > 0 else { throw text == nil ? .refused(.nothingToUndo) : .refused(.unknownCommit(asked)) }
    let commit = try Failure.storage { () throws(StorageError) in try store.commit(ofRow: asked) }
    let committed = try self.commit(.takeBack(commit.changes, commit: commit.first))
    let orders = Set(committed.changes.compactMap(\.order)).sorted()
    let entries = Set(committed.changes.compactMap { $0.entry?.text }).sorted()
    var answer = Answer(
      json: { writer in
        writer.object {
          $0.put("undone", commit.first)
          $0.put("seq", committed.through)
          $0.key("orders")
          $0.array(orders) { $0.value($1.number) }
          $0.key("entries")
          $0.array(entries) { $0.value($1) }
        }
      },
      text: { [words] in $0.line(words.undone(commit.first, changes: commit.changes.count)) })
    answer.sequence = committed.through
    return answer
  }
}

extension JSONWriter {
  mutating func value(_ row: LoggedChange) {
    object {
      $0.put("seq", row.row)
      $0.put("commit", row.commit.lowerBound)
      $0.put("at", row.moment)
      $0.put("kind", row.kind.map { CleanText(cleaning: $0.code) })
      $0.put("order", row.change?.order?.number)
      $0.put("entry", row.change?.entry?.text)
      $0.put("undoes", row.change?.takesBack)
      $0.put("seat", row.seat)
      $0.put("erased", row.change == nil)
    }
  }
}
