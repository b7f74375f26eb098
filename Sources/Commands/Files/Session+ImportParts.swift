import Intake
import Orders
import Storage

/// How far an import came.
struct ImportResult {
  var outcome = ImportOutcome()
  /// Whether the user stopped it before the end.
  var isInterrupted = false
}

extension Session {
  /// Keeps a file's good rows, part by part, as one step: `undo` takes back all of them. Few rows are one commit.
  func keep<Target: ImportTarget>(
    _ file: CheckedFile<Target.Record>, _ source: borrowing ChunkReader, _ reader: any RecordReading<Target.Record>,
    as target: inout Target
  ) throws(Failure) -> ImportResult {
    let (store, now, policy) = (try store(), clock.now(), policy)
    if let records = file.records {
      let committed = try commit(at: now) { (book) throws(Refusal) in
        try target.decide(records, on: book, at: now, policy: policy)
      }
      target.follow(committed.changes, of: store.book)
      return ImportResult(outcome: committed.imported ?? ImportOutcome())
    }
    var step = Step()
    return try inParts(file, source, reader) { (records) throws(Failure) in
      guard !isReadOnly else { throw .refused(.readOnly) }
      let committed: Committed
      do throws(CommitError) {
        committed = try store.commit(at: now, in: &step) { (book) throws(Refusal) in
          try target.decide(records, on: book, at: now, policy: policy)
        }
      } catch { throw Failure(error) }
      target.follow(committed.changes, of: store.book)
      let outcome = committed.imported ?? ImportOutcome()
      if committed.first == step.first { target.reserve(outcome.expected(of: file.good), in: store) }
      return outcome
    }
  }

  /// What keeping them would come to; nothing is kept.
  func rehearse<Target: ImportTarget>(
    _ file: CheckedFile<Target.Record>, _ source: borrowing ChunkReader, _ reader: any RecordReading<Target.Record>,
    as target: inout Target
  ) throws(Failure) -> ImportResult {
    var (book, now, policy) = (try book(), clock.now(), policy)
    return try inParts(file, source, reader) { (records) throws(Failure) in
      do throws(Refusal) {
        let decision = try target.decide(records, on: book, at: now, policy: policy)
        book.apply(decision.changes)
        target.follow(decision.changes, of: book)
        return decision.imported ?? ImportOutcome()
      } catch { throw .refused(error) }
    }
  }

  /// Reads the file a second time if its rows were not kept in mind, and hands them on in parts, until the user stops it.
  private func inParts<Record: Sendable>(
    _ file: CheckedFile<Record>, _ source: borrowing ChunkReader, _ reader: any RecordReading<Record>,
    _ body: ([Record]) throws(Failure) -> ImportOutcome
  ) throws(Failure) -> ImportResult {
    if let records = file.records { return ImportResult(outcome: try body(records)) }
    var result = ImportResult()
    source.rewind()
    let parts = PartsAhead(of: source.lent, reader)
    defer { parts.finish() }
    while true {
      let part = try parts.next()
      result.outcome += try body(part.records)
      if part.isLast { return result }
      guard progress(words.progress(rows: result.outcome.rows, of: file.good, in: file.name)) else {
        result.isInterrupted = true
        return result
      }
    }
  }
}

extension ImportOutcome {
  /// How many more will be new if the other rows of a file are as these, its first: none where most are known, as room that
  /// stays empty would grow with the file.
  fileprivate func expected(of rows: Int) -> Int { added * 2 > self.rows ? max(0, rows - self.rows) : 0 }
}
