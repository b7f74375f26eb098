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
    _ file: CheckedFile<Target.Record>, _ source: borrowing ChunkReader, as target: inout Target
  ) throws(Failure) -> ImportResult {
    let (store, now, policy) = (try store(), clock.now(), policy)
    if let records = file.records {
      let committed = try commit(at: now) { (book) throws(Refusal) in
        try target.decide(records, on: book, at: now, policy: policy)
      }
      target.follow(committed.changes, of: store.book)
      return ImportResult(outcome: committed.imported ?? ImportOutcome())
    }
    var result = ImportResult()
    let writing = StepWriting(store, at: now)
    try file.inParts(of: source) { (records, _) throws(Failure) in
      guard !isReadOnly else { throw .refused(.readOnly) }
      let decision = try Failure.commit { () throws(CommitError) in
        try writing.commit { (book) throws(Refusal) in
          try target.decide(records, on: book, at: now, policy: policy)
        } goesOn: {
          goesOn(with: file, after: $0.imported, &result)
        }
      }
      guard let decision else { return false }
      target.follow(decision.changes, of: store.book)
      if writing.first == nil { target.reserve(decision.imported?.expected(of: file.good) ?? 0, in: store) }
      return true
    }
    let last = try Failure.commit { () throws(CommitError) in try writing.finish() }
    result.outcome += last?.imported ?? ImportOutcome()
    return result
  }

  /// What keeping them would come to; nothing is kept.
  func rehearse<Target: ImportTarget>(
    _ file: CheckedFile<Target.Record>, _ source: borrowing ChunkReader, as target: inout Target
  ) throws(Failure) -> ImportResult {
    var result = ImportResult()
    try file.rehearse(source, as: &target, on: try book(), at: clock.now(), policy: policy) { decision, isLast in
      guard isLast else { return goesOn(with: file, after: decision.imported, &result) }
      result.outcome += decision.imported ?? ImportOutcome()
      return false
    }
    return result
  }

  /// Counts what one more part came to; whether the user wants the next.
  private func goesOn<Record>(
    with file: CheckedFile<Record>, after part: ImportOutcome?, _ result: inout ImportResult
  ) -> Bool {
    result.outcome += part ?? ImportOutcome()
    result.isInterrupted = !progress(words.progress(rows: result.outcome.rows, of: file.good, in: file.name))
    return !result.isInterrupted
  }
}

extension ImportOutcome {
  /// How many more will be new if the other rows of a file are as these, its first: none where most are known, as room that
  /// stays empty would grow with the file.
  fileprivate func expected(of rows: Int) -> Int { added * 2 > self.rows ? max(0, rows - self.rows) : 0 }
}
