import Commands
import Dashboard
import Intake
import Orders
import Words

/// Looks into a file, read piece by piece: what it is, and what importing it would do. Of its rows it keeps what is shown.
struct FileLook {
  let request: ImportRequest
  let words: any Words
  /// Told how many rows were read so far, and how much of all work is done in percent; answers whether to go on.
  let goesOn: (Int, Int) -> Bool

  /// What is to be seen of the file; nil if that was given up.
  func preview(of path: String) -> ImportPreview? {
    do throws(Failure) {
      let source = try ImportSource.open(path)
      // What is written while it is read makes it another file than was seen.
      let stamp = source.stamp
      return ImportPreview(request, try content(of: source), stamp: stamp)
    } catch {
      if case .interrupted = error { return nil }
      return ImportPreview(request, .gone(error.cause(in: words)))
    }
  }

  private func content(of source: borrowing ChunkReader) throws(Failure) -> ImportPreview.Content {
    switch try source.look(mappings: request.layouts, goesOn: { goesOn(0, 0) }) {
    case .known(let layout, _) where layout.kind == .orders: return try orders(source, layout)
    case .known(let layout, _) where layout.kind == .blacklist: return try entries(source, layout)
    case .known(let layout, _): return .other(layout.kind, layout: layout.name)
    case .unknown(let table): return .unknown(table)
    case .unreadable(let problem):
      // Why its numbers are on the list only the command can be told.
      let isList = EntryFileReader.isList(try source.next())
      return .unreadable(isList ? IntakeProblem(line: 0, fault: .listNeedsReason) : problem)
    }
  }

  private func orders(_ source: borrowing ChunkReader, _ layout: TableLayout) throws(Failure) -> ImportPreview.Content {
    var target = OrderImport()
    let file = try check(source, ImportSource.orders(source, layout, defaults), &target)
    if file.good == 0, let problem = file.grave { return .unreadable(problem) }
    var batch = ImportPreview.Batch(figures: ImportFigures(file, layout))
    try rehearse(file, source, &target, \.figures, of: &batch) { batch, changes in
      let warned = warned(changes)
      batch.warned += warned.prefix(ImportFigures.shown - batch.warned.count)
      batch.warnedCount += warned.count
    }
    return .orders(batch)
  }

  private func entries(_ source: borrowing ChunkReader, _ layout: TableLayout) throws(Failure) -> ImportPreview.Content {
    var target = EntryImport()
    let file = try check(source, ImportSource.entries(source, request.layouts, defaults), &target)
    if file.good == 0, let problem = file.grave { return .unreadable(problem) }
    var batch = ImportPreview.Entries(figures: ImportFigures(file, layout))
    try rehearse(file, source, &target, \.figures, of: &batch) { batch, changes in
      batch.first += changes.prefix(ImportFigures.shown - batch.first.count)
    }
    return .entries(batch)
  }

  private var defaults: IntakeDefaults { IntakeDefaults(now: request.now, policy: request.policy) }

  private func check<Target: ImportTarget>(
    _ source: borrowing ChunkReader, _ reader: any RecordReading<Target.Record>, _ target: inout Target
  ) throws(Failure) -> CheckedFile<Target.Record> {
    let size = max(1, source.size)
    return try .checking(source, reader, isSeen: true) {
      goesOn($0, min(100, $1 * 100 / size) / 2)
    } look: {
      target.look(at: $0)
    }
  }

  private func rehearse<Target: ImportTarget, Batch>(
    _ file: CheckedFile<Target.Record>, _ source: borrowing ChunkReader, _ target: inout Target,
    _ figures: WritableKeyPath<Batch, ImportFigures>, of batch: inout Batch, _ see: (inout Batch, [Change]) -> Void
  ) throws(Failure) {
    var isGivenUp = false
    try file.rehearse(source, as: &target, on: request.book, at: request.now, policy: request.policy) { decision, isLast in
      batch[keyPath: figures].add(decision.imported ?? ImportOutcome())
      see(&batch, decision.changes)
      let done = batch[keyPath: figures]
      let rows = done.added + done.updated + done.unchanged
      isGivenUp = !isLast && !goesOn(file.good, 50 + min(50, rows * 50 / max(1, file.good)))
      return !isGivenUp
    }
    if isGivenUp { throw .interrupted }
  }

  private func warned(_ changes: [Change]) -> [ImportPreview.Warned] {
    changes.compactMap { change in
      guard change.kind == .imported, case .order(nil, let order?) = change.subject, order.state.needsTheSeller else {
        return nil
      }
      return request.book.warnings(for: order.buyer, at: request.now).first.map {
        ImportPreview.Warned(buyer: order.buyer, warning: $0)
      }
    }
  }
}

extension ImportFigures {
  fileprivate init<Record>(_ file: CheckedFile<Record>, _ layout: TableLayout) {
    self.init(
      layout: layout, good: file.good, bad: file.bad, problems: file.problems, problemCount: file.problemCount)
  }
}
